import type { Met, MetKind } from '../../../web/parts/marked.tsx';
import type { ShownNumbers, ShownReason, Weight } from '../../../web/parts/why.tsx';
import type { Explanation } from '../../domain/explanation.ts';
import type { Proposal } from '../../domain/proposal.ts';

/** How the words of each kind of reason met. */
const KINDS: Readonly<Record<string, MetKind>> = {
  'text.word': 'word',
  'text.rest': 'word',
  'text.concept': 'concept',
  'text.near': 'near',
};
/** Reasons whose sentence holds their words already. */
const SAYS_ITS_WORDS = new Set(['text.word', 'text.near']);
/** Reasons that say nothing beside the one they are part of. */
const SILENT = new Set(['text.whole']);
/** From these parts of a score on, a reason counts most, or counts. */
const MOST = 0.35;
const SOME = 0.1;

/** The words and phrases that met, as each text writes them; what weighs most first. */
export function metWords(explanation: Explanation): { need: Met[]; expertise: Met[] } {
  const need: Met[] = [];
  const expertise: Met[] = [];
  const walk = ({ code, quotes, parts }: Explanation): void => {
    const kind = KINDS[code];
    if (kind !== undefined && quotes !== undefined) {
      need.push(...quotes.need.map((text) => ({ text, kind })));
      expertise.push(...quotes.expertise.map((text) => ({ text, kind })));
    }
    parts.forEach(walk);
  };
  walk(explanation);
  return { need, expertise };
}

/** The explanation as sentences: what the texts have in common, divided, and each fact beside it. */
export function plainReasons(explanation: Explanation): ShownReason[] {
  const top = explanation.parts.flatMap((part) =>
    part.parts.length > 0 && part.code === 'text' ? part.parts : [part],
  );
  return top
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .map(({ reason, value, parts }) => ({
      reason,
      weight: weightOf(value / explanation.value),
      parts: parts
        .filter(({ code, reason: said }, i) => !SILENT.has(code) && parts.findIndex(sameAs(said)) === i)
        .map(({ code, reason: said, quotes }) => {
          const shown = SAYS_ITS_WORDS.has(code) ? undefined : quotes;
          return { reason: said, need: shown?.need ?? [], expertise: shown?.expertise ?? [] };
        }),
    }));
}

/** Two forms of a word may meet the same one, and then read the same. */
function sameAs(said: Explanation['reason']) {
  return ({ reason }: Explanation) => reason.nb === said.nb;
}

function weightOf(part: number): Weight {
  if (part >= MOST) return 'most';
  return part >= SOME ? 'some' : 'little';
}

/** The same as numbers, two levels deep. */
export function numbersOf({ score, position, modelVersion, explanation }: Proposal): ShownNumbers {
  const parts = explanation.parts.flatMap((part) => [
    { reason: part.reason, value: part.value, depth: 0 },
    ...part.parts.map(({ reason, value }) => ({ reason, value, depth: 1 })),
  ]);
  return { score, position, modelVersion, parts };
}
