import type { Scheme } from '../scheme.ts';
import { conclude } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';

/**
 * How long a project may last. A need does not say how long it takes, and a project can be cut to fit: so a limit is
 * something to plan by (`can-if`), never a hindrance, and no limit noted gives no result.
 */
export function durationRule(scheme: Scheme): RuleResult[] {
  const months = scheme.durationMonthsMax;
  if (months === null) return [];
  return [
    conclude(scheme, 'duration', 'durationMonthsMax', {
      verdict: 'can-if',
      text: {
        nb: `Et prosjekt kan vare høyst ${months} måneder.`,
        nn: `Eit prosjekt kan vare høgst ${months} månader.`,
        en: `A project may last at most ${months} months.`,
      },
      missing: {
        nb: `Planlegg prosjektet innenfor ${months} måneder.`,
        nn: `Planlegg prosjektet innanfor ${months} månader.`,
        en: `Plan the project within ${months} months.`,
      },
    }),
  ];
}
