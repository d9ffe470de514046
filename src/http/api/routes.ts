import type { Route } from '../route.ts';
import { auditRoutes } from './audit.ts';
import { callRoutes } from './calls.ts';
import { conceptRoutes } from './concepts.ts';
import { couplingRoutes } from './couplings.ts';
import { eventRoutes } from './events.ts';
import { expertiseRoutes } from './expertise.ts';
import { ownExpertiseRoutes } from './expertise-own.ts';
import { figureRoutes } from './figures.ts';
import { fundingRoutes } from './funding.ts';
import { jobRoutes } from './jobs.ts';
import { jointNeedRoutes } from './joint-needs.ts';
import { needPreviewRoutes } from './need-preview.ts';
import { needRoutes } from './needs.ts';
import { outreachRoutes } from './outreach.ts';
import { proposalWorkRoutes } from './proposal-work.ts';
import { proposalRoutes } from './proposals.ts';
import { schemeRoutes } from './schemes.ts';

/** Every operation of the API, in the order the documentation shows them. */
export const API_ROUTES: readonly Route[] = [
  ...needRoutes,
  ...needPreviewRoutes,
  ...fundingRoutes,
  ...conceptRoutes,
  ...expertiseRoutes,
  ...ownExpertiseRoutes,
  ...proposalRoutes,
  ...proposalWorkRoutes,
  ...couplingRoutes,
  ...schemeRoutes,
  ...callRoutes,
  ...jointNeedRoutes,
  ...outreachRoutes,
  ...figureRoutes,
  ...jobRoutes,
  ...eventRoutes,
  ...auditRoutes,
];
