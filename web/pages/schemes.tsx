import { LinkButton } from '../parts/button.tsx';
import type { Option } from '../parts/choice-fields.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Filter, FilterChoice, FilterText, FilterTick } from '../parts/filter.tsx';
import { Frame } from '../parts/frame.tsx';
import { Pagination } from '../parts/pagination.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';

type ShownFamily = keyof Texts['schemes']['families'];
type ShownScheme = {
  id: string;
  name: string;
  funder: string;
  family: ShownFamily;
  next: string;
  checkedAt: string | null;
  lastSeenYear: number | null;
  isDue: boolean;
};
type SchemesProps = {
  filter: { q: string; family: string | null; county: string | null; unchecked: boolean };
  counties: readonly Option[];
  found: number;
  rows: readonly ShownScheme[];
  first: string | null;
  next: string | null;
  mayEdit: boolean;
};

/** The funding catalogue. */
export function SchemesPage({ filter, counties, found, rows, first, next, mayEdit }: SchemesProps) {
  const { t, format } = useView();
  const { schemes } = t;
  const families = Object.entries(schemes.families).map(([value, label]) => ({ value, label }));
  return (
    <Frame title={schemes.title} lead={schemes.lead} width="wide">
      <Filter action="/schemes">
        <FilterText name="q" label={schemes.search} value={filter.q} />
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
        <FilterTick name="unchecked" label={schemes.unchecked} checked={filter.unchecked} />
      </Filter>
      <div class="list-head">
        <p role="status">
          <strong>{schemes.found(format.number(found))}</strong>
        </p>
        {mayEdit ? (
          <LinkButton href="/schemes/new" variant="secondary" size="sm">
            {schemes.add}
          </LinkButton>
        ) : null}
      </div>
      {rows.length === 0 ? <EmptyState title={schemes.empty}>{schemes.emptyText}</EmptyState> : <Rows rows={rows} />}
      <Pagination first={first} next={next} />
    </Frame>
  );
}

function Rows({ rows }: { rows: readonly ShownScheme[] }) {
  const { t, format } = useView();
  const { schemes } = t;
  return (
    <Table
      caption={schemes.tableCaption}
      hideCaption
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: schemes.name,
          names: true,
          cell: ({ id, name, funder }) => (
            <>
              <a href={`/schemes/${encodeURIComponent(id)}`}>{name}</a>
              <span class="subtle">{funder}</span>
            </>
          ),
        },
        { heading: schemes.family, cell: ({ family }) => schemes.families[family] },
        { heading: schemes.next, cell: ({ next }) => next },
        {
          heading: schemes.checked,
          cell: ({ checkedAt, lastSeenYear, isDue }) => (
            <>
              {checkedAt === null ? schemes.neverChecked : format.shortDate(checkedAt)}{' '}
              {checkedAt === null && lastSeenYear !== null ? (
                <span class="subtle">{schemes.seen(String(lastSeenYear))}</span>
              ) : null}
              {isDue && checkedAt !== null ? <Tag color="warning">{schemes.shouldCheck}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  );
}
