import type { RequiredPartner, Scheme } from '../scheme.ts';
import type { Texts } from '../words.ts';
import type { NeedFacts } from './need-facts.ts';
import { PARTNER_KINDS, type PartnerKind } from './partner-kinds.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';

/** One result for each partner the scheme asks for: known to take part, or still to be found. */
export function partnersRule(need: NeedFacts, scheme: Scheme): RuleResult[] {
  return scheme.requiredPartners.map((asked) => conclude(scheme, 'partners', 'requiredPartners', outcome(need, asked)));
}

function outcome(need: NeedFacts, { kind, min }: RequiredPartner): Outcome {
  const known = PARTNER_KINDS.get(kind);
  if (known === undefined) return unknownKind(kind);
  const asked = counted(min, known);
  const text: Texts = {
    nb: `Det må være med minst ${asked.nb}.`,
    nn: `Det må vere med minst ${asked.nn}.`,
    en: `At least ${asked.en} must take part.`,
  };
  const lacking = min - known.known(need);
  if (lacking <= 0) return { verdict: 'can', text };
  const left = counted(lacking, known);
  const maybe = lacking === 1 ? (known.maybe?.(need) ?? null) : null;
  return {
    verdict: 'can-if',
    text,
    missing: maybe ?? { nb: `Mangler ${left.nb}.`, nn: `Manglar ${left.nn}.`, en: `Missing: ${left.en}.` },
  };
}

function counted(count: number, kind: PartnerKind): Texts {
  const name = count === 1 ? kind.one : kind.many;
  return { nb: `${count} ${name.nb}`, nn: `${count} ${name.nn}`, en: `${count} ${name.en}` };
}

function unknownKind(kind: string): Outcome {
  return {
    verdict: 'unknown',
    text: {
      nb: `Ordningen krever en partner av slaget «${kind}», som ikke er et kjent slag.`,
      nn: `Ordninga krev ein partnar av slaget «${kind}», som ikkje er eit kjent slag.`,
      en: `The scheme requires a partner of the kind "${kind}", which is not a known kind.`,
    },
    missing: {
      nb: 'Les vilkårene, og finn ut hvem som må være med.',
      nn: 'Les vilkåra, og finn ut kven som må vere med.',
      en: 'Read the terms, and find out who must take part.',
    },
  };
}
