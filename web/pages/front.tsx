import { navigationFor } from '../navigation.ts';
import { Cards, LinkCard } from '../parts/card.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import { useView } from '../view.ts';

/** Where each role begins. The pages lead on to the sign-in for those who have not signed in. */
export type Starts = Readonly<Record<'municipality' | 'researcher' | 'broker', string>>;

/** What this is, in three sentences, and where to begin; for those who are signed in, what they can do. */
export function FrontPage({ starts }: { starts: Starts }) {
  const { viewer } = useView();
  return viewer === null ? <Welcome starts={starts} /> : <SignedIn name={viewer.name} roles={viewer.roles} />;
}

function Welcome({ starts }: { starts: Starts }) {
  const { t } = useView();
  const { lead, sentences, startHeading } = t.front;
  const heading = (
    <div class="hero">
      <div>
        <p class="hero__product">{t.frame.product}</p>
        <h1 class="ds-heading" data-size="xl">
          {lead}
        </h1>
        <div class="hero__text">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      <Meeting />
    </div>
  );
  return (
    <Frame title={lead} heading={heading} width="wide">
      <Section title={startHeading} id="start">
        <Cards>
          {(['municipality', 'researcher', 'broker'] as const).map((role) => (
            <LinkCard key={role} href={starts[role]} title={t.front.starts[role].title} level={3}>
              <p>{t.front.starts[role].text}</p>
              <p class="link-card__action" aria-hidden="true">
                {t.front.starts[role].action}
              </p>
            </LinkCard>
          ))}
        </Cards>
      </Section>
    </Frame>
  );
}

/** Many on either side, and those that meet. For the eye only. */
function Meeting() {
  const places = [40, 110, 180, 250, 320];
  return (
    <svg class="hero__picture" viewBox="0 0 360 360" aria-hidden="true" focusable="false">
      <g class="far" fill="none" stroke="currentColor" stroke-width="2">
        {places.map((y) => (
          <path key={y} d={`M44 ${y} C130 ${y} 120 180 180 180 S230 ${360 - y} 316 ${360 - y}`} />
        ))}
      </g>
      <path d="M44 110 C130 110 120 180 180 180 S230 250 316 250" fill="none" stroke="currentColor" stroke-width="6" />
      <g fill="currentColor">
        {places.map((y) => (
          <circle key={y} cx="36" cy={y} r={y === 110 ? 16 : 10} />
        ))}
        {places.map((y) => (
          <rect
            key={y}
            x="314"
            y={y === 250 ? y - 15 : y - 11}
            width={y === 250 ? 30 : 22}
            height={y === 250 ? 30 : 22}
            rx="5"
          />
        ))}
      </g>
      <circle class="meeting" cx="180" cy="180" r="22" />
    </svg>
  );
}

function SignedIn({ name, roles }: { name: string; roles: readonly string[] }) {
  const { t } = useView();
  const items = navigationFor(roles, t);
  return (
    <Frame title={t.front.hello(name)} lead={t.front.helloText} width="wide">
      {items.length === 0 ? (
        <EmptyState title={t.front.nothingYet} />
      ) : (
        <Cards>
          {items.map(({ href, title, text }) => (
            <LinkCard key={href} href={href} title={title}>
              <p>{text}</p>
            </LinkCard>
          ))}
        </Cards>
      )}
    </Frame>
  );
}
