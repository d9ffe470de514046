import type { Route } from '../route.ts';
import { auditRoutes } from './audit.ts';
import { callRoutes } from './calls.ts';
import { conceptRoutes } from './concepts.ts';
import { couplingRoutes } from './couplings.ts';
import { eventRoutes } from './events.ts';
import { expertiseRoutes } from './expertise.ts';
import { fundingRoutes } from './funding.ts';
import { jobRoutes } from './jobs.ts';
import { needRoutes } from './needs.ts';
import { proposalWorkRoutes } from './proposal-work.ts';
import { proposalRoutes } from './proposals.ts';
import { schemeRoutes } from './schemes.ts';

/** Every operation of the API, in the order the documentation shows them. */
export const API_ROUTES: readonly Route[] = [
  ...needRoutes,
  ...fundingRoutes,
  ...conceptRoutes,
  ...expertiseRoutes,
  ...proposalRoutes,
  ...proposalWorkRoutes,
  ...couplingRoutes,
  ...schemeRoutes,
  ...callRoutes,
  ...jobRoutes,
  ...eventRoutes,
  ...auditRoutes,
];
