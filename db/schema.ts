import type { GeneratedAlways, Kysely } from 'kysely';
import type { Answer } from '../src/domain/answer.ts';
import type { AuditEntry } from '../src/domain/audit.ts';
import type { CalendarFeed } from '../src/domain/calendar-feed.ts';
import type { ConceptConfirmation, ConceptSource } from '../src/domain/concept.ts';
import type { Output } from '../src/domain/expertise.ts';
import type { Explanation } from '../src/domain/explanation.ts';
import type { JobKind, JobPayloads } from '../src/domain/job.ts';
import type { JointNeed } from '../src/domain/joint-need.ts';
import type { Readiness } from '../src/domain/need.ts';
import type { NeedDraft } from '../src/domain/need-draft.ts';
import type { OutreachContact } from '../src/domain/outreach.ts';
import type { FundingOption } from '../src/domain/proposal.ts';
import type {
  ApplicantKind,
  Call,
  Deadline,
  RequiredPartner,
  SchemeFamily,
  SchemeStatus,
} from '../src/domain/scheme.ts';
import type { Login, PersonRole, Session, TypedForm } from '../src/domain/session.ts';
import type { Instant, IsoDate } from '../src/domain/time.ts';
import type * as words from '../src/domain/words.ts';
import type { Bit, Json } from './json.ts';

/**
 * The tables, as Kysely sees them: names are camelCase here and snake_case in the database. Row types never leave
 * this folder. Columns without a counterpart in the domain say what they are for.
 */
export type Tables = {
  organisations: OrganisationRow;
  people: PersonRow;
  personRoles: PersonRole & { personId: string };
  personLogins: Login;
  sessions: Session;
  typedForms: TypedFormRow;
  machineTokens: MachineTokenRow;
  needs: NeedRow;
  needDrafts: NeedDraftRow;
  expertise: ExpertiseRow;
  outputs: OutputRow;
  schemes: SchemeRow;
  calls: Call;
  proposals: ProposalRow;
  decisions: DecisionRow;
  couplings: CouplingRow;
  blockedPairs: { needId: string; expertiseId: string; decisionId: string };
  jobs: JobRow;
  conceptConfirmations: ConfirmationRow;
  auditLog: AuditRow;
  events: EventRow;
  idempotencyKeys: { principalId: string; key: string; requestHash: string; result: string; createdAt: Instant };
  outreachContacts: OutreachContact;
  jointNeeds: JointNeedRow;
  calendarFeeds: CalendarFeedRow;
  counters: { name: CounterName; value: number };
};
export type Db = Kysely<Tables>;

/** `expertise` and `schemes` are revisions; `checks` is what a health check writes. */
export type CounterName = 'expertise' | 'schemes' | 'checks';

export type OrganisationRow = {
  id: string;
  name: string;
  /** See fold() in search.ts. */
  nameFolded: string;
  kind: words.OrganisationKind;
  organisationNumber: string | null;
  municipalityNumber: string | null;
  countyNumber: string | null;
  createdAt: Instant;
};

type PersonRow = { id: string; name: string; email: string | null; createdAt: Instant };

export type NeedDraftRow = Omit<NeedDraft, 'fields'> & { fields: Json<NeedDraft['fields']> };

type TypedFormRow = Omit<TypedForm, 'fields'> & { fields: Json<TypedForm['fields']> };

type MachineTokenRow = {
  id: string;
  name: string;
  role: words.Role;
  organisationId: string | null;
  secretHash: string;
  createdAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
};

