import { LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Pagination } from '../parts/pagination.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';

export type CouplingStatus = keyof Texts['words']['couplingStatuses'];
export type ShownCoupling = {
  id: string;
  need: { title: string; municipality: string };
  expertise: { name: string; organisation: string };
  status: CouplingStatus;
  cancelled: boolean;
  updatedAt: string;
  /** Whole days since anything happened, when that is too long ago; else null. */
  quietDays: number | null;
};

type CouplingsPageProps = {
  couplings: readonly ShownCoupling[];
  status: CouplingStatus | null;
  statuses: readonly CouplingStatus[];
  next: string | null;
  within: boolean;
  /** Whether the reader is a broker, who has a queue to go to. */
  hasQueue: boolean;
};

/** What has been accepted and is followed up. */
export function CouplingsPage({ couplings, status, statuses, next, within, hasQueue }: CouplingsPageProps) {
  const { t, format } = useView();
  const address = (cursor: string | null) => {
    const query = new URLSearchParams({
      ...(status === null ? {} : { status }),
      ...(cursor === null ? {} : { cursor }),
    });
    return query.size === 0 ? '/couplings' : `/couplings?${query.toString()}`;
  };
  return (
    <Frame title={t.couplings.title} lead={t.couplings.lead} width="wide">
      <nav class="queue-statuses" aria-label={t.couplings.steps}>
        <ul>
          {[null, ...statuses].map((each) => (
            <li key={each}>
              <a
                href={each === null ? '/couplings' : `/couplings?status=${each}`}
                {...(each === status ? { 'aria-current': 'page' as const } : {})}
              >
                {each === null ? t.couplings.active : t.words.couplingStatuses[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {couplings.length === 0 ? (
        <EmptyState
          title={t.couplings.empty}
          {...(hasQueue ? { action: <LinkButton href="/queue">{t.couplings.toQueue}</LinkButton> } : {})}
        >
          {t.couplings.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={t.couplings.list}
          hideCaption
          rows={couplings}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: t.couplings.need,
              names: true,
              cell: ({ id, need }) => (
                <>
                  <a href={`/couplings/${id}`}>{need.title}</a>
                  <span class="couplings__who">{need.municipality}</span>
                </>
              ),
            },
            {
              heading: t.couplings.expertise,
              cell: ({ expertise }) => (
                <>
                  {expertise.name}
                  <span class="couplings__who">{expertise.organisation}</span>
                </>
              ),
            },
            {
              heading: t.couplings.status,
              cell: (coupling) => (
                <Tag color={coupling.cancelled ? 'neutral' : 'info'}>
                  {coupling.cancelled ? t.couplings.cancelled : t.words.couplingStatuses[coupling.status]}
                </Tag>
              ),
            },
            {
              heading: t.couplings.updated,
              cell: ({ updatedAt, quietDays }) => (
                <>
                  {format.shortDate(updatedAt)}
                  {quietDays === null ? null : (
                    <span class="couplings__who">
                      <Tag color="warning">{t.couplings.quiet(format.number(quietDays))}</Tag>
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination first={within ? address(null) : null} next={next === null ? null : address(next)} />
    </Frame>
  );
}
