import { couplingPage, couplingPost, couplingsPage } from './couplings.tsx';
import type { PageRoute, PostRoute } from './page-route.ts';
import { proposalPage } from './proposal.tsx';
import { acceptPost, handPost, parkPost, rejectPost, releasePost, takePost, undoPost } from './proposal-work.ts';
import { queueCountsPart, queuePage, queueRowPart } from './queue.tsx';
import { queuePost } from './queue-work.ts';

/** The brokers' queue, its proposals, and the couplings that come of them. */
export const BROKER_ROUTES: readonly (PageRoute | PostRoute)[] = [
  queuePage,
  queueCountsPart,
  queueRowPart,
  queuePost,
  proposalPage,
  acceptPost,
  rejectPost,
  parkPost,
  undoPost,
  takePost,
  handPost,
  releasePost,
  couplingsPage,
  couplingPage,
  couplingPost,
];
