import { LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Pagination } from '../parts/pagination.tsx';
import { DonePanel, type QueueDone } from '../parts/queue-done.tsx';
import {
  isNarrowed,
  NO_FILTERS,
  type Place,
  type QueueCounts,
  QueueFilterForm,
  type QueueFilters,
  QueueStatuses,
  queueAddress,
} from '../parts/queue-filters.tsx';
import { KeysHelp, RejectDialog } from '../parts/queue-keys.tsx';
import { type Colleague, QueueMany } from '../parts/queue-many.tsx';
import { QueueRow, type ShownProposal } from '../parts/queue-row.tsx';
import { useView } from '../view.ts';

type QueuePageProps = {
  filters: QueueFilters;
  counts: QueueCounts;
  counties: readonly Place[];
  municipalities: readonly Place[];
  proposals: readonly ShownProposal[];
  next: string | null;
  /** Whether this is not the beginning of the list. */
  within: boolean;
  colleagues: readonly Colleague[];
  outcome: QueueDone | null;
};

/** The brokers' queue: newest and best first, with all there is to do without opening each. */
export function QueuePage(props: QueuePageProps) {
  const { t } = useView();
  const { filters, counts, counties, municipalities, proposals, next, within, colleagues, outcome } = props;
  const here = queueAddress(filters);
  return (
    <Frame title={t.queue.title} lead={t.queue.lead} width="wide" queue>
      {outcome === null ? null : <DonePanel outcome={outcome} back={here} />}
      <QueueStatuses filters={filters} counts={counts} />
      <QueueFilterForm filters={filters} counties={counties} municipalities={municipalities} />
      <div class="queue-news" data-news={t.queue.news('{n}')} role="status">
        <p hidden>
          <span /> <a href={here}>{t.queue.showNews}</a>
        </p>
      </div>
      {proposals.length === 0 ? (
        <Nothing filters={filters} />
      ) : (
        <section aria-labelledby="queue-list" class="queue" data-queue data-here={here} data-too-late={t.queue.tooLate}>
          <div class="queue__head">
            <h2 class="ds-heading" data-size="xs" id="queue-list">
              {t.queue.list}
            </h2>
            <KeysHelp />
          </div>
          {/* Enter in a field of the form must press none of the buttons: its first one does nothing. */}
          <button type="submit" form="many" disabled hidden />
          <ol class="queue__rows">
            {proposals.map((proposal) => (
              <QueueRow key={proposal.id} proposal={proposal} from={fromOf(here)} />
            ))}
          </ol>
          <p class="sr-only" role="status" id="queue-said" />
          <Pagination
            first={within ? here : null}
            next={next === null ? null : queueAddress(filters, { cursor: next })}
          />
          <QueueMany back={here} colleagues={colleagues} />
          <RejectDialog />
        </section>
      )}
    </Frame>
  );
}

/** What the address of a proposal says of where one came from. */
export function fromOf(here: string): string {
  return here === '/queue' ? '' : `?from=${encodeURIComponent(here)}`;
}

function Nothing({ filters }: { filters: QueueFilters }) {
  const { t } = useView();
  if (!isNarrowed(filters)) return <EmptyState title={t.queue.empty}>{t.queue.emptyText}</EmptyState>;
  return (
    <EmptyState
      title={t.queue.emptyFiltered}
      action={<LinkButton href={queueAddress({ ...NO_FILTERS, status: filters.status })}>{t.queue.seeAll}</LinkButton>}
    >
      {t.queue.emptyFilteredText}
    </EmptyState>
  );
}
