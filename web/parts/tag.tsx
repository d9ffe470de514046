import type { ComponentChildren } from 'preact';

export type TagColor = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent' | 'brand1' | 'brand2';

/** A word that sorts: a status, a theme. Never colour alone. */
export function Tag({ children, color = 'neutral' }: { children: ComponentChildren; color?: TagColor }) {
  return (
    <span class="ds-tag" data-color={color} data-size="sm">
      {children}
    </span>
  );
}

/** Tags beside one another, as the list they are. */
export function Tags({ items, color }: { items: readonly string[]; color?: TagColor }) {
  if (items.length === 0) return null;
  return (
    <ul class="tags">
      {items.map((item) => (
        <li key={item}>
          <Tag {...(color === undefined ? {} : { color })}>{item}</Tag>
        </li>
      ))}
    </ul>
  );
}
