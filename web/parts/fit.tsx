import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';

export type FitLevel = keyof Texts['queue']['fits'];

const STEPS: Readonly<Record<FitLevel, number>> = { weak: 1, possible: 2, good: 3, strong: 4 };
const ALL = 4;

/** How well a proposal fits: a word, and steps for the eye. */
export function Fit({ level }: { level: FitLevel }) {
  const { t } = useView();
  const on = STEPS[level];
  return (
    <p class={`fit fit--${level}`}>
      <svg class="fit__steps" viewBox="0 0 52 12" width="52" height="12" aria-hidden="true" focusable="false">
        <path class="fit__on" d={steps(0, on)} />
        {on === ALL ? null : <path class="fit__off" d={steps(on, ALL)} />}
      </svg>
      <span class="sr-only">{t.queue.fitOf(t.queue.fits[level])}</span>
      <span aria-hidden="true">{t.queue.fits[level]}</span>
    </p>
  );
}

/** The squares from one step to another, as one path. */
function steps(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `M${(from + i) * 13 + 1} 1h10v10h-10z`).join('');
}
