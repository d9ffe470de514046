import { useView } from '../view.ts';
import { Progress } from './progress.tsx';
import type { Criterion } from './readiness-questions.tsx';
import type { Stage } from './released-proposals.tsx';
import { Tag } from './tag.tsx';

export type ShownStep = { by: string | null; overdue: boolean } & (
  | { kind: 'search' | 'clarify' }
  | { kind: 'review'; count: number }
  | { kind: 'coupling'; name: string; status: Stage }
  | { kind: 'deadline'; name: string }
  | { kind: 'readiness'; gaps: readonly Criterion[] }
);

/** What happens next, and by when. */
export function NextSteps({ steps, isWithdrawn }: { steps: readonly ShownStep[]; isWithdrawn: boolean }) {
  const { t } = useView();
  const { need } = t.municipality;
  return (
    <section class="ds-card next-steps" data-color="brand1" data-variant="tinted" aria-labelledby="next">
      <h2 class="ds-heading" data-size="xs" id="next">
        {need.nextHeading}
      </h2>
      {steps.some(({ kind }) => kind === 'search') ? <Progress label={need.searching} done={0} total={null} /> : null}
      {isWithdrawn ? (
        <p>{need.withdrawnText}</p>
      ) : (
        <ol class="next-steps__list">
          {steps.map((step) => (
            <li key={`${step.kind} ${'name' in step ? step.name : ''}`}>
              <p class="next-steps__what">
                <What step={step} />
              </p>
              <When step={step} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function What({ step }: { step: ShownStep }) {
  const { t, format } = useView();
  const { need, readiness } = t.municipality;
  switch (step.kind) {
    case 'search':
      return (
        <>
          {need.steps.search} <noscript>{need.steps.searchReload}</noscript>
        </>
      );
    case 'review':
      return <>{need.steps.review(step.count)}</>;
    case 'coupling':
      return <>{need.couplingSteps[step.status](step.name)}</>;
    case 'deadline':
      return <>{need.steps.deadline(step.name)}</>;
    case 'readiness':
      return (
        <>{need.steps.readiness(format.list(step.gaps.map((gap) => readiness.criteria[gap].name.toLowerCase())))}</>
      );
    default:
      return <>{need.steps.clarify}</>;
  }
}

function When({ step: { by, overdue, kind } }: { step: ShownStep }) {
  const { t, format } = useView();
  const { need } = t.municipality;
  if (kind === 'search') return null;
  if (by === null) return <p class="quiet">{need.noDate}</p>;
  if (overdue) return <Tag color="warning">{need.late(format.date(by))}</Tag>;
  return <p class="next-steps__when">{need.by(format.date(by))}</p>;
}
