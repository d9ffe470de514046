import { AccessibilityPage } from '../../../web/pages/accessibility.tsx';
import { FrontPage, type Starts } from '../../../web/pages/front.tsx';
import { PrivacyPage } from '../../../web/pages/privacy.tsx';
import { ENDED_SESSIONS_KEPT_DAYS } from '../../usecases/housekeeping.ts';
import { openPage } from './page-route.ts';

/** Where each role begins; who is not signed in comes by the sign-in. */
const STARTS: Starts = { municipality: '/sign-in', researcher: '/sign-in', broker: '/queue' };

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
    };
    return <PrivacyPage kept={kept} />;
  },
});
