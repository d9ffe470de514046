import { detectLanguage, type Query } from '../../matching/engine.ts';
import { type AlikeNeed, alikeReader } from '../domain/access.ts';
import type { Explanation } from '../domain/explanation.ts';
import { findPersonalData, type PersonalData } from '../domain/personal-data.ts';
import type { Language } from '../domain/words.ts';
import type { Ctx } from './context.ts';
import { inDomainWords } from './in-domain-words.ts';
import { type Suggestions, suggestConcepts } from './suggest-concepts.ts';

/** A need that is being written, as far as it has come. */
export type WrittenNeed = {
  title: string;
  description: string;
  language: Language | null;
  concepts: readonly string[];
};

/** Another municipality's need that is alike. `because`: words of the text that is being written which met in it. */
type AlikePreview = { need: AlikeNeed; because: readonly string[] };

/** What a text would give if it were sent in now. */
export type NeedPreview = {
  suggestions: Suggestions;
  /** How many profiles seem to fit. */
  fits: number;
  alike: AlikePreview[];
  personalData: PersonalData[];
};

/** One in five that somebody who knows the field would call the pair a good one (see matching/README.md on calibration): on
 * example needs some three to fifteen of 215 profiles. */
const FITS = 0.2;
/** Surer than in similar-needs.ts, which a broker reads with the reasons beside it. */
const ALIKE = 0.3;
const MOST_ALIKE = 3;
/** Enough that those of one's own municipality, which are left out, do not crowd out the others. */
const LOOKED_AT = 40;
const MOST_WORDS = 4;
/** Shorter texts say too little to search with. */
export const READABLE_LENGTH = 15;
const NOTHING: Suggestions = { concepts: [], themes: [], wants: [] };

/** What a text that is being written would give; nothing is stored. For those who may submit needs. */
export async function previewNeed(ctx: Ctx, written: WrittenNeed): Promise<NeedPreview> {
  const readAlike = alikeReader(ctx.principal);
  const text = `${written.title}. ${written.description}`;
  const personalData = findPersonalData(`${written.title}\n${written.description}`);
  if (text.trim().length < READABLE_LENGTH) return { suggestions: NOTHING, fits: 0, alike: [], personalData };
  const language = written.language ?? detectLanguage(text);
  const query: Query = { title: written.title, body: written.description, language, concepts: written.concepts };
  return {
    suggestions: ctx.concepts === null ? NOTHING : suggestConcepts(ctx, text, language),
    fits: await countFits(ctx, query),
    alike: await findAlike(ctx, readAlike, query),
    personalData,
  };
}

async function countFits({ expertiseIndex }: Ctx, query: Query): Promise<number> {
  await expertiseIndex.follow();
  const { engine } = expertiseIndex;
  return engine.retrieve(query, { limit: engine.size }).filter(({ textScore }) => textScore >= FITS).length;
}

async function findAlike(ctx: Ctx, readAlike: ReturnType<typeof alikeReader>, query: Query): Promise<AlikePreview[]> {
  await ctx.needIndex.follow();
  const { engine } = ctx.needIndex;
  const own = await ownMunicipality(ctx);
  const alike: AlikePreview[] = [];
  for (const hit of engine.rank(query, engine.retrieve(query, { limit: LOOKED_AT }))) {
    if (alike.length === MOST_ALIKE || hit.score < ALIKE) break;
    const sealed = await ctx.store.needs.get(hit.id);
    const need = sealed && readAlike(sealed);
    if (need === undefined || need.municipalityNumber === own) continue;
    const because = wordsThatMet(inDomainWords(engine.explain(query, hit).tree)).slice(0, MOST_WORDS);
    alike.push({ need, because });
  }
  return alike;
}

async function ownMunicipality({ principal, store }: Ctx): Promise<string | null> {
  if (principal.kind === 'system' || principal.organisationId === null) return null;
  return (await store.organisations.get(principal.organisationId))?.municipalityNumber ?? null;
}

/** The single words of the first text that met something, weightiest part first. */
function wordsThatMet(tree: Explanation): string[] {
  const own = tree.quotes?.need ?? [];
  const parts = tree.parts.toSorted((a, b) => b.value - a.value);
  const all = [...own, ...parts.flatMap(wordsThatMet)].map((word) => word.toLowerCase());
  return [...new Set(all.filter((word) => !word.includes(' ')))];
}
