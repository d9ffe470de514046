import { z } from 'zod';
import { ProfileTextPage } from '../../../../web/pages/research/profile-text.tsx';
import { Understood } from '../../../../web/pages/research/understood.tsx';
import type { View } from '../../../../web/view.ts';
import { readExpertise } from '../../../usecases/read-expertise.ts';
import { registerExpertise } from '../../../usecases/register-expertise.ts';
import { reviseExpertise } from '../../../usecases/revise-expertise.ts';
import { suggestConcepts } from '../../../usecases/suggest-concepts.ts';
import { optionalText, text } from '../form-fields.ts';
import { page, post, refuse } from '../page-route.ts';
import { OWNERS, profileParams } from './profiles.tsx';
import { conceptLabel } from './show-profile.ts';

const RESEARCHER = ['researcher'] as const;
const DESCRIPTION_MAX = 20_000;
const KEYWORDS_MAX = 100;
const KEYWORD_MAX = 200;
/** A shorter text is about nothing yet. */
const ENOUGH = 40;
const SHOWN_CONCEPTS = 6;

const fields = {
  name: text({ min: 3, max: 200 }),
  unit: optionalText({ max: 200 }),
  description: text({ min: 20, max: DESCRIPTION_MAX }),
  keywords: optionalText({ max: DESCRIPTION_MAX }),
};
/** The version of the profile that the form was filled in from. */
export const seenVersion = z.coerce.number().int().positive();

export const newProfilePage = page({
  path: '/profiles/new',
  who: RESEARCHER,
  show: () => <ProfileTextPage profile={null} />,
});

export const newProfilePost = post({
  path: '/profiles/new',
  who: RESEARCHER,
  fields: z.object(fields),
  again: newProfilePage,
  async submit(ctx, { fields }, { view }) {
    const said = { ...fields, keywords: keywordsOf(fields.keywords, view), language: null, countyNumber: null };
    const empty = { concepts: [], outputs: [], capacity: { maxActive: null, availableFrom: null }, wants: [] };
    const { id } = await registerExpertise(ctx, {}, { ...said, ...empty });
    return { to: `/profiles/${encodeURIComponent(id)}/concepts`, notice: 'profileRegistered' };
  },
});

export const profileTextPage = page({
  path: '/profiles/:id/text',
  who: OWNERS,
  params: profileParams,
  async show(ctx, { params }) {
    const { id, version, name, unit, description, keywords } = await readExpertise(ctx, params.id);
    return <ProfileTextPage profile={{ id, version, name, unit, description, keywords }} />;
  },
});

export const profileTextPost = post({
  path: '/profiles/:id/text',
  who: OWNERS,
  params: profileParams,
  fields: z.object({ ...fields, version: seenVersion }),
  again: profileTextPage,
  async submit(ctx, { params: { id }, fields: { version, ...said } }, { view }) {
    const changes = { ...said, keywords: keywordsOf(said.keywords, view), language: null };
    await reviseExpertise(ctx, id, changes, version);
    return { to: `/profiles/${encodeURIComponent(id)}`, notice: 'saved' };
  },
});

/** How a text is understood while it is written; nothing is stored. */
export const understoodPost = post({
  path: '/profiles/understood',
  who: OWNERS,
  fields: z.object({ name: optionalText({ max: 1_000 }), description: optionalText({ max: 100_000 }) }),
  submit(ctx, { fields: { name, description } }, { view }) {
    const written = description ?? '';
    if (ctx.concepts === null || written.length < ENOUGH) return { kind: 'part', part: <Understood concepts={null} /> };
    const { concepts } = suggestConcepts(ctx, `${name ?? ''}. ${written.slice(0, DESCRIPTION_MAX)}`, null);
    const labels = concepts.slice(0, SHOWN_CONCEPTS).map(({ id }) => conceptLabel(ctx, view, id));
    return { kind: 'part', part: <Understood concepts={labels} /> };
  },
});

/** Keywords between commas, semicolons or line ends, each once. */
function keywordsOf(written: string | null, view: View): string[] {
  const words = listed(written);
  if (words.length > KEYWORDS_MAX || words.some((word) => word.length > KEYWORD_MAX)) {
    throw refuse('keywords', view.t.research.text.tooManyKeywords);
  }
  return words;
}

/** What stands between commas, semicolons or line ends, each once. */
export function listed(written: string | null): string[] {
  return [...new Set((written ?? '').split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== '');
}
