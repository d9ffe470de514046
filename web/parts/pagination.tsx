import { useView } from '../view.ts';

/** Leads through a list that the store hands out slice by slice: on to the next, and back to the first. */
export function Pagination({ first, next }: { first: string | null; next: string | null }) {
  const { t } = useView();
  if (first === null && next === null) return null;
  return (
    <nav class="buttons pagination" aria-label={t.frame.pages}>
      {first === null ? null : (
        <a class="ds-button" data-variant="secondary" href={first} rel="prev">
          {t.frame.toFirst}
        </a>
      )}
      {next === null ? null : (
        <a class="ds-button" data-variant="secondary" href={next} rel="next">
          {t.frame.next}
        </a>
      )}
    </nav>
  );
}
