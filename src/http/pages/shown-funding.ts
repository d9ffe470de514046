import type { ShownScheme } from '../../../web/parts/funding-list.tsx';
import type { View } from '../../../web/view.ts';
import type { AssessedScheme } from '../../usecases/assess-funding.ts';

/** A scheme tried on a need, in the reader's language, with every rule behind the verdict. */
export function shownScheme({ language }: View, { option, assessment }: AssessedScheme): ShownScheme {
  const { scheme, rules } = assessment;
  return {
    id: scheme.id,
    name: language === 'en' ? (scheme.nameEn ?? scheme.nameNb) : scheme.nameNb,
    funder: scheme.funder,
    verdict: option.verdict,
    deadline: option.nextDeadline,
    url: scheme.url,
    rules: rules.map(({ rule, verdict, text, missing, source, checked, verified }) => ({
      rule,
      verdict,
      text: text[language],
      missing: missing?.[language] ?? null,
      source: source.replace(/^page: /, ''),
      checked,
      verified,
    })),
  };
}

/** With the rules that decide alone: those that do not say yes, or all when all do. */
export function summarised(scheme: ShownScheme): ShownScheme {
  const deciding = scheme.rules.filter(({ verdict }) => verdict !== 'can');
  return deciding.length === 0 ? scheme : { ...scheme, rules: deciding };
}

export function countVerdicts(funding: readonly AssessedScheme[]): Record<ShownScheme['verdict'], number> {
  const counts = { can: 0, 'can-if': 0, unknown: 0, cannot: 0 };
  for (const { option } of funding) counts[option.verdict]++;
  return counts;
}
