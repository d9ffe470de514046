import { z } from 'zod';
import { NeedPage } from '../../../web/pages/need.tsx';
import { NeedFundingPage } from '../../../web/pages/need-funding.tsx';
import { NeedsPage } from '../../../web/pages/needs.tsx';
import { readFunding } from '../../usecases/assess-funding.ts';
import { followNeed } from '../../usecases/follow-need.ts';
import { listDrafts } from '../../usecases/need-drafts.ts';
import { listNeeds, readNeed } from '../../usecases/read-needs.ts';
import { page } from './page-route.ts';
import { countVerdicts, shownScheme, summarised } from './shown-funding.ts';
import { shownNeed, shownReleased } from './shown-need.ts';

const PAGE_SIZE = 25;
/** As many schemes as are shown beside the rest; all are a press away. */
const BEST_SCHEMES = 5;
const params = z.object({ id: z.string() });

export const needsPage = page({
  path: '/needs',
  who: ['municipality'],
  query: z.object({ cursor: z.string().max(500).optional() }),
  async show(ctx, { query }, { view }) {
    const { items, nextCursor } = await listNeeds(ctx, {}, { limit: PAGE_SIZE, cursor: query.cursor });
    const counts = await ctx.store.proposals.statusCounts(items.map(({ id }) => id));
    const needs = items.map(({ id, title, status, createdAt }) => {
      const { accepted = 0, proposed = 0 } = counts.get(id) ?? {};
      return { id, title, status, createdAt, coupled: accepted, waiting: proposed };
    });
    const drafts = (await listDrafts(ctx)).map(({ id, fields, updatedAt }) => {
      const title = fields.find(([name]) => name === 'title')?.[1].trim() ?? '';
      return { id, title, savedAt: updatedAt };
    });
    const pages = {
      first: query.cursor === undefined ? null : '/needs',
      next: nextCursor === null ? null : `/needs?cursor=${encodeURIComponent(nextCursor)}`,
    };
    return <NeedsPage organisation={view.viewer?.organisation ?? ''} drafts={drafts} needs={needs} pages={pages} />;
  },
});

export const needPage = page({
  path: '/needs/:id',
  who: ['municipality', 'broker'],
  params,
  async show(ctx, { params }, { view }) {
    const { need, next, released, waiting, reviewed, happenings, funding } = await followNeed(ctx, params.id);
    const best = funding.filter(({ option }) => option.verdict !== 'cannot').slice(0, BEST_SCHEMES);
    return (
      <NeedPage
        need={shownNeed(ctx, view, need)}
        next={next}
        released={released.map((one) => shownReleased(view, one))}
        waiting={waiting}
        reviewed={reviewed}
        happenings={happenings}
        funding={{ counts: countVerdicts(funding), best: best.map((scheme) => summarised(shownScheme(view, scheme))) }}
      />
    );
  },
});

export const needFundingPage = page({
  path: '/needs/:id/funding',
  who: ['municipality', 'broker'],
  params,
  async show(ctx, { params }, { view }) {
    const { id, title } = await readNeed(ctx, params.id);
    const schemes = (await readFunding(ctx, id)).map((scheme) => shownScheme(view, scheme));
    return <NeedFundingPage need={{ id, title }} schemes={schemes} />;
  },
});
