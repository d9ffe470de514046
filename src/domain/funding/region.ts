import type { Scheme } from '../scheme.ts';
import { countyName } from './counties.ts';
import type { NeedFacts } from './need-facts.ts';
import { partOfCounty } from './programme-areas.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';
import { listed, same } from './wording.ts';

/** Whether the municipality lies where the scheme applies, by the county numbers of 2024. */
export function regionRule(need: NeedFacts, scheme: Scheme): RuleResult {
  return conclude(scheme, 'region', 'regions', outcome(need, scheme));
}

function outcome(need: NeedFacts, scheme: Scheme): Outcome {
  if (scheme.regions.length === 0) return UNKNOWN;
  if (scheme.regions.includes('*')) return WHOLE_COUNTRY;
  const where = listed(scheme.regions.map((number) => same(countyName(number))));
  if (!scheme.regions.includes(need.countyNumber)) {
    const own = countyName(need.countyNumber);
    return {
      verdict: 'cannot',
      text: {
        nb: `Ordningen gjelder bare ${where.nb}. Kommunen ligger i ${own}.`,
        nn: `Ordninga gjeld berre ${where.nn}. Kommunen ligg i ${own}.`,
        en: `The scheme applies only in ${where.en}. The municipality is in ${own}.`,
      },
    };
  }
  return (
    partOfCounty(scheme.id, need) ?? {
      verdict: 'can',
      text: {
        nb: `Ordningen gjelder ${where.nb}.`,
        nn: `Ordninga gjeld ${where.nn}.`,
        en: `The scheme applies in ${where.en}.`,
      },
    }
  );
}

const WHOLE_COUNTRY: Outcome = {
  verdict: 'can',
  text: {
    nb: 'Ordningen gjelder hele landet.',
    nn: 'Ordninga gjeld heile landet.',
    en: 'The scheme applies in the whole country.',
  },
};

const UNKNOWN: Outcome = {
  verdict: 'unknown',
  text: {
    nb: 'Det er ikke kjent hvor i landet ordningen gjelder.',
    nn: 'Det er ikkje kjent kvar i landet ordninga gjeld.',
    en: 'It is not known where in the country the scheme applies.',
  },
  missing: {
    nb: 'Finn ut om kommunens fylke er med.',
    nn: 'Finn ut om fylket til kommunen er med.',
    en: "Find out whether the municipality's county is included.",
  },
};
