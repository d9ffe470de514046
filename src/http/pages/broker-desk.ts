import { JOINT_NEED_ROUTES } from './joint-needs.tsx';
import { OUTREACH_ROUTES } from './outreach.tsx';
import type { PageRoute, PostRoute } from './page-route.ts';
import { REGISTER_NEED_ROUTES } from './register-need.tsx';

/** What a broker does beside the queue. */
export const BROKER_DESK_ROUTES: readonly (PageRoute | PostRoute)[] = [
  ...REGISTER_NEED_ROUTES,
  ...OUTREACH_ROUTES,
  ...JOINT_NEED_ROUTES,
];
