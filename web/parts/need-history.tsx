import { useView } from '../view.ts';
import type { Stage } from './released-proposals.tsx';
import { Section } from './section.tsx';

export type ShownHappening = { at: string } & (
  | { kind: 'submitted' | 'revised' | 'withdrawn' }
  | { kind: 'found'; count: number }
  | { kind: 'released'; name: string }
  | { kind: 'coupling'; name: string; status: Stage }
);

/** What has happened, newest first. */
export function NeedHistory({ happenings }: { happenings: readonly ShownHappening[] }) {
  const { t, format } = useView();
  return (
    <Section title={t.municipality.need.historyHeading} id="history">
      <ol class="timeline">
        {happenings.map((happening) => (
          <li key={`${happening.at} ${happening.kind}`}>
            <What happening={happening} />
            <time class="quiet" dateTime={happening.at}>
              {format.dateTime(happening.at)}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function What({ happening }: { happening: ShownHappening }) {
  const { t } = useView();
  const { happenings } = t.municipality.need;
  switch (happening.kind) {
    case 'found':
      return <>{happenings.found(happening.count)}</>;
    case 'released':
      return <>{happenings.released(happening.name)}</>;
    case 'coupling':
      return <>{happenings.coupling(happening.name, t.words.couplingStatuses[happening.status].toLowerCase())}</>;
    default:
      return <>{happenings[happening.kind]}</>;
  }
}
