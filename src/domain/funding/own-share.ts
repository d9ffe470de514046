import type { Scheme, SchemeFamily } from '../scheme.ts';
import type { Texts } from '../words.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';

/** Families whose money is the state's: skjønnsmidler may not be the own share of these. */
const STATE_MONEY = new Set<SchemeFamily>(['rff', 'nfr', 'interreg', 'national', 'regional']);

/**
 * What part the applicant must carry, as percent of the cost. A share not noted is to be asked for. Skjønnsmidler may
 * not cover the municipality's own share of another state grant (Statsforvalteren i Trøndelag).
 */
export function ownShareRule(scheme: Scheme): RuleResult[] {
  const results = [conclude(scheme, 'own-share', 'ownContributionPercent', outcome(scheme))];
  if (scheme.family === 'skjonnsmidler') results.push(conclude(scheme, 'own-share', 'excludesNb', NO_STACKING));
  return results;
}

function outcome({ ownContributionPercent: percent, family }: Scheme): Outcome {
  if (percent === null) return NOT_NOTED;
  if (percent === 0) return FULLY_PAID;
  return {
    verdict: 'can-if',
    text: {
      nb: `Søkerne må selv dekke minst ${percent} % av kostnadene.`,
      nn: `Søkjarane må sjølve dekkje minst ${percent} % av kostnadene.`,
      en: `The applicants must carry at least ${percent}% of the cost themselves.`,
    },
    missing: STATE_MONEY.has(family) ? shareNotFromSkjonn(percent) : share(percent),
  };
}

function share(percent: number): Texts {
  return {
    nb: `Sett av ${percent} % egenandel i budsjettet.`,
    nn: `Set av ${percent} % eigendel i budsjettet.`,
    en: `Set aside an own share of ${percent}% in the budget.`,
  };
}

function shareNotFromSkjonn(percent: number): Texts {
  const plain = share(percent);
  return {
    nb: `${plain.nb} Skjønnsmidler kan ikke brukes til det.`,
    nn: `${plain.nn} Skjønsmidlar kan ikkje brukast til det.`,
    en: `${plain.en} Skjønnsmidler cannot be used for it.`,
  };
}

const FULLY_PAID: Outcome = {
  verdict: 'can',
  text: {
    nb: 'Ordningen kan dekke alle kostnadene.',
    nn: 'Ordninga kan dekkje alle kostnadene.',
    en: 'The scheme can cover the whole cost.',
  },
};

const NOT_NOTED: Outcome = {
  verdict: 'can-if',
  text: {
    nb: 'Det er ikke kjent hvor stor egenandel ordningen krever.',
    nn: 'Det er ikkje kjent kor stor eigendel ordninga krev.',
    en: 'It is not known how large an own share the scheme requires.',
  },
  missing: {
    nb: 'Finn ut hvor stor egenandel som kreves.',
    nn: 'Finn ut kor stor eigendel som blir kravd.',
    en: 'Find out how large an own share is required.',
  },
};

const NO_STACKING: Outcome = {
  verdict: 'can-if',
  text: {
    nb: 'Skjønnsmidler kan ikke dekke kommunens egenandel i en annen statlig ordning.',
    nn: 'Skjønsmidlar kan ikkje dekkje eigendelen til kommunen i ei anna statleg ordning.',
    en: "Skjønnsmidler cannot cover the municipality's own share of another state grant.",
  },
  missing: {
    nb: 'Hold prosjektet atskilt fra andre statlige tilskudd.',
    nn: 'Hald prosjektet skilt frå andre statlege tilskot.',
    en: 'Keep the project apart from other state grants.',
  },
};
