import type { Authorized, ExpertiseCard, Holds, NeedCard, Scope, Sealed } from './domain/access.ts';
import type { AuditEntry, DomainEvent } from './domain/audit.ts';
import type { CalendarFeed } from './domain/calendar-feed.ts';
import type { ConceptConfirmation, ConceptSource, StoredConfirmation } from './domain/concept.ts';
import type { Coupling } from './domain/coupling.ts';
import type { Expertise } from './domain/expertise.ts';
import type { NeedProgress } from './domain/figures.ts';
import type { Job, JobKind, NewJob } from './domain/job.ts';
import type { JointNeed } from './domain/joint-need.ts';
import type { Need } from './domain/need.ts';
import type { DraftAuthor, NeedDraft } from './domain/need-draft.ts';
import type { Organisation } from './domain/organisation.ts';
import type { OutreachContact } from './domain/outreach.ts';
import type { MachineToken, Person } from './domain/principal.ts';
import type { Decision, Proposal } from './domain/proposal.ts';
import type { Call, Scheme, SchemeFamily } from './domain/scheme.ts';
import type { Login, PersonRole, Session, TypedForm } from './domain/session.ts';
import type { Instant, IsoDate } from './domain/time.ts';
import type { CouplingStatus, JobState, Language, NeedStatus, ProposalStatus, Role, Theme } from './domain/words.ts';
import type { JobRows } from './job-rows.ts';

export type { JobRows };

/** What the middle needs from outside. */
export type Clock = { now(): Instant };
export type Ids = { next(): string };

/** A slice of a list. `cursor` is opaque; a list is ordered newest first unless its method says otherwise. */
export type PageRequest = { limit: number; cursor?: string | undefined };
export type Page<T> = { items: T[]; nextCursor: string | null };

export type NeedFilter = {
  q?: string;
  status?: NeedStatus;
  theme?: Theme;
  municipalityNumber?: string;
  language?: Language;
};
/** A state that is left out has none. */
type StatusCounts = Readonly<Partial<Record<ProposalStatus, number>>>;
export type ProposalFilter = {
  status?: ProposalStatus;
  /** Null: those that nobody has taken. */
  brokerId?: string | null;
  minScore?: number;
  needId?: string;
  expertiseId?: string;
  /** Of the need. */
  theme?: Theme;
  municipalityNumber?: string;
  countyNumber?: string;
  /** `best` first, which is so when left out; or the `newest` days first, and the best of each day first. */
  order?: 'best' | 'newest';
};
export type CouplingFilter = {
  status?: CouplingStatus;
  /** Takes up capacity: neither ended nor cancelled. */
  active?: boolean;
};
export type SchemeFilter = { q?: string; family?: SchemeFamily; countyNumber?: string };
export type CallFilter = { schemeId?: string; closesFrom?: IsoDate };

