import type { ComponentChildren } from 'preact';

/** More, for those who want it. Opens and closes without JavaScript. */
export function Details({
  summary,
  children,
  open,
}: {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
}) {
  return (
    <details class="ds-details details" {...(open === true ? { open: true } : {})}>
      <summary>{summary}</summary>
      <div class="details__content">{children}</div>
    </details>
  );
}
