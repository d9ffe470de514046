import { describe } from 'vitest';
import { brokerDeskContract } from './store/broker-desk.ts';
import { confirmationContract } from './store/confirmations.ts';
import { couplingContract } from './store/couplings.ts';
import { expertiseContract } from './store/expertise.ts';
import { fundingContract } from './store/funding.ts';
import { jobRowsContract } from './store/job-rows.ts';
import { jobsContract } from './store/jobs.ts';
import { needDraftContract } from './store/need-drafts.ts';
import { needContract } from './store/needs.ts';
import { pagingContract } from './store/paging.ts';
import { partiesContract } from './store/parties.ts';
import { proposalContract } from './store/proposals.ts';
import { recordsContract } from './store/records.ts';
import { relayContract } from './store/relay.ts';
import type { OpenStore } from './store/room.ts';
import { signInContract } from './store/sign-in.ts';
import { transactionContract } from './store/transactions.ts';

/** What every store must do, whichever database it keeps things in. `open` gives an empty one. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`the store on ${name}`, () => {
    describe('transactions', () => {
      transactionContract(open);
    });
    describe('organisations, people and tokens', () => {
      partiesContract(open);
    });
    describe('sign-in', () => {
      signInContract(open);
    });
    describe('needs', () => {
      needContract(open);
    });
    describe('drafts of needs', () => {
      needDraftContract(open);
    });
    describe('expertise', () => {
      expertiseContract(open);
    });
    describe('confirmed concepts', () => {
      confirmationContract(open);
    });
    describe('schemes and calls', () => {
      fundingContract(open);
    });
    describe('proposals and decisions', () => {
      proposalContract(open);
    });
    describe('couplings', () => {
      couplingContract(open);
    });
    describe('what a broker keeps', () => {
      brokerDeskContract(open);
    });
    describe('the outbox', () => {
      jobsContract(open);
    });
    describe('the life of a job', () => {
      jobRowsContract(open);
    });
    describe('handing jobs to an outside queue', () => {
      relayContract(open);
    });
    describe('audit, events, idempotency keys and pruning', () => {
      recordsContract(open);
    });
    describe('pages', () => {
      pagingContract(open);
    });
  });
}
