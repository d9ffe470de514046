import { accessibilityPage, frontPage, privacyPage } from './about.tsx';
import { BROKER_ROUTES } from './broker-routes.ts';
import { languagePost } from './language.ts';
import type { PageRoute, PostRoute } from './page-route.ts';

/** Every page and form but those that depend on how the server is set up; see pages.ts. */
export const PAGE_ROUTES: readonly (PageRoute | PostRoute)[] = [
  frontPage,
  accessibilityPage,
  privacyPage,
  languagePost,
  ...BROKER_ROUTES,
];
