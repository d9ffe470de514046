import { z } from 'zod';
import { CompareNeedsPage, MOST_JOINT_NOTE } from '../../../web/pages/compare-needs.tsx';
import { JointNeedPage } from '../../../web/pages/joint-need.tsx';
import { FoundPart, JointNeedsPage } from '../../../web/pages/joint-needs.tsx';
import { notFound } from '../../domain/errors.ts';
import { MOST_JOINED } from '../../domain/joint-need.ts';
import { isOpen, type Need } from '../../domain/need.ts';
import type { Ctx } from '../../usecases/context.ts';
import { compareNeeds, findJointGroups, readNeeds } from '../../usecases/joint-groups.ts';
import {
  bringTogether,
  changeJointNeed,
  dissolveJointNeed,
  listJointNeeds,
  readJointNeed,
} from '../../usecases/joint-needs.ts';
import { jointProspects } from '../../usecases/joint-prospects.ts';
import { comparedNeeds, comparedPair, municipalityOf } from './compared-needs.ts';
import { optionalNumber, optionalText, text, texts } from './form-fields.ts';
import { page, post, refuse } from './page-route.ts';

const WHO = ['broker'] as const;

const jointNeedsPage = page({
  path: '/joint-needs',
  who: WHO,
  async show(ctx, _input, { live }) {
    const { groups, done, total } = await findJointGroups(ctx);
    const shown = groups.map(({ needs, score }) => ({
      ids: needs.map(({ id }) => id),
      titles: needs.map(({ title }) => title),
      municipalities: municipalitiesOf(ctx, needs),
      score,
    }));
    const found = { groups: shown, done, total };
    if (live) return { kind: 'part', part: <FoundPart found={found} /> };
    const made = await Promise.all(
      (await listJointNeeds(ctx)).map(async ({ id, title, needIds, createdAt }) => {
        return { id, title, municipalities: municipalitiesOf(ctx, await readNeeds(ctx, needIds)), on: createdAt };
      }),
    );
    return <JointNeedsPage made={made} found={found} />;
  },
});

const ids = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(200)).max(MOST_JOINED));

const comparePage = page({
  path: '/joint-needs/compare',
  who: WHO,
  query: z.object({ need: ids }),
  async show(ctx, { query }, { view }) {
    // Shown again after a fault, it is the form that says which needs there were.
    const asked = query.need.length > 0 ? query.need : (view.typed?.values.get('need') ?? []);
    const chosen = [...new Set(asked)].slice(0, MOST_JOINED);
    if (chosen.length === 0) throw notFound('need', 'none chosen');
    const { needs, comparisons } = await compareNeeds(ctx, chosen);
    const shown = comparedNeeds(ctx, needs, comparisons, view.t.words.themes);
    return (
      <CompareNeedsPage needs={shown} pairs={comparisons.map((comparison) => comparedPair(ctx, needs, comparison))} />
    );
  },
});

const jointFields = {
  title: text({ min: 3, max: 200 }),
  note: optionalText({ max: MOST_JOINT_NOTE }),
  needIds: texts({ max: MOST_JOINED, each: 200 }),
};

const bringPost = post({
  path: '/joint-needs/compare',
  who: WHO,
  fields: z.object(jointFields),
  again: comparePage,
  async submit(ctx, { fields }, { view }) {
    await requireSeveral(ctx, fields.needIds, view.t.joint.tooFew);
    const { id } = await bringTogether(ctx, fields);
    return { to: `/joint-needs/${id}`, notice: 'broughtTogether' };
  },
});

const params = z.object({ id: z.string().max(200) });

const jointNeedPage = page({
  path: '/joint-needs/:id',
  who: WHO,
  params,
  async show(ctx, { params: { id } }) {
    const { title, note, needIds, version, createdAt } = await readJointNeed(ctx, id);
    const needs = await readNeeds(ctx, needIds);
    const { experts, schemes } = await jointProspects(ctx, needs);
    return (
      <JointNeedPage
        id={id}
        title={title}
        note={note}
        on={createdAt}
        version={version}
        needs={needs.map((need) => ({
          id: need.id,
          title: need.title,
          municipality: municipalityOf(ctx, need),
          isWithdrawn: !isOpen(need),
        }))}
        experts={experts.map(({ expertise, needs: count }) => {
          const name = `${expertise.name}, ${expertise.organisationName}`;
          return { id: expertise.id, name, href: expertise.contactUrl, needs: count };
        })}
        schemes={schemes.map(({ id: schemeId, name, needs: count }) => {
          return { id: schemeId, name, needs: count, href: `/schemes/${encodeURIComponent(schemeId)}` };
        })}
        compare={`/joint-needs/compare?${new URLSearchParams(needIds.map((need) => ['need', need])).toString()}`}
      />
    );
  },
});

const changePost = post({
  path: '/joint-needs/:id',
  who: WHO,
  params,
  fields: z.object({ ...jointFields, version: optionalNumber(1, 1_000_000) }),
  again: jointNeedPage,
  async submit(ctx, { params: { id }, fields: { version, ...said } }, { view }) {
    await requireSeveral(ctx, said.needIds, view.t.joint.tooFew);
    await changeJointNeed(ctx, id, said, version ?? undefined);
    return { to: `/joint-needs/${id}`, notice: 'saved' };
  },
});

const dissolvePost = post({
  path: '/joint-needs/:id/dissolve',
  who: WHO,
  params,
  fields: z.object({}),
  async submit(ctx, { params: { id } }) {
    await dissolveJointNeed(ctx, id);
    return { to: '/joint-needs', notice: 'parted' };
  },
});

export const JOINT_NEED_ROUTES = [jointNeedsPage, comparePage, bringPost, jointNeedPage, changePost, dissolvePost];

async function requireSeveral(ctx: Ctx, needIds: readonly string[], message: string): Promise<void> {
  const needs = await readNeeds(ctx, needIds);
  if (new Set(needs.map(({ municipalityNumber }) => municipalityNumber)).size < 2) throw refuse('needIds', message);
}

function municipalitiesOf(ctx: Ctx, needs: readonly Need[]): string[] {
  return [...new Set(needs.map((need) => municipalityOf(ctx, need)))];
}
