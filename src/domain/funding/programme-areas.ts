import type { NeedFacts } from './need-facts.ts';
import type { Outcome } from './rule-result.ts';

/** Engerdal, the municipality in Innlandet that Elgå lies in. */
const ENGERDAL = '3425';

/**
 * Programmes that take in only a part of a county they list, by scheme id (their own pages, as noted in the
 * catalogue). Answers undefined where the whole county is in.
 */
export function partOfCounty(schemeId: string, need: NeedFacts): Outcome | undefined {
  if (schemeId === 'interreg-sverige-norge' && ['31', '32'].includes(need.countyNumber)) return PARTS_OF_COUNTY;
  if (schemeId !== 'interreg-aurora') return undefined;
  if (need.countyNumber === '50') return SAPMI_ONLY;
  if (need.countyNumber === '34') return need.municipalityNumbers.includes(ENGERDAL) ? SAPMI_ONLY : ELGA_ONLY;
  return undefined;
}

const PARTS_OF_COUNTY: Outcome = {
  verdict: 'unknown',
  text: {
    nb: 'Bare deler av Østfold og Akershus er med i programområdet.',
    nn: 'Berre delar av Østfold og Akershus er med i programområdet.',
    en: 'Only parts of Østfold and Akershus are in the programme area.',
  },
  missing: {
    nb: 'Spør programsekretariatet om kommunen er med.',
    nn: 'Spør programsekretariatet om kommunen er med.',
    en: 'Ask the programme secretariat whether the municipality is included.',
  },
};

const SAPMI_ONLY: Outcome = {
  verdict: 'can-if',
  text: {
    nb: 'Her gjelder bare delprogrammet Sápmi, for samiske formål.',
    nn: 'Her gjeld berre delprogrammet Sápmi, for samiske føremål.',
    en: 'Only the sub-programme Sápmi applies here, for Sámi purposes.',
  },
  missing: {
    nb: 'Prosjektet må ha et samisk formål.',
    nn: 'Prosjektet må ha eit samisk føremål.',
    en: 'The project must have a Sámi purpose.',
  },
};

const ELGA_ONLY: Outcome = {
  verdict: 'cannot',
  text: {
    nb: 'I Innlandet er bare Elgå i Engerdal med i programområdet.',
    nn: 'I Innlandet er berre Elgå i Engerdal med i programområdet.',
    en: 'In Innlandet only Elgå in Engerdal is in the programme area.',
  },
};
