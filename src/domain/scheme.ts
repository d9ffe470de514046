import type { Instant, IsoDate } from './time.ts';

/** Families of funding sources. */
export const SCHEME_FAMILIES = [
  'rff',
  'skjonnsmidler',
  'nfr',
  'eu',
  'interreg',
  'national',
  'regional',
  'foundation',
] as const;
export type SchemeFamily = (typeof SCHEME_FAMILIES)[number];

export const APPLICANT_KINDS = [
  'municipality',
  'county',
  'state_agency',
  'research_org',
  'university',
  'company',
  'ngo',
  'health_trust',
  'school_owner',
] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** open_annually: recurs or is believed to; never "open today". */
export const SCHEME_STATUSES = ['open_annually', 'running', 'closed', 'discontinued', 'unknown'] as const;
export type SchemeStatus = (typeof SCHEME_STATUSES)[number];

/** Somebody the application needs; the counts are for the whole consortium, see docs/decisions on funding. */
export type RequiredPartner = { kind: string; min: number };

/** A deadline as it was seen on a page. `annual_month` is a habit, not a promise. */
export type Deadline = {
  kind: 'running' | 'fixed' | 'annual_month';
  /** For `fixed`; null when a deadline exists but its date was not noted. */
  date: IsoDate | null;
  /** For `annual_month`: 1–12. */
  month: number | null;
  yearSeen: number | null;
  note: string | null;
};

/** Virkemiddel: a standing funding source. Null always means "not known", never "none". */
export type Scheme = {
  id: string;
  nameNb: string;
  nameEn: string | null;
  funder: string;
  family: SchemeFamily;
  instrument: string | null;
  status: SchemeStatus;
  purposeNb: string;
  /** Empty on purpose where nobody in Norway may apply. */
  eligibleApplicants: readonly ApplicantKind[];
  requiredPartners: readonly RequiredPartner[];
  /** County numbers of 2024, or ["*"]. */
  regions: readonly string[];
  amountMinNok: number | null;
  amountMaxNok: number | null;
  ownContributionPercent: number | null;
  durationMonthsMax: number | null;
  deadlines: readonly Deadline[];
  themes: readonly string[];
  excludesNb: string | null;
  url: string | null;
  source: string;
  verified: boolean;
  /** Names of this type's fields that rest on general knowledge or inference. */
  unverifiedFields: readonly string[];
  lastSeenYear: number | null;
  /** When a broker last checked the whole record. */
  checkedAt: IsoDate | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Utlysning: one round of a scheme. */
export type Call = {
  id: string;
  schemeId: string;
  title: string;
  description: string;
  language: 'nb' | 'nn' | 'en';
  opens: IsoDate | null;
  closes: IsoDate | null;
  /** Amounts as the call states them, in its own currency. */
  budgetMin: number | null;
  budgetMax: number | null;
  currency: 'NOK' | 'EUR';
  url: string | null;
  source: string;
  checkedAt: IsoDate | null;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};
