import { accessibilityPage, frontPage, privacyPage } from './about.tsx';
import { BROKER_DESK_ROUTES } from './broker-desk.ts';
import { BROKER_ROUTES } from './broker-routes.ts';
import { languagePost } from './language.ts';
import { MUNICIPALITY_ROUTES } from './municipality.ts';
import type { PageRoute, PostRoute } from './page-route.ts';
import { RESEARCH_ROUTES } from './research/routes.ts';

/** Every page and form but those that depend on how the server is set up; see pages.ts. */
export const PAGE_ROUTES: readonly (PageRoute | PostRoute)[] = [
  frontPage,
  accessibilityPage,
  privacyPage,
  languagePost,
  ...RESEARCH_ROUTES,
  ...MUNICIPALITY_ROUTES,
  ...BROKER_DESK_ROUTES,
  ...BROKER_ROUTES,
];
