import type { ApplicantKind, Scheme } from '../scheme.ts';
import type { OrganisationKind, Texts } from '../words.ts';

/** Somebody else who applies, with the municipality as partner. `organisations`: who in a proposal could be that somebody. */
export type Lead = { who: Texts; organisations: readonly OrganisationKind[] };

const RESEARCH: Lead = {
  who: { nb: 'en forskningsorganisasjon', nn: 'ein forskingsorganisasjon', en: 'a research organisation' },
  organisations: ['university', 'university-college', 'institute'],
};
const HOSPITAL_OR_UNIVERSITY: Lead = {
  who: {
    nb: 'et helseforetak eller universitet i regionen',
    nn: 'eit helseføretak eller universitet i regionen',
    en: 'a health trust or university in the region',
  },
  organisations: ['health-trust', 'university'],
};
const HEALTH_NGO: Lead = {
  who: {
    nb: 'en helseorganisasjon med søkerrett i Stiftelsen Dam',
    nn: 'ein helseorganisasjon med søkjarrett i Stiftelsen Dam',
    en: 'a health organisation with the right to apply to the Dam Foundation',
  },
  organisations: [],
};
const NGO: Lead = {
  who: { nb: 'en frivillig organisasjon', nn: 'ein frivillig organisasjon', en: 'a voluntary organisation' },
  organisations: ['ngo'],
};
const STATE_AGENCY: Lead = {
  who: { nb: 'en statlig virksomhet', nn: 'ei statleg verksemd', en: 'a state agency' },
  organisations: [],
};
const COMPANY: Lead = {
  who: { nb: 'en bedrift', nn: 'ei bedrift', en: 'a company' },
  organisations: ['company'],
};
const TRAINING_PROVIDER: Lead = {
  who: {
    nb: 'en godkjent opplæringstilbyder',
    nn: 'ein godkjend opplæringstilbydar',
    en: 'an approved training provider',
  },
  organisations: [],
};
const BENEFICIARY: Lead = {
  who: {
    nb: 'en virksomhet i mottakerlandet',
    nn: 'ei verksemd i mottakarlandet',
    en: 'an organisation in the beneficiary country',
  },
  organisations: [],
};

/** Schemes whose own text says that a municipality takes part but does not apply, by scheme id. */
const LEADS: ReadonlyMap<string, Lead> = new Map(
  Object.entries({
    'nfr-ksp-samfunn': RESEARCH,
    'nav-fou': RESEARCH,
    nordforsk: RESEARCH,
    'helse-midt-forskning': HOSPITAL_OR_UNIVERSITY,
    'dam-utvikling': HEALTH_NGO,
    'dam-forskning': HEALTH_NGO,
    gjensidigestiftelsen: NGO,
    'snn-stiftelsen': NGO,
    'digdir-medfinansiering': STATE_AGENCY,
    'hkdir-kompetansepluss': TRAINING_PROVIDER,
    'rff-vestfold-telemark': COMPANY,
    'eea-grants': BENEFICIARY,
  }),
);

/** Required partners that a municipality is one of: a scheme that asks for them has a role for it. */
const MUNICIPAL_ROLES = new Set(['municipality', 'non_research_partner', 'public_body', 'public_health_service']);

const RESEARCH_APPLICANTS = new Set<ApplicantKind>(['research_org', 'university']);

/** Who applies when the municipality may only be a partner; undefined where it applies itself or has no role. */
export function leadOf(scheme: Scheme): Lead | undefined {
  const told = LEADS.get(scheme.id);
  if (told !== undefined) return told;
  if (scheme.eligibleApplicants.includes('municipality')) return undefined;
  const researchApplies = scheme.eligibleApplicants.some((kind) => RESEARCH_APPLICANTS.has(kind));
  const hasRole = scheme.requiredPartners.some(({ kind }) => MUNICIPAL_ROLES.has(kind));
  return researchApplies && hasRole ? RESEARCH : undefined;
}
