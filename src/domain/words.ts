/** The closed lists of the field. The tokens are stored, sent and shown; the texts beside them live in web/texts. */

/** The five themes of Universitetskommune 3.0 (Trondheim–NTNU, 2018). */
export const THEMES = [
  'oppvekst-og-utdanning',
  'helse-og-velferd',
  'byutvikling',
  'innovasjon-og-omstilling',
  'smart-kommune',
] as const;
export type Theme = (typeof THEMES)[number];

/** Municipal services as the Nord-Trøndelag pilot of 2013 divided them, with their sub-areas after the slash. */
export const SERVICE_AREAS = [
  'arbeidsgiver',
  'arbeidsgiver/ledelse',
  'arbeidsgiver/rekruttering-og-kompetanse',
  'arbeidsgiver/arbeidsmiljo-og-sykefravaer',
  'arbeidsgiver/organisering-og-digitalisering',
  'helse-og-omsorg',
  'helse-og-omsorg/hjemmetjenester',
  'helse-og-omsorg/institusjon',
  'helse-og-omsorg/psykisk-helse-og-rus',
  'helse-og-omsorg/folkehelse',
  'helse-og-omsorg/habilitering-og-rehabilitering',
  'helse-og-omsorg/legetjeneste',
  'helse-og-omsorg/sosiale-tjenester',
  'skole-og-oppvekst',
  'skole-og-oppvekst/barnehage',
  'skole-og-oppvekst/grunnskole',
  'skole-og-oppvekst/barnevern',
  'skole-og-oppvekst/voksenopplaering-og-integrering',
  'skole-og-oppvekst/kulturskole-og-fritid',
  'samfunn-og-demokrati',
  'samfunn-og-demokrati/planlegging',
  'samfunn-og-demokrati/klima-og-miljo',
  'samfunn-og-demokrati/teknisk-drift',
  'samfunn-og-demokrati/naering-og-landbruk',
  'samfunn-og-demokrati/kultur',
  'samfunn-og-demokrati/beredskap',
  'samfunn-og-demokrati/medvirkning',
] as const;
export type ServiceArea = (typeof SERVICE_AREAS)[number];

/** Ønsket form: the kinds of collaboration a need asks for. */
export const WANTS = [
  'forskningsprosjekt',
  'forprosjekt',
  'evaluering',
  'innovasjonsprosjekt',
  'offentlig-phd',
  'masteroppgave',
  'studentpraksis',
  'kompetanseheving',
  'delt-stilling',
  'levende-lab',
  'radgivning',
] as const;
export type Want = (typeof WANTS)[number];

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One short text in the three languages of the pages. */
export type Texts = Readonly<Record<Language, string>>;

export const ROLES = ['municipality', 'researcher', 'broker', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ORGANISATION_KINDS = [
  'municipality',
  'county',
  'university',
  'university-college',
  'institute',
  'health-trust',
  'company',
  'ngo',
  'network',
  'funder',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const NEED_STATUSES = ['submitted', 'matched', 'withdrawn'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

export const PROPOSAL_STATUSES = ['proposed', 'parked', 'accepted', 'rejected', 'expired', 'retracted'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const VERDICTS = ['accepted', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a broker said no. What each one teaches is in learning.ts. */
export const REASON_CODES = [
  'wrong-topic',
  'too-general',
  'already-known',
  'no-capacity',
  'not-now',
  'conflict-of-interest',
  'need-withdrawn',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** The life of an accepted proposal. */
export const COUPLING_STATUSES = [
  'contact',
  'sketch',
  'application',
  'agreement',
  'work',
  'result',
  'experience',
  'ended',
] as const;
export type CouplingStatus = (typeof COUPLING_STATUSES)[number];

export const JOB_STATES = ['pending', 'running', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];
