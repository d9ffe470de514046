import type { Scheme } from '../scheme.ts';
import type { IsoDate } from '../time.ts';
import { conclude } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';
import { dateText } from './wording.ts';

/** Whether today is in the record's period of validity. No result when the record states no period. */
export function validityRule(scheme: Scheme, today: IsoDate): RuleResult[] {
  const { validFrom, validTo } = scheme;
  if (validTo !== null && validTo < today) {
    const date = dateText(validTo);
    return [
      conclude(scheme, 'validity', 'validTo', {
        verdict: 'cannot',
        text: {
          nb: `Ordningen gjaldt til ${date.nb}.`,
          nn: `Ordninga galdt til ${date.nn}.`,
          en: `The scheme was valid until ${date.en}.`,
        },
      }),
    ];
  }
  if (validFrom !== null && validFrom > today) {
    const date = dateText(validFrom);
    return [
      conclude(scheme, 'validity', 'validFrom', {
        verdict: 'cannot',
        text: {
          nb: `Ordningen gjelder først fra ${date.nb}.`,
          nn: `Ordninga gjeld først frå ${date.nn}.`,
          en: `The scheme is not valid before ${date.en}.`,
        },
      }),
    ];
  }
  if (validTo === null) return [];
  const date = dateText(validTo);
  return [
    conclude(scheme, 'validity', 'validTo', {
      verdict: 'can',
      text: {
        nb: `Ordningen gjelder til ${date.nb}.`,
        nn: `Ordninga gjeld til ${date.nn}.`,
        en: `The scheme is valid until ${date.en}.`,
      },
    }),
  ];
}
