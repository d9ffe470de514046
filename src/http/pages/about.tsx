import { AccessibilityPage } from '../../../web/pages/accessibility.tsx';
import { FrontPage, type Starts } from '../../../web/pages/front.tsx';
import { PrivacyPage } from '../../../web/pages/privacy.tsx';
import { DRAFT_KEPT_DAYS } from '../../domain/need-draft.ts';
import { ENDED_SESSIONS_KEPT_DAYS } from '../../usecases/housekeeping.ts';
import { openPage } from './page-route.ts';

/** Where each role begins; who is not signed in comes by the sign-in. */
const STARTS: Starts = { municipality: '/needs/new', researcher: '/profiles/new', broker: '/queue' };

export const frontPage = openPage({ path: '/', show: () => <FrontPage starts={STARTS} /> });

export const accessibilityPage = openPage({ path: '/accessibility', show: () => <AccessibilityPage /> });

export const privacyPage = openPage({
  path: '/privacy',
  show({ settings: { session, keepDays } }) {
    const kept = {
      idleMinutes: session.idleMs / 60_000,
      sessionHours: session.absoluteMs / 3_600_000,
      endedSessionDays: ENDED_SESSIONS_KEPT_DAYS,
      eventDays: keepDays.events,
      jobDays: keepDays.jobs,
      answerDays: keepDays.idempotency,
      draftDays: DRAFT_KEPT_DAYS,
    };
    return <PrivacyPage kept={kept} />;
  },
});
