import { useView } from '../view.ts';
import { Section } from './section.tsx';

const STAGES = ['contact', 'sketch', 'application', 'agreement', 'work', 'result', 'experience'] as const;
export type Stage = (typeof STAGES)[number] | 'ended';
export type ShownReleased = {
  id: string;
  name: string;
  organisation: string;
  unit: string | null;
  url: string | null;
  stage: Stage;
  reasons: readonly string[];
};

/** Those a broker has said yes to, with why and how far it has come; and how many are still being looked at. */
export function ReleasedProposals({
  released,
  waiting,
  reviewed,
}: {
  released: readonly ShownReleased[];
  waiting: number;
  reviewed: number;
}) {
  const { t } = useView();
  const { need } = t.municipality;
  return (
    <Section title={need.releasedHeading} id="released">
      {released.length === 0 ? <p>{need.nothingReleased}</p> : null}
      {released.map((one) => (
        <ReleasedCard key={one.id} released={one} />
      ))}
      {waiting > 0 ? <p class="quiet">{need.waitingText(waiting)}</p> : null}
      {reviewed > 0 ? <p class="quiet">{need.reviewedText(reviewed)}</p> : null}
    </Section>
  );
}

function ReleasedCard({ released: { name, organisation, unit, url, stage, reasons } }: { released: ShownReleased }) {
  const { t } = useView();
  const { need } = t.municipality;
  return (
    <article class="ds-card released" data-color="neutral">
      <h3 class="ds-heading" data-size="2xs">
        {name}
      </h3>
      <p class="quiet">{[unit, organisation].filter(Boolean).join(', ')}</p>
      <p class="released__why">{need.why}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Stages stage={stage} />
      {url === null ? null : (
        <p>
          <a href={url} rel="external noreferrer">
            {need.onPage}
          </a>
        </p>
      )}
    </article>
  );
}

/** How far a coupling has come, as a row of steps. */
function Stages({ stage }: { stage: Stage }) {
  const { t } = useView();
  const at = stage === 'ended' ? STAGES.length : STAGES.indexOf(stage);
  return (
    <ol class="stages" aria-label={t.municipality.need.stage}>
      {STAGES.map((each, i) => (
        <li
          key={each}
          class={i < at ? 'stages__done' : i === at ? 'stages__now' : ''}
          {...(i === at ? { 'aria-current': 'step' as const } : {})}
        >
          {t.words.couplingStatuses[each]}
        </li>
      ))}
    </ol>
  );
}
