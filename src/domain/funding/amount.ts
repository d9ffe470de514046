import type { Scheme } from '../scheme.ts';
import type { NeedFacts } from './need-facts.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';
import { kroner } from './wording.ts';

/**
 * Whether the need's budget is within what the scheme gives to one project. Too small cannot be mended; too large can
 * (split it, or find the rest elsewhere). A budget not stated is unknown against a lower limit, and no hindrance under
 * an upper one. A record without an upper limit does not know it: that is to be asked, and never means unlimited.
 */
export function amountRule(need: NeedFacts, scheme: Scheme): RuleResult[] {
  const results: RuleResult[] = [];
  if (scheme.amountMinNok !== null) {
    results.push(conclude(scheme, 'amount', 'amountMinNok', againstMin(need.budgetNok, scheme.amountMinNok)));
  }
  const max = scheme.amountMaxNok;
  results.push(conclude(scheme, 'amount', 'amountMaxNok', max === null ? NO_MAX : againstMax(need.budgetNok, max)));
  return results;
}

function againstMin(budgetNok: number | null, minNok: number): Outcome {
  const min = kroner(minNok);
  const text = {
    nb: `Ordningen gir ikke mindre enn ${min.nb} til et prosjekt.`,
    nn: `Ordninga gir ikkje mindre enn ${min.nn} til eit prosjekt.`,
    en: `The scheme gives no less than ${min.en} to a project.`,
  };
  if (budgetNok === null) {
    return {
      verdict: 'unknown',
      text,
      missing: {
        nb: 'Spør kommunen hvor stort budsjettet er.',
        nn: 'Spør kommunen kor stort budsjettet er.',
        en: 'Ask the municipality how large the budget is.',
      },
    };
  }
  return { verdict: budgetNok < minNok ? 'cannot' : 'can', text };
}

function againstMax(budgetNok: number | null, maxNok: number): Outcome {
  const max = kroner(maxNok);
  const text = {
    nb: `Ordningen gir høyst ${max.nb} til et prosjekt.`,
    nn: `Ordninga gir høgst ${max.nn} til eit prosjekt.`,
    en: `The scheme gives at most ${max.en} to a project.`,
  };
  if (budgetNok === null) {
    return {
      verdict: 'can-if',
      text,
      missing: {
        nb: `Hold søknaden innenfor ${max.nb}. Behovet sier ikke hva det koster.`,
        nn: `Hald søknaden innanfor ${max.nn}. Behovet seier ikkje kva det kostar.`,
        en: `Keep the application within ${max.en}. The need does not say what it costs.`,
      },
    };
  }
  if (budgetNok <= maxNok) return { verdict: 'can', text };
  const rest = kroner(budgetNok - maxNok);
  return {
    verdict: 'can-if',
    text,
    missing: {
      nb: `Del opp prosjektet, eller finn ${rest.nb} et annet sted.`,
      nn: `Del opp prosjektet, eller finn ${rest.nn} ein annan stad.`,
      en: `Split the project, or find ${rest.en} elsewhere.`,
    },
  };
}

const NO_MAX: Outcome = {
  verdict: 'can-if',
  text: {
    nb: 'Det er ikke kjent hvor mye ordningen gir til et prosjekt.',
    nn: 'Det er ikkje kjent kor mykje ordninga gir til eit prosjekt.',
    en: 'It is not known how much the scheme gives to a project.',
  },
  missing: {
    nb: 'Finn ut hvor stort beløp som kan søkes om.',
    nn: 'Finn ut kor stort beløp ein kan søkje om.',
    en: 'Find out how large an amount can be applied for.',
  },
};
