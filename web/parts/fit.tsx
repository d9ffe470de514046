import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';

export type FitLevel = keyof Texts['queue']['fits'];

const STEPS: Readonly<Record<FitLevel, number>> = { weak: 1, possible: 2, good: 3, strong: 4 };
const WIDTH = 13;

/** How well a proposal fits: a word, and steps for the eye. */
export function Fit({ level }: { level: FitLevel }) {
  const { t } = useView();
  return (
    <p class={`fit fit--${level}`}>
      <svg class="fit__steps" viewBox="0 0 52 12" width="52" height="12" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3].map((i) => (
          <rect
            key={i}
            class={i < STEPS[level] ? 'fit__on' : 'fit__off'}
            x={i * WIDTH + 0.75}
            y="0.75"
            width={WIDTH - 3}
            height="10.5"
            rx="2"
          />
        ))}
      </svg>
      <span class="sr-only">{t.queue.fitOf(t.queue.fits[level])}</span>
      <span aria-hidden="true">{t.queue.fits[level]}</span>
    </p>
  );
}
