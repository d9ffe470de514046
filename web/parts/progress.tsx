import { useView } from '../view.ts';

/** How far long work has come. `total` null means that nobody knows yet. */
export function Progress({ label, done, total }: { label: string; done: number; total: number | null }) {
  const { t, format } = useView();
  return (
    <div class="progress">
      <p class="progress__label">
        {label}
        <span class="progress__count">
          {total === null ? t.frame.busy : t.frame.progress(format.number(done), format.number(total))}
        </span>
      </p>
      <progress aria-label={label} {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
    </div>
  );
}
