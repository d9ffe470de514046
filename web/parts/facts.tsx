import type { ComponentChildren } from 'preact';

/** Names and what they stand for; what is not known is left out. */
export function Facts({ items }: { items: readonly { name: string; value: ComponentChildren | null }[] }) {
  return (
    <dl class="facts">
      {items
        .filter(({ value }) => value !== null)
        .map(({ name, value }) => (
          <div key={name} class="facts__row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
