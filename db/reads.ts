import type { Reads } from '../src/ports.ts';
import { auditReads } from './audit.ts';
import { blockedFor } from './blocked-pairs.ts';
import { calendarFeedReads } from './calendar-feeds.ts';
import { callReads } from './calls.ts';
import { confirmationReads } from './confirmations.ts';
import { couplingReads } from './couplings.ts';
import { decisionReads } from './decisions.ts';
import { eventReads } from './events.ts';
import { expertiseReads } from './expertise.ts';
import { idempotencyReads } from './idempotency.ts';
import { jobReads } from './jobs.ts';
import { jointNeedReads } from './joint-needs.ts';
import { needDraftReads } from './need-drafts.ts';
import { needReads } from './needs.ts';
import { organisationReads } from './organisations.ts';
import { outreachReads } from './outreach.ts';
import { peopleReads } from './people.ts';
import { proposalReads } from './proposals.ts';
import type { Db } from './schema.ts';
import { schemeReads } from './schemes.ts';
import { sessionReads, typedFormReads } from './sessions.ts';
import { tokenReads } from './tokens.ts';

/** Everything that reads, over a connection or inside a transaction. */
export function readsOf(db: Db): Reads {
  return {
    organisations: organisationReads(db),
    people: peopleReads(db),
    sessions: sessionReads(db),
    typedForms: typedFormReads(db),
    tokens: tokenReads(db),
    needs: needReads(db),
    needDrafts: needDraftReads(db),
    expertise: expertiseReads(db),
    schemes: schemeReads(db),
    calls: callReads(db),
    proposals: proposalReads(db),
    decisions: decisionReads(db),
    couplings: couplingReads(db),
    confirmations: confirmationReads(db),
    outreach: outreachReads(db),
    jointNeeds: jointNeedReads(db),
    calendarFeeds: calendarFeedReads(db),
    blockedFor: (needId) => blockedFor(db, needId),
    jobs: jobReads(db),
    audit: auditReads(db),
    events: eventReads(db),
    idempotency: idempotencyReads(db),
  };
}