export type NeedRow = {
  id: string;
  organisationId: string;
  municipalityNumber: string;
  countyNumber: string;
  unit: string | null;
  title: string;
  description: string;
  language: words.Language;
  themes: Json<readonly words.Theme[]>;
  serviceAreas: Json<readonly words.ServiceArea[]>;
  wants: Json<readonly words.Want[]>;
  concepts: Json<readonly string[]>;
  budgetNok: number | null;
  startQuarter: string | null;
  readiness: Json<Readiness>;
  confidential: Bit;
  status: words.NeedStatus;
  example: Bit;
  searchText: string;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

export type JointNeedRow = Omit<JointNeed, 'needIds'> & { needIds: Json<readonly string[]> };

export type CalendarFeedRow = Omit<CalendarFeed, 'families'> & { families: Json<CalendarFeed['families']> };

export type ExpertiseRow = {
  id: string;
  name: string;
  nameEn: string | null;
  organisationId: string;
  organisationName: string;
  unit: string | null;
  countyNumber: string | null;
  language: words.Language;
  description: string;
  keywords: Json<readonly string[]>;
  concepts: Json<readonly string[]>;
  maxActive: number | null;
  availableFrom: IsoDate | null;
  wants: Json<readonly words.Want[]>;
  visible: Bit;
  contactUrl: string | null;
  source: string | null;
  verified: Bit;
  example: Bit;
  removed: Bit;
  searchText: string;
  version: number;
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
};

export type ConfirmationRow = {
  seq: GeneratedAlways<number>;
  sourceKind: ConceptSource['kind'];
  sourceId: string;
  concept: string;
  verdict: ConceptConfirmation['verdict'];
  phrase: string | null;
  textHash: string;
  confirmedBy: string;
  confirmedAt: Instant;
};

/** `position` is its place in the profile's list, 0 first. */
type OutputRow = Output & { expertiseId: string; position: number };

export type SchemeRow = {
  id: string;
  nameNb: string;
  nameEn: string | null;
  funder: string;
  family: SchemeFamily;
  instrument: string | null;
  status: SchemeStatus;
  purposeNb: string;
  eligibleApplicants: Json<readonly ApplicantKind[]>;
  requiredPartners: Json<readonly RequiredPartner[]>;
  regions: Json<readonly string[]>;
  amountMinNok: number | null;
  amountMaxNok: number | null;
  ownContributionPercent: number | null;
  durationMonthsMax: number | null;
  deadlines: Json<readonly Deadline[]>;
  themes: Json<readonly string[]>;
  excludesNb: string | null;
  url: string | null;
  source: string;
  verified: Bit;
  unverifiedFields: Json<readonly string[]>;
  lastSeenYear: number | null;
  checkedAt: IsoDate | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  searchText: string;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

export type ProposalRow = {
  id: string;
  needId: string;
  expertiseId: string;
  needOrganisationId: string;
  expertiseOrganisationId: string;
  status: words.ProposalStatus;
  score: number;
  position: number;
  modelVersion: string;
  features: Json<Readonly<Record<string, number>>>;
  explanation: Json<Explanation>;
  missing: Json<readonly string[]>;
  funding: Json<readonly FundingOption[]>;
  brokerId: string | null;
  releasedAt: Instant | null;
  parkedUntil: IsoDate | null;
  expiresAt: Instant;
  version: number;
  /** The day of `createdAt`, for sorting by it. */
  createdOn: IsoDate;
  createdAt: Instant;
  updatedAt: Instant;
};

type DecisionRow = {
  /** The order they were made in. */
  seq: GeneratedAlways<number>;
  id: string;
  proposalId: string;
  verdict: words.Verdict | 'undone';
  reason: words.ReasonCode | null;
  note: string | null;
  parkedUntil: IsoDate | null;
  decidedBy: string;
  decidedAt: Instant;
};

export type CouplingRow = {
  id: string;
  proposalId: string;
  needId: string;
  expertiseId: string;
  needOrganisationId: string;
  expertiseOrganisationId: string;
  status: words.CouplingStatus;
  note: string | null;
  answer: Json<Answer> | null;
  cancelled: Bit;
  /** What isActive() of the domain said when it was saved. */
  active: Bit;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

export type JobRow = {
  id: string;
  kind: JobKind;
  payload: Json<JobPayloads[JobKind]>;
  key: string | null;
  state: words.JobState;
  attempts: number;
  runAt: Instant;
  leasedBy: string | null;
  leaseUntil: Instant | null;
  relayedAt: Instant | null;
  progressDone: number | null;
  progressTotal: number | null;
  lastError: string | null;
  createdAt: Instant;
  finishedAt: Instant | null;
};

type Details = Json<AuditEntry['details']>;

export type AuditRow = {
  seq: GeneratedAlways<number>;
  at: Instant;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  details: Details;
};

export type EventRow = {
  seq: GeneratedAlways<number>;
  at: Instant;
  name: string;
  subjectId: string;
  audience: Json<readonly string[]>;
  details: Details;
};
