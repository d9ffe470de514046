import type { PageRoute, PostRoute } from '../page-route.ts';
import { answerPage, answerPost, answersPage } from './answers.tsx';
import { capacityPage, capacityPost } from './capacity.tsx';
import { conceptsPage, conceptsPost } from './concepts.tsx';
import { foundPage } from './found.tsx';
import { outputListPost, outputPost, outputRemovalPost, outputsPage } from './outputs.tsx';
import { dataFile, removalPage, removalPost, visibilityPost } from './own.tsx';
import { profilePage, profilesPage } from './profiles.tsx';
import { newProfilePage, newProfilePost, profileTextPage, profileTextPost, understoodPost } from './text.tsx';

/** What researchers do: register and keep up profiles, see what these are found for, and answer. */
export const RESEARCH_ROUTES: readonly (PageRoute | PostRoute)[] = [
  profilesPage,
  newProfilePage,
  newProfilePost,
  understoodPost,
  profilePage,
  profileTextPage,
  profileTextPost,
  conceptsPage,
  conceptsPost,
  outputsPage,
  outputPost,
  outputListPost,
  outputRemovalPost,
  capacityPage,
  capacityPost,
  foundPage,
  visibilityPost,
  dataFile,
  removalPage,
  removalPost,
  answersPage,
  answerPage,
  answerPost,
];
