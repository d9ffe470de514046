import { FIGURE_ROUTES } from './figures.tsx';
import { JOINT_NEED_ROUTES } from './joint-needs.tsx';
import { OUTREACH_ROUTES } from './outreach.tsx';
import type { PageRoute, PostRoute } from './page-route.ts';
import { REGISTER_NEED_ROUTES } from './register-need.tsx';
import { SCHEME_EDIT_ROUTES } from './scheme-edit.tsx';
import { SCHEME_ROUTES } from './schemes.tsx';
import { YEAR_ROUTES } from './year-wheel.tsx';

/** What a broker does beside the queue. */
export const BROKER_DESK_ROUTES: readonly (PageRoute | PostRoute)[] = [
  ...REGISTER_NEED_ROUTES,
  ...OUTREACH_ROUTES,
  ...JOINT_NEED_ROUTES,
  // "new" is no id: it comes first.
  ...SCHEME_EDIT_ROUTES,
  ...SCHEME_ROUTES,
  ...YEAR_ROUTES,
  ...FIGURE_ROUTES,
];
