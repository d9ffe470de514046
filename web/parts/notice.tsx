import type { ComponentChildren } from 'preact';

type NoticeProps = { kind: 'info' | 'success' | 'warning' | 'danger'; heading?: string; children: ComponentChildren };

/** Something to be noticed. What has just happened is read aloud; what is wrong, at once. */
export function Notice({ kind, heading, children }: NoticeProps) {
  return (
    <div class="ds-alert notice" data-color={kind} role={kind === 'danger' ? 'alert' : 'status'}>
      {heading === undefined ? null : (
        <h2 class="ds-heading" data-size="2xs">
          {heading}
        </h2>
      )}
      <div class="notice__text">{children}</div>
    </div>
  );
}
