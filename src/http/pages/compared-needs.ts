import type { ComparedNeed, ComparedPair } from '../../../web/pages/compare-needs.tsx';
import type { Authorized } from '../../domain/access.ts';
import type { Explanation } from '../../domain/explanation.ts';
import { isOpen, type Need } from '../../domain/need.ts';
import type { Theme } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import type { Comparison } from '../../usecases/joint-groups.ts';

/** Words shown of what only one of two needs says. */
const MOST_WORDS = 8;
/** Words in what is listed as common; longer quotes are marked where they stand. */
const LONGEST_QUOTE = 2;

/** Needs with the words marked that meet: those of the first meet words of any other. */
export function comparedNeeds(
  ctx: Ctx,
  needs: readonly Authorized<Need>[],
  comparisons: readonly Comparison[],
  themes: Readonly<Record<Theme, string>>,
): ComparedNeed[] {
  const marked = new Map<string, string[]>();
  const mark = (id: string, words: readonly string[]) => marked.set(id, [...(marked.get(id) ?? []), ...words]);
  for (const { a, b, explanation } of comparisons) {
    const { need, expertise } = quotesIn(explanation);
    mark(a, need);
    mark(b, expertise);
  }
  return needs.map((need) => ({
    id: need.id,
    title: need.title,
    description: need.description,
    municipality: municipalityOf(ctx, need),
    unit: need.unit,
    language: need.language,
    isWithdrawn: !isOpen(need),
    themes: need.themes.map((theme) => themes[theme]),
    marked: [...new Set(marked.get(need.id))],
  }));
}

/** Two needs' common words, and what each has by itself. */
export function comparedPair(ctx: Ctx, needs: readonly Authorized<Need>[], comparison: Comparison): ComparedPair {
  const name = (id: string) => {
    const need = needs.find((each) => each.id === id);
    return need === undefined ? id : municipalityOf(ctx, need);
  };
  const { a, b, score, explanation, onlyA, onlyB } = comparison;
  const quoted = quotesIn(explanation).need.filter((words) => words.split(' ').length <= LONGEST_QUOTE);
  const met = [...new Set(quoted.map((word) => word.toLowerCase()))];
  return { others: [name(a), name(b)], score, met: some(met), onlyFirst: some(onlyA), onlyOther: some(onlyB) };
}

export function municipalityOf(ctx: Ctx, { municipalityNumber }: Pick<Need, 'municipalityNumber'>): string {
  return ctx.places.municipality(municipalityNumber)?.name ?? municipalityNumber;
}

/** Every word quoted anywhere in the tree. */
function quotesIn({ quotes, parts }: Explanation): { need: string[]; expertise: string[] } {
  const inner = parts.map(quotesIn);
  return {
    need: [...(quotes?.need ?? []), ...inner.flatMap(({ need }) => need)],
    expertise: [...(quotes?.expertise ?? []), ...inner.flatMap(({ expertise }) => expertise)],
  };
}

function some(words: readonly string[]): readonly string[] {
  return words.slice(0, MOST_WORDS);
}
