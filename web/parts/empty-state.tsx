import type { ComponentChildren } from 'preact';

/** Stands where a list is empty, and says what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="empty-state">
      <p class="empty-state__title">{title}</p>
      {children === undefined ? null : <div>{children}</div>}
      {action === undefined ? null : <div class="buttons">{action}</div>}
    </div>
  );
}
