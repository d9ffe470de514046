import { z } from 'zod';
import { fromOf, QueuePage } from '../../../web/pages/queue.tsx';
import type { QueueDone } from '../../../web/parts/queue-done.tsx';
import { type Place, type QueueCounts, QueueStatuses } from '../../../web/parts/queue-filters.tsx';
import { QueueRow } from '../../../web/parts/queue-row.tsx';
import { notFound } from '../../domain/errors.ts';
import type { Ctx } from '../../usecases/context.ts';
import { listBrokers } from '../../usecases/people-of-the-team.ts';
import { countProposals, listProposals, proposalsById } from '../../usecases/read-proposals.ts';
import { page } from './page-route.ts';
import { filtersOf, type QueueQuery, queueAt, queueQuery, wanted } from './queue-query.ts';
import { shownProposals } from './shown-proposal.ts';

/** How many proposals a page of the queue shows. */
const PAGE = 20;

export const queuePage = page({
  path: '/queue',
  who: ['broker'],
  query: queueQuery,
  async show(ctx, { query }, { view }) {
    // A form that comes back brings along which queue it was sent from.
    const sentFrom = view.typed?.values.get('back')?.[0];
    const asked = sentFrom === undefined ? query : queueAt(sentFrom);
    const filters = filtersOf(asked);
    const found = await listProposals(
      ctx,
      { ...wanted(asked, ctx.principal), status: asked.status },
      { limit: PAGE, cursor: asked.cursor },
    );
    const places = await placesWithNeeds(ctx);
    return (
      <QueuePage
        filters={filters}
        counts={await countsFor(ctx, asked)}
        counties={places.counties}
        municipalities={places.municipalities}
        proposals={await shownProposals(ctx, found.items)}
        next={found.nextCursor}
        within={asked.cursor !== undefined}
        colleagues={(await listBrokers(ctx)).filter(({ id }) => id !== ctx.principal.id)}
        outcome={await outcomeOf(ctx, query)}
      />
    );
  },
});

/** The row of one proposal as it stands now: what the page's script puts in when something has happened to it. */
export const queueRowPart = page({
  path: '/queue/rows/:id',
  who: ['broker'],
  params: z.object({ id: z.string() }),
  query: z.object({ here: z.string().max(2000).optional(), why: z.enum(['elsewhere', 'late']).optional() }),
  async show(ctx, { params, query: { here, why } }, { view: { t } }) {
    const note = why === undefined ? undefined : why === 'late' ? t.queue.tooLate : t.queue.changedElsewhere;
    return { kind: 'part', part: await rowOf(ctx, params.id, here, note) };
  },
});

export const queueCountsPart = page({
  path: '/queue/counts',
  who: ['broker'],
  query: queueQuery,
  async show(ctx, { query }) {
    return { kind: 'part', part: <QueueStatuses filters={filtersOf(query)} counts={await countsFor(ctx, query)} /> };
  },
});

/** One row, in the queue at the address `here`. */
export async function rowOf(ctx: Ctx, id: string, here: string | undefined, note?: string) {
  const [proposal] = await shownProposals(ctx, await proposalsById(ctx, [id]));
  if (proposal === undefined) throw notFound('proposal', id);
  return <QueueRow proposal={proposal} from={here === undefined ? '' : fromOf(here)} note={note} />;
}

async function countsFor(ctx: Ctx, query: QueueQuery): Promise<QueueCounts> {
  const { proposed, parked, accepted, rejected } = await countProposals(ctx, wanted(query, ctx.principal));
  const mine = await countProposals(ctx, { brokerId: ctx.principal.id });
  return { proposed, parked, accepted, rejected, mine: mine.proposed };
}

async function outcomeOf(ctx: Ctx, { did, done, refused }: QueueQuery): Promise<QueueDone | null> {
  if (did === null) return null;
  return {
    did,
    done: await shownProposals(ctx, await proposalsById(ctx, done)),
    refused: await shownProposals(ctx, await proposalsById(ctx, refused)),
  };
}

/** The municipalities that have asked for something, and their counties, by name. */
async function placesWithNeeds({ store, places }: Ctx): Promise<{ counties: Place[]; municipalities: Place[] }> {
  const known = (await store.needs.municipalities()).flatMap((number) => places.municipality(number) ?? []);
  const counties = new Map(known.map(({ countyNumber, countyName }) => [countyNumber, countyName]));
  return {
    municipalities: known
      .map(({ municipalityNumber, name }) => ({ number: municipalityNumber, name }))
      .toSorted(byName),
    counties: [...counties].map(([number, name]) => ({ number, name })).toSorted(byName),
  };
}

function byName(a: Place, b: Place): number {
  return a.name.localeCompare(b.name, 'nb');
}