/** Reading. Things that belong to somebody come sealed (see domain/access.ts). */
export interface Reads {
  organisations: {
    get(id: string): Promise<Organisation | undefined>;
    /** By id; those that are not there are left out. */
    many(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>>;
    byNumber(organisationNumber: string): Promise<Organisation | undefined>;
    byName(name: string): Promise<Organisation | undefined>;
  };
  people: {
    get(id: string): Promise<Person | undefined>;
    byLogin(provider: string, subject: string): Promise<Person | undefined>;
    /** Everybody a provider vouches for, by name. */
    knownTo(provider: string): Promise<Person[]>;
    /** Everybody who holds a role somewhere, by name. */
    holding(role: Role): Promise<Person[]>;
    /** In a fixed order. */
    rolesOf(personId: string): Promise<PersonRole[]>;
  };
  /** Also those that have run out or ended, until they are pruned. */
  sessions: { byHash(secretHash: string): Promise<Session | undefined> };
  typedForms: { byHash(secretHash: string): Promise<TypedForm | undefined> };
  tokens: { byHash(secretHash: string): Promise<MachineToken | undefined>; all(): Promise<MachineToken[]> };
  needs: {
    get(id: string): Promise<Sealed<Need> | undefined>;
    /** Just what a card shows, by id; those that are not there are left out. */
    cards(ids: readonly string[]): Promise<ReadonlyMap<string, Sealed<NeedCard>>>;
    list(scope: Scope, filter: NeedFilter, page: PageRequest): Promise<Page<Sealed<Need>>>;
    /** The numbers of the municipalities that have a need, rising. */
    municipalities(): Promise<string[]>;
    /** Ids of needs that are not withdrawn, oldest first, after `afterId`. */
    openIds(afterId: string, limit: number): Promise<string[]>;
    /** The version of every need that is not withdrawn: what an index of them follows. */
    openVersions(): Promise<ReadonlyMap<string, number>>;
    /** By municipality: how many it has stated, withdrawn ones too, and when the last one. */
    byMunicipality(holder: Holds<'broker'>): Promise<ReadonlyMap<string, { needs: number; lastAt: Instant }>>;
    /** How far each need that is not withdrawn and was stated from `since` on has come. */
    progress(holder: Holds<'broker'>, since: Instant | null): Promise<NeedProgress[]>;
  };
  /** Drafts are found by whose they are: there is no way to another's. */
  needDrafts: {
    get(author: DraftAuthor, id: string): Promise<NeedDraft | undefined>;
    /** Those not sent in, touched last first. */
    unfinished(author: DraftAuthor): Promise<NeedDraft[]>;
  };
  expertise: {
    get(id: string): Promise<Sealed<Expertise> | undefined>;
    /** Just what a card shows, removed ones included, by id: no outputs, which are most of a profile. */
    cards(ids: readonly string[]): Promise<ReadonlyMap<string, Sealed<ExpertiseCard>>>;
    list(scope: Scope, filter: { q?: string }, page: PageRequest): Promise<Page<Sealed<Expertise>>>;
    /** Changed after `revision` (removed ones included), by rising revision: what an index follows. */
    changedSince(revision: number, limit: number): Promise<Sealed<Expertise>[]>;
  };
  schemes: {
    get(id: string): Promise<Scheme | undefined>;
    list(filter: SchemeFilter, page: PageRequest): Promise<Page<Scheme>>;
    all(): Promise<Scheme[]>;
    /** Rises at every change of a scheme or call: what a cache of them follows. */
    revision(): Promise<number>;
  };
  calls: {
    get(id: string): Promise<Call | undefined>;
    list(filter: CallFilter, page: PageRequest): Promise<Page<Call>>;
    all(): Promise<Call[]>;
  };
  proposals: {
    get(id: string): Promise<Sealed<Proposal> | undefined>;
    /** Best score first, then newest, unless another order is asked for. */
    list(scope: Scope, filter: ProposalFilter, page: PageRequest): Promise<Page<Sealed<Proposal>>>;
    /** How many there are in each state. */
    counts(scope: Scope, filter: ProposalFilter): Promise<Record<ProposalStatus, number>>;
    /** Every proposal of a need, by position. */
    ofNeed(needId: string): Promise<Sealed<Proposal>[]>;
    /** How many proposals in each state these needs have; a need without any is left out. */
    statusCounts(needIds: readonly string[]): Promise<ReadonlyMap<string, StatusCounts>>;
    /** Ids of the needs that have an undecided proposal with this expertise. */
    needsOpenFor(expertiseId: string): Promise<string[]>;
    /** Every proposal there has been with this expertise, by id. */
    ofExpertise(expertiseId: string): Promise<Sealed<Proposal>[]>;
    /** Those with this expertise that nobody has accepted or rejected yet: best score first, then newest. */
    openOfExpertise(expertiseId: string, page: PageRequest): Promise<Page<Sealed<Proposal>>>;
    /** How many such proposals each of these expertises has; absent means none. */
    openCounts(expertiseIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
    /** Undecided and past `expiresAt`, or parked until a day that has come. */
    due(now: Instant, limit: number): Promise<Sealed<Proposal>[]>;
  };
  decisions: { ofProposal(proposalId: string): Promise<Decision[]> };
  couplings: {
    get(id: string): Promise<Sealed<Coupling> | undefined>;
    ofProposal(proposalId: string): Promise<Sealed<Coupling> | undefined>;
    list(scope: Scope, page: PageRequest, filter?: CouplingFilter): Promise<Page<Sealed<Coupling>>>;
    /** How many active couplings each of these expertises has; absent means none. */
    activeCounts(expertiseIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  };
  /** What people have said their texts are about, in the order they said it. */
  confirmations: {
    since(seq: number, limit: number): Promise<StoredConfirmation[]>;
    ofSource(source: ConceptSource): Promise<StoredConfirmation[]>;
  };
  outreach: {
    /** The newest contact with each municipality. */
    latest(holder: Holds<'broker'>): Promise<ReadonlyMap<string, OutreachContact>>;
    /** Newest first. */
    ofMunicipality(holder: Holds<'broker'>, municipalityNumber: string): Promise<OutreachContact[]>;
  };
  jointNeeds: {
    get(holder: Holds<'broker'>, id: string): Promise<JointNeed | undefined>;
    /** All there are, newest first. */
    all(holder: Holds<'broker'>): Promise<JointNeed[]>;
  };
  calendarFeeds: {
    byHash(secretHash: string): Promise<CalendarFeed | undefined>;
    /** Newest first, revoked ones too. */
    ofPerson(personId: string): Promise<CalendarFeed[]>;
  };
  /** Ids of expertise that may not be proposed for a need. */
  blockedFor(needId: string): Promise<string[]>;
  jobs: {
    get(id: string): Promise<Job | undefined>;
    list(holder: Holds<'broker'>, filter: { state?: JobState; kind?: JobKind }, page: PageRequest): Promise<Page<Job>>;
    counts(): Promise<Record<JobState, number>>;
  };
  audit: { ofSubject(subjectKind: string, subjectId: string): Promise<AuditEntry[]> };
  events: { since(seq: number, limit: number): Promise<DomainEvent[]>; lastSeq(): Promise<number> };
  idempotency: { get(principalId: string, key: string): Promise<IdempotentResult | undefined> };
}

/** What a write answered the first time its Idempotency-Key was used. */
export type IdempotentResult = {
  principalId: string;
  key: string;
  requestHash: string;
  result: string;
  createdAt: Instant;
};

/** Adds work in the transaction of the fact that causes it. Answers with the new job's id, or the pending one's. */
export type Outbox = { add(job: NewJob): Promise<string> };

type Changed<T> = Authorized<T, 'change'>;

/** One transaction: everything that reads, and everything that writes. It all happens, or none of it. */
export interface Tx extends Reads {
  outbox: Outbox;
  /** Inserts, or replaces by id. `version` must be one more than the stored one: otherwise `conflict`, stale. */
  save: {
    organisation(organisation: Organisation): Promise<void>;
    person(person: Person): Promise<void>;
    login(login: Login): Promise<void>;
    session(session: Session): Promise<void>;
    typedForm(typed: TypedForm): Promise<void>;
    token(token: MachineToken): Promise<void>;
    need(need: Changed<Need>): Promise<void>;
    /** Inserts, or replaces by author and id. */
    needDraft(draft: NeedDraft): Promise<void>;
    /** Gives the row the next revision, whatever the one passed in. */
    expertise(expertise: Changed<Expertise>): Promise<void>;
    scheme(holder: Holds<'broker'>, scheme: Scheme): Promise<void>;
    call(holder: Holds<'broker'>, call: Call): Promise<void>;
    /** Upserts on (needId, expertiseId); the stored id and createdAt win. */
    proposal(proposal: Changed<Proposal>): Promise<void>;
    coupling(coupling: Changed<Coupling>): Promise<void>;
    outreachContact(holder: Holds<'broker'>, contact: OutreachContact): Promise<void>;
    jointNeed(holder: Holds<'broker'>, jointNeed: JointNeed): Promise<void>;
    calendarFeed(feed: CalendarFeed): Promise<void>;
  };
  removeJointNeed(holder: Holds<'broker'>, id: string): Promise<void>;
  /** Replaces every role the person held. */
  setRoles(personId: string, roles: readonly PersonRole[]): Promise<void>;
  removeTypedForm(secretHash: string): Promise<void>;
  removeNeedDraft(author: DraftAuthor, id: string): Promise<void>;
  /** Sets `matched` on a submitted need. Leaves `version` alone: nothing its author wrote has changed. */
  markMatched(needId: string, at: Instant): Promise<void>;
  addDecision(proposal: Changed<Proposal>, decision: Decision): Promise<void>;
  blockPair(needId: string, expertiseId: string, decisionId: string): Promise<void>;
  unblockPair(needId: string, expertiseId: string): Promise<void>;
  addConfirmation(confirmation: ConceptConfirmation): Promise<void>;
  addAudit(entry: Omit<AuditEntry, 'seq'>): Promise<void>;
  addEvent(event: Omit<DomainEvent, 'seq'>): Promise<void>;
  addIdempotent(result: IdempotentResult): Promise<void>;
  /**
   * Deletes done jobs, events, idempotency keys, sessions last seen, forms typed and drafts touched before these
   * instants; answers with how many rows went.
   */
  prune(
    before: Record<'jobs' | 'events' | 'idempotency' | 'sessions' | 'typedForms' | 'needDrafts', Instant>,
  ): Promise<number>;
}

/** The store. Reads see what was last committed; writes go through one transaction at a time. */
export interface Store extends Reads {
  jobRows: JobRows;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Called after every commit that added work: the hint that wakes a worker. Polling stays the truth. */
  onWorkAdded(listener: () => void): void;
  /** A consistent copy while running. */
  backup(file: string): Promise<void>;
  /** Throws `unavailable`, saying why, when it cannot be read and written. */
  check(): Promise<void>;
  close(): Promise<void>;
}
