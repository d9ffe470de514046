import { LinkButton } from '../parts/button.tsx';
import type { Option } from '../parts/choice-fields.tsx';
import { Details } from '../parts/details.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Filter, FilterChoice } from '../parts/filter.tsx';
import { Frame } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { type WheelMonth, YearWheel } from '../parts/year-wheel.tsx';
import { useView } from '../view.ts';

type ShownDeadline = {
  key: string;
  month: string;
  date: string | null;
  yearSeen: number | null;
  schemeId: string;
  name: string;
  note: string | null;
};
type YearWheelProps = {
  filter: { family: string | null; county: string | null };
  counties: readonly Option[];
  months: readonly WheelMonth[];
  deadlines: readonly ShownDeadline[];
  running: readonly { id: string; name: string }[];
  hasCalendar: boolean;
};

/** The deadlines of the coming year: as a wheel, as numbers, and one by one. */
export function YearWheelPage({ filter, counties, months, deadlines, running, hasCalendar }: YearWheelProps) {
  const { t } = useView();
  const { year, schemes } = t;
  const families = Object.entries(schemes.families).map(([value, label]) => ({ value, label }));
  return (
    <Frame title={year.title} lead={year.lead} width="wide">
      <Filter action="/year-wheel">
        <FilterChoice
          name="family"
          label={schemes.family}
          value={filter.family}
          options={families}
          all={schemes.allFamilies}
        />
        <FilterChoice
          name="county"
          label={schemes.county}
          value={filter.county}
          options={counties}
          all={schemes.allCounties}
        />
      </Filter>
      <Wheel months={months} />
      {hasCalendar ? (
        <LinkButton href="/calendars" variant="secondary">
          {year.calendarLink}
        </LinkButton>
      ) : null}
      <Section title={year.listTitle} id="deadlines">
        {deadlines.length === 0 ? <EmptyState title={year.empty}>{year.emptyText}</EmptyState> : null}
        {months.map(({ month }, i) => (
          <Month key={month} month={month} open={i < 3} deadlines={deadlines.filter((each) => each.month === month)} />
        ))}
      </Section>
      {running.length === 0 ? null : (
        <Section title={year.runningTitle} id="running">
          <ul>
            {running.map(({ id, name }) => (
              <li key={id}>
                <a href={`/schemes/${encodeURIComponent(id)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Frame>
  );
}

function Wheel({ months }: { months: readonly WheelMonth[] }) {
  const { t, format } = useView();
  const { year } = t;
  return (
    <div class="with-picture with-picture--wide">
      <figure class="picture">
        <YearWheel months={months} />
        <figcaption>
          <ul class="legend">
            {(['confirmed', 'expected'] as const).map((kind) => (
              <li key={kind}>
                <svg viewBox="0 0 20 16" aria-hidden="true">
                  <rect class={`legend__${kind}`} x="1" y="1" width="18" height="14" rx="2" />
                </svg>
                {year[kind]}
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
      <Table
        caption={year.tableCaption}
        hideCaption
        rows={months}
        keyOf={({ month }) => month}
        columns={[
          { heading: year.month, names: true, cell: ({ month }) => format.month(month) },
          { heading: year.confirmed, numeric: true, cell: ({ confirmed }) => format.number(confirmed) },
          { heading: year.expected, numeric: true, cell: ({ expected }) => format.number(expected) },
        ]}
      />
    </div>
  );
}

type MonthProps = { month: string; open: boolean; deadlines: readonly ShownDeadline[] };

function Month({ month, open, deadlines }: MonthProps) {
  const { t, format } = useView();
  const { year } = t;
  if (deadlines.length === 0) return null;
  return (
    <Details summary={year.inMonth(format.month(month), deadlines.length)} open={open}>
      <ul class="timeline">
        {deadlines.map(({ key, date, yearSeen, schemeId, name, note }) => (
          <li key={key}>
            <p class="timeline__head">
              <strong>{date === null ? year.notConfirmed(String(yearSeen)) : format.date(date)}</strong>
              <a href={`/schemes/${encodeURIComponent(schemeId)}`}>{name}</a>
            </p>
            {note === null ? null : <span class="subtle">{note}</span>}
          </li>
        ))}
      </ul>
    </Details>
  );
}
