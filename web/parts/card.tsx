import type { ComponentChildren } from 'preact';

type CardProps = { href: string; title: string; level?: 2 | 3; children?: ComponentChildren };

/** A way to somewhere, with a few words about it. The whole card can be pressed; the heading is the link. */
export function LinkCard({ href, title, level = 2, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="ds-card link-card" data-color="neutral">
      <Heading class="ds-heading" data-size="2xs">
        <a href={href}>{title}</a>
      </Heading>
      {children}
    </div>
  );
}

/** A part of a page that stands by itself. */
export function Card({ children, tinted }: { children: ComponentChildren; tinted?: boolean }) {
  return (
    <div
      class="ds-card"
      data-color={tinted === true ? 'brand1' : 'neutral'}
      data-variant={tinted === true ? 'tinted' : 'default'}
    >
      {children}
    </div>
  );
}

/** Cards beside one another, as many as there is room for. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <div class="cards">{children}</div>;
}
