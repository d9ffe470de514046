import { LinkButton } from '../parts/button.tsx';
import type { Option } from '../parts/choice-fields.tsx';
import { CountyMap, type CountyShape } from '../parts/county-map.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Filter, FilterChoice, FilterText } from '../parts/filter.tsx';
import { Frame } from '../parts/frame.tsx';
import { Pagination } from '../parts/pagination.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { useView } from '../view.ts';

export type ShownMunicipality = {
  number: string;
  name: string;
  county: string;
  needs: number;
  lastNeedOn: string | null;
  lastContact: { on: string; channel: 'visit' | 'meeting' | 'phone' | 'email' } | null;
};
export type SilentCounty = { number: string; name: string; silent: number; all: number };

type OutreachProps = {
  filter: { q: string; county: string | null; months: number };
  counties: readonly Option[];
  found: number;
  all: number;
  rows: readonly ShownMunicipality[];
  silence: readonly SilentCounty[];
  shapes: readonly CountyShape[];
  /** Addresses of the list as a file, and of its other slices. */
  csv: string;
  first: string | null;
  next: string | null;
};

const MONTHS = [3, 6, 12, 24, 36, 0];

/** Municipalities that have stated no need for a while: whom to call today. */
export function OutreachPage({ filter, counties, found, all, rows, silence, shapes, csv, first, next }: OutreachProps) {
  const { t, format } = useView();
  const { outreach } = t;
  const months = MONTHS.map((count) => ({ value: String(count), label: outreach.months(count) }));
  return (
    <Frame title={outreach.title} lead={outreach.lead} width="wide">
      <Filter action="/outreach">
        <FilterText name="q" label={outreach.search} value={filter.q} />
        <FilterChoice
          name="county"
          label={outreach.county}
          value={filter.county}
          options={counties}
          all={outreach.allCounties}
        />
        <FilterChoice name="months" label={outreach.silence} value={String(filter.months)} options={months} />
      </Filter>
      <div class="list-head">
        <p role="status">
          <strong>{outreach.found(format.number(found), format.number(all))}</strong>
        </p>
        <a class="ds-link" href={csv} download>
          {outreach.download}
        </a>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={outreach.emptyTitle}>{outreach.emptyText}</EmptyState>
      ) : (
        <Municipalities rows={rows} />
      )}
      <Pagination first={first} next={next} />
      <Silence silence={silence} shapes={shapes} />
    </Frame>
  );
}

function Municipalities({ rows }: { rows: readonly ShownMunicipality[] }) {
  const { t, format } = useView();
  const { outreach } = t;
  return (
    <Table
      caption={outreach.tableCaption}
      hideCaption
      rows={rows}
      keyOf={({ number }) => number}
      columns={[
        {
          heading: outreach.municipality,
          names: true,
          cell: ({ name, county, number }) => (
            <>
              <a href={`/outreach/${number}`}>{name}</a>
              <span class="subtle">{county}</span>
            </>
          ),
        },
        {
          heading: outreach.lastNeed,
          cell: ({ lastNeedOn }) => (lastNeedOn === null ? outreach.never : format.shortDate(lastNeedOn)),
        },
        { heading: outreach.needs, numeric: true, cell: ({ needs }) => format.number(needs) },
        {
          heading: outreach.lastContact,
          cell: ({ lastContact }) =>
            lastContact === null
              ? outreach.never
              : `${format.shortDate(lastContact.on)}, ${outreach.channels[lastContact.channel].toLowerCase()}`,
        },
        { heading: outreach.actions, cell: (row) => <Actions row={row} /> },
      ]}
    />
  );
}

function Actions({ row: { number, name } }: { row: ShownMunicipality }) {
  const { t } = useView();
  return (
    <div class="row-actions">
      <a class="ds-link" href={`/outreach/${number}#contact`}>
        {t.outreach.noteContact}
        <span class="sr-only">: {name}</span>
      </a>
      <a class="ds-link" href={`/register-need?municipality=${number}`}>
        {t.outreach.registerNeed}
        <span class="sr-only">: {name}</span>
      </a>
    </div>
  );
}

function Silence({ silence, shapes }: { silence: readonly SilentCounty[]; shapes: readonly CountyShape[] }) {
  const { t, format } = useView();
  const { outreach } = t;
  const text = ({ silent, all }: SilentCounty) => outreach.outOf(format.number(silent), format.number(all));
  const values = new Map(silence.map((row) => [row.number, { share: row.silent / row.all, text: text(row) }]));
  return (
    <Section title={outreach.mapTitle} id="map">
      <div class="with-picture">
        <figure class="picture">
          <CountyMap label={outreach.mapTitle} shapes={shapes} values={values} />
          <figcaption>
            {outreach.mapHelp} {outreach.mapSource}
          </figcaption>
        </figure>
        <Table
          caption={outreach.mapTitle}
          hideCaption
          rows={silence}
          keyOf={({ number }) => number}
          columns={[
            { heading: outreach.county, names: true, cell: ({ name }) => name },
            { heading: outreach.silent, numeric: true, cell: text },
            { heading: outreach.share, numeric: true, cell: ({ silent, all }) => format.percent(silent / all) },
          ]}
        />
      </div>
    </Section>
  );
}

/** Leads to registering a need for one municipality. */
export function RegisterNeedLink({ number }: { number: string }) {
  const { t } = useView();
  return (
    <LinkButton href={`/register-need?municipality=${number}`} variant="secondary">
      {t.outreach.registerNeed}
    </LinkButton>
  );
}
