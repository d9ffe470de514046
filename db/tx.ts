import type { Outbox, Tx } from '../src/ports.ts';
import { addAudit } from './audit.ts';
import { blockPair, unblockPair } from './blocked-pairs.ts';
import { saveCalendarFeed } from './calendar-feeds.ts';
import { saveCall } from './calls.ts';
import { addConfirmation } from './confirmations.ts';
import { saveCoupling } from './couplings.ts';
import { addDecision } from './decisions.ts';
import { addEvent } from './events.ts';
import { saveExpertise } from './expertise.ts';
import { addIdempotent } from './idempotency.ts';
import { removeJointNeed, saveJointNeed } from './joint-needs.ts';
import { removeNeedDraft, saveNeedDraft } from './need-drafts.ts';
import { markMatched, saveNeed } from './needs.ts';
import { saveOrganisation } from './organisations.ts';
import { saveOutreachContact } from './outreach.ts';
import { saveLogin, savePerson, setRoles } from './people.ts';
import { saveProposal } from './proposals.ts';
import { prune } from './prune.ts';
import { readsOf } from './reads.ts';
import type { Db } from './schema.ts';
import { saveScheme } from './schemes.ts';
import { removeTypedForm, saveSession, saveTypedForm } from './sessions.ts';
import { saveToken } from './tokens.ts';

/** Everything a transaction can do. */
export function txOf(db: Db, outbox: Outbox): Tx {
  return {
    ...readsOf(db),
    outbox,
    save: {
      organisation: (organisation) => saveOrganisation(db, organisation),
      person: (person) => savePerson(db, person),
      login: (login) => saveLogin(db, login),
      session: (session) => saveSession(db, session),
      typedForm: (typed) => saveTypedForm(db, typed),
      token: (token) => saveToken(db, token),
      need: (need) => saveNeed(db, need),
      needDraft: (draft) => saveNeedDraft(db, draft),
      expertise: (expertise) => saveExpertise(db, expertise),
      scheme: (_holder, scheme) => saveScheme(db, scheme),
      call: (_holder, call) => saveCall(db, call),
      proposal: (proposal) => saveProposal(db, proposal),
      coupling: (coupling) => saveCoupling(db, coupling),
      outreachContact: (_holder, contact) => saveOutreachContact(db, contact),
      jointNeed: (_holder, jointNeed) => saveJointNeed(db, jointNeed),
      calendarFeed: (feed) => saveCalendarFeed(db, feed),
    },
    removeJointNeed: (_holder, id) => removeJointNeed(db, id),
    setRoles: (personId, roles) => setRoles(db, personId, roles),
    removeTypedForm: (secretHash) => removeTypedForm(db, secretHash),
    removeNeedDraft: (author, id) => removeNeedDraft(db, author, id),
    markMatched: (needId, at) => markMatched(db, needId, at),
    addDecision: (_proposal, decision) => addDecision(db, decision),
    blockPair: (needId, expertiseId, decisionId) => blockPair(db, needId, expertiseId, decisionId),
    unblockPair: (needId, expertiseId) => unblockPair(db, needId, expertiseId),
    addConfirmation: (confirmation) => addConfirmation(db, confirmation),
    addAudit: (entry) => addAudit(db, entry),
    addEvent: (event) => addEvent(db, event),
    addIdempotent: (result) => addIdempotent(db, result),
    prune: (before) => prune(db, before),
  };
}
