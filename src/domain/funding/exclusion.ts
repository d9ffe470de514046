import type { Scheme } from '../scheme.ts';
import type { NeedFacts } from './need-facts.ts';
import { PAID_FORMS, type PaidForms, STUDENT_FORMS } from './paid-forms.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';

/**
 * Whether what the need wants is something the scheme pays for. Gated only where the scheme's own text limits the
 * form; what else the record says it excludes cannot be read off a need, and is passed on as something to check.
 */
export function exclusionRule(need: NeedFacts, scheme: Scheme): RuleResult[] {
  const results: RuleResult[] = [];
  const forms = PAID_FORMS.get(scheme.id);
  if (onlyStudentForms(need)) results.push(conclude(scheme, 'exclusion', 'purposeNb', NEEDS_NO_GRANT));
  if (forms !== undefined) results.push(conclude(scheme, 'exclusion', 'purposeNb', byForm(need, forms)));
  if (scheme.excludesNb !== null) results.push(conclude(scheme, 'exclusion', 'excludesNb', toCheck(scheme.excludesNb)));
  return results;
}

function onlyStudentForms({ wants }: NeedFacts): boolean {
  return wants.length > 0 && wants.every((want) => STUDENT_FORMS.includes(want));
}

function byForm({ wants }: NeedFacts, { pays, otherwise, text, condition }: PaidForms): Outcome {
  if (wants.some((want) => pays.includes(want))) return { verdict: 'can-if', text, missing: condition };
  if (wants.length === 0 && otherwise === 'cannot') return { verdict: 'unknown', text, missing: ASK_WHAT_IS_WANTED };
  return otherwise === 'cannot' ? { verdict: 'cannot', text } : { verdict: 'can-if', text, missing: condition };
}

const ASK_WHAT_IS_WANTED = {
  nb: 'Spør kommunen hva slags samarbeid den ønsker.',
  nn: 'Spør kommunen kva slags samarbeid han ønskjer.',
  en: 'Ask the municipality what kind of collaboration it wants.',
};

const NEEDS_NO_GRANT: Outcome = {
  verdict: 'can-if',
  text: {
    nb: 'Masteroppgaver og studentpraksis avtales med utdanningsstedet og trenger vanligvis ikke tilskudd.',
    nn: 'Masteroppgåver og studentpraksis blir avtalte med utdanningsstaden og treng vanlegvis ikkje tilskot.',
    en: "Master's theses and student placements are agreed with the university and usually need no grant.",
  },
  missing: {
    nb: 'Søk bare hvis samarbeidet vokser til et prosjekt.',
    nn: 'Søk berre dersom samarbeidet veks til eit prosjekt.',
    en: 'Apply only if the collaboration grows into a project.',
  },
};

function toCheck(excludesNb: string): Outcome {
  return {
    verdict: 'can-if',
    text: {
      nb: `Avgrensning: «${excludesNb}»`,
      nn: `Avgrensing: «${excludesNb}»`,
      en: `Limits, in the record's own words: «${excludesNb}»`,
    },
    missing: {
      nb: 'Sjekk at avgrensningen ikke rammer prosjektet.',
      nn: 'Sjekk at avgrensinga ikkje råkar prosjektet.',
      en: 'Check that these limits do not concern the project.',
    },
  };
}
