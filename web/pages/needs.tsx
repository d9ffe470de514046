import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { CsrfFields } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Pagination } from '../parts/pagination.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { Tag, type TagColor } from '../parts/tag.tsx';
import { useView } from '../view.ts';

type ShownDraft = { id: string; title: string; savedAt: string };
export type ShownNeedRow = {
  id: string;
  title: string;
  status: 'submitted' | 'matched' | 'withdrawn';
  createdAt: string;
  coupled: number;
  waiting: number;
};
type NeedsProps = {
  organisation: string;
  drafts: readonly ShownDraft[];
  needs: readonly ShownNeedRow[];
  pages: { first: string | null; next: string | null };
};

/** A municipality's own needs, and what one is writing. */
export function NeedsPage({ organisation, drafts, needs, pages }: NeedsProps) {
  const { t } = useView();
  const { list, menu } = t.municipality;
  const action = <LinkButton href="/needs/new">{menu.submit.title}</LinkButton>;
  const isEmpty = needs.length === 0 && pages.first === null;
  return (
    <Frame title={list.title} lead={list.lead(organisation)} width="wide">
      {isEmpty ? null : <div class="buttons">{action}</div>}
      {drafts.length === 0 ? null : <Drafts drafts={drafts} />}
      {isEmpty ? (
        <EmptyState title={list.emptyTitle} action={action}>
          <p>{list.emptyText}</p>
        </EmptyState>
      ) : (
        <Section title={list.submitted} id="submitted">
          <Needs needs={needs} />
          <Pagination first={pages.first} next={pages.next} />
        </Section>
      )}
    </Frame>
  );
}

function Drafts({ drafts }: Pick<NeedsProps, 'drafts'>) {
  const { t, format } = useView();
  const { list } = t.municipality;
  return (
    <Section title={list.drafts} id="drafts">
      <p class="quiet">{list.draftsText}</p>
      <ul class="drafts">
        {drafts.map(({ id, title, savedAt }) => {
          const name = title === '' ? list.untitled : title;
          return (
            <li key={id} class="draft">
              <div class="draft__name">
                <strong>{name}</strong>
                <span class="quiet">{list.lastSaved(format.dateTime(savedAt))}</span>
              </div>
              <a class="ds-button" data-variant="secondary" data-size="sm" href={`/needs/new?draft=${id}`}>
                {list.goOn}
                <span class="sr-only">: {name}</span>
              </a>
              <form method="post" action={`/needs/drafts/${id}/discard`}>
                <CsrfFields />
                <Button variant="tertiary" size="sm" danger>
                  {list.discard}
                  <span class="sr-only">: {name}</span>
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

export const STATUS_COLORS: Readonly<Record<ShownNeedRow['status'], TagColor>> = {
  submitted: 'info',
  matched: 'success',
  withdrawn: 'neutral',
};

function Needs({ needs }: Pick<NeedsProps, 'needs'>) {
  const { t, format } = useView();
  const { list } = t.municipality;
  return (
    <Table
      caption={list.submitted}
      hideCaption
      rows={needs}
      keyOf={({ id }) => id}
      columns={[
        { heading: list.need, names: true, cell: ({ id, title }) => <a href={`/needs/${id}`}>{title}</a> },
        {
          heading: list.status,
          cell: ({ status }) => <Tag color={STATUS_COLORS[status]}>{t.words.needStatuses[status]}</Tag>,
        },
        { heading: list.proposals, cell: (need) => <Count need={need} /> },
        { heading: list.date, cell: ({ createdAt }) => format.shortDate(createdAt) },
      ]}
    />
  );
}

function Count({ need: { coupled, waiting } }: { need: ShownNeedRow }) {
  const { t, format } = useView();
  const { list } = t.municipality;
  const parts = [...(coupled > 0 ? [list.coupled(coupled)] : []), ...(waiting > 0 ? [list.waiting(waiting)] : [])];
  return <>{parts.length === 0 ? list.none : format.list(parts)}</>;
}
