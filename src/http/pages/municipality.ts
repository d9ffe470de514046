import { editNeedPage, editNeedPost, withdrawNeedPage, withdrawNeedPost } from './need-edit.tsx';
import { discardDraftPost, liveNeedPost, newNeedPage, newNeedPost } from './need-form.tsx';
import { needFundingPage, needPage, needsPage } from './need-pages.tsx';
import type { PageRoute, PostRoute } from './page-route.ts';

/** What a municipality does. Addresses with a name of their own stand before those with an id. */
export const MUNICIPALITY_ROUTES: readonly (PageRoute | PostRoute)[] = [
  needsPage,
  newNeedPage,
  newNeedPost,
  liveNeedPost,
  discardDraftPost,
  needPage,
  needFundingPage,
  editNeedPage,
  editNeedPost,
  withdrawNeedPage,
  withdrawNeedPost,
];
