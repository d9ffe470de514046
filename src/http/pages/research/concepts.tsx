import { z } from 'zod';
import { type OfferedConcept, ProfileConceptsPage } from '../../../../web/pages/research/profile-concepts.tsx';
import type { View } from '../../../../web/view.ts';
import type { Expertise } from '../../../domain/expertise.ts';
import type { Ctx } from '../../../usecases/context.ts';
import { readExpertise } from '../../../usecases/read-expertise.ts';
import { reviseExpertise } from '../../../usecases/revise-expertise.ts';
import { suggestConcepts } from '../../../usecases/suggest-concepts.ts';
import { optionalText, texts } from '../form-fields.ts';
import { page, post, refuse } from '../page-route.ts';
import { OWNERS, profileParams } from './profiles.tsx';
import { conceptLabel } from './show-profile.ts';
import { listed, seenVersion } from './text.tsx';

const MAX = 50;
const EACH = 200;
/** The titles of so many outputs are enough to tell what a profile is about. */
const TITLES_READ = 50;

export const conceptsPage = page({
  path: '/profiles/:id/concepts',
  who: OWNERS,
  params: profileParams,
  async show(ctx, { params }, { view }) {
    const expertise = await readExpertise(ctx, params.id);
    const { id, name, version } = expertise;
    return <ProfileConceptsPage profile={{ id, name, version }} offered={offeredTo(ctx, view, expertise)} />;
  },
});

export const conceptsPost = post({
  path: '/profiles/:id/concepts',
  who: OWNERS,
  params: profileParams,
  fields: z.object({
    concepts: texts({ max: MAX, each: EACH }),
    own: optionalText({ max: MAX * EACH }),
    version: seenVersion,
  }),
  again: conceptsPage,
  async submit(ctx, { params: { id }, fields: { concepts, own, version } }, { view }) {
    const added = listed(own).map((name) => ctx.concepts?.find(name)?.id ?? name);
    const all = [...new Set([...concepts, ...added])];
    if (all.length > MAX || added.some((name) => name.length > EACH)) {
      throw refuse('own', view.t.research.concepts.tooMany);
    }
    await reviseExpertise(ctx, id, { concepts: all }, version);
    return { to: `/profiles/${encodeURIComponent(id)}`, notice: 'saved' };
  },
});

/** The concepts a profile has, then those that its text suggests. */
function offeredTo(ctx: Ctx, view: View, expertise: Expertise): OfferedConcept[] {
  const confirmed = [...new Set(expertise.concepts)];
  const known = new Set(confirmed.map((name) => ctx.concepts?.find(name)?.id ?? name));
  const suggested = ctx.concepts === null ? [] : suggestConcepts(ctx, textOf(expertise), expertise.language).concepts;
  return [
    ...confirmed.map((name) => {
      return { value: name, label: conceptLabel(ctx, view, name), confirmed: true, words: [], phrase: null };
    }),
    ...suggested
      .filter(({ id }) => !known.has(id))
      .map(({ id, because: { words, phrase } }) => {
        return { value: id, label: conceptLabel(ctx, view, id), confirmed: false, words, phrase };
      }),
  ];
}

function textOf({ name, description, keywords, outputs }: Expertise): string {
  const titles = outputs.slice(0, TITLES_READ).map(({ title }) => title);
  return [name, description, ...keywords, ...titles].join('. ');
}
