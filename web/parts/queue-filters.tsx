import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';
import { Button, Buttons } from './button.tsx';

type QueueStatus = 'proposed' | 'parked' | 'accepted' | 'rejected';
export type QueueFilters = {
  status: QueueStatus;
  theme: string | null;
  county: string | null;
  municipality: string | null;
  who: keyof Texts['queue']['whose'];
  order: keyof Texts['queue']['orders'];
};
export type Place = { number: string; name: string };
export type QueueCounts = Readonly<Record<QueueStatus, number>> & { mine: number };

/** The address of the queue with these filters; what is as usual is left out. */
export function queueAddress(filters: QueueFilters, more: Readonly<Record<string, string>> = {}): string {
  const usual: Readonly<Record<string, string>> = { status: 'proposed', who: 'all', order: 'newest' };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...more })) {
    if (value !== null && value !== usual[name]) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '/queue' : `/queue?${text}`;
}

const STATUSES: readonly QueueStatus[] = ['proposed', 'parked', 'accepted', 'rejected'];

/** How many there are of each, and the way to them. */
export function QueueStatuses({ filters, counts }: { filters: QueueFilters; counts: QueueCounts }) {
  const { t, format } = useView();
  return (
    <nav class="queue-statuses" aria-label={t.queue.statuses} id="queue-counts">
      <ul>
        {STATUSES.map((status) => (
          <li key={status}>
            <a
              href={queueAddress({ ...filters, status })}
              {...(status === filters.status ? { 'aria-current': 'page' as const } : {})}
            >
              {t.words.proposalStatuses[status]}{' '}
              <span class="queue-statuses__count">{format.number(counts[status])}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="queue-statuses__mine">
        <a href={queueAddress({ ...filters, status: 'proposed', who: 'mine' })}>
          {t.queue.mine(format.number(counts.mine))}
        </a>
      </p>
    </nav>
  );
}

type FiltersProps = { filters: QueueFilters; counties: readonly Place[]; municipalities: readonly Place[] };

/** What to show: a form that is sent by GET, so that a choice can be kept as an address. */
export function QueueFilterForm({ filters, counties, municipalities }: FiltersProps) {
  const { t } = useView();
  return (
    <form class="queue-filters" method="get" action="/queue" aria-label={t.queue.filters}>
      <input type="hidden" name="status" value={filters.status} />
      <Filter
        name="theme"
        label={t.queue.theme}
        all={t.queue.allThemes}
        value={filters.theme}
        options={choices(t.words.themes)}
      />
      <Filter
        name="county"
        label={t.queue.county}
        all={t.queue.allCounties}
        value={filters.county}
        options={places(counties)}
      />
      <Filter
        name="municipality"
        label={t.queue.municipality}
        all={t.queue.allMunicipalities}
        value={filters.municipality}
        options={places(municipalities)}
      />
      <Filter name="who" label={t.queue.who} value={filters.who} options={choices(t.queue.whose)} />
      <Filter name="order" label={t.queue.order} value={filters.order} options={choices(t.queue.orders)} />
      <Buttons>
        <Button variant="secondary">{t.queue.show}</Button>
        {isNarrowed(filters) ? (
          <a href={queueAddress({ ...NO_FILTERS, status: filters.status })}>{t.queue.clear}</a>
        ) : null}
      </Buttons>
    </form>
  );
}

function choices(of: Readonly<Record<string, string>>) {
  return Object.entries(of).map(([value, label]) => ({ value, label }));
}

function places(of: readonly Place[]) {
  return of.map(({ number, name }) => ({ value: number, label: name }));
}

export const NO_FILTERS: QueueFilters = {
  status: 'proposed',
  theme: null,
  county: null,
  municipality: null,
  who: 'all',
  order: 'newest',
};

/** Whether some proposals are left out. */
export function isNarrowed({ theme, county, municipality, who }: QueueFilters): boolean {
  return theme !== null || county !== null || municipality !== null || who !== 'all';
}

type FilterProps = {
  name: string;
  label: string;
  value: string | null;
  /** What the choice of nothing is called, where nothing can be chosen. */
  all?: string;
  options: readonly { value: string; label: string }[];
};

function Filter({ name, label, value, all, options }: FilterProps) {
  return (
    <div class="ds-field queue-filters__field">
      <label class="ds-label" data-size="sm" for={`filter-${name}`}>
        {label}
      </label>
      <select class="ds-input" data-size="sm" id={`filter-${name}`} name={name}>
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
