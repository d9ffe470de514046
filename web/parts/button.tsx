import type { ComponentChildren } from 'preact';

type ButtonProps = {
  children: ComponentChildren;
  /** One primary a page; `danger` for what cannot be undone. */
  variant?: 'primary' | 'secondary' | 'tertiary';
  danger?: boolean;
  size?: 'sm' | 'md';
  /** Tells the form's handler which button was pressed. */
  name?: string;
  value?: string;
  /** Sends the form to another address than its own. */
  formAction?: string;
};

/** Sends the form it stands in. */
export function Button({ children, variant = 'primary', danger, size, name, value, formAction }: ButtonProps) {
  return (
    <button
      type="submit"
      class="ds-button"
      data-variant={variant}
      {...(danger === true ? { 'data-color': 'danger' } : {})}
      {...(size === undefined ? {} : { 'data-size': size })}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(formAction === undefined ? {} : { formaction: formAction })}
    >
      {children}
    </button>
  );
}

/** Leads somewhere, and looks like a button. */
export function LinkButton({
  href,
  children,
  variant = 'primary',
  size,
}: {
  href: string;
  children: ComponentChildren;
  variant?: 'primary' | 'secondary' | 'tertiary';
  size?: 'sm' | 'md';
}) {
  return (
    <a class="ds-button" data-variant={variant} href={href} {...(size === undefined ? {} : { 'data-size': size })}>
      {children}
    </a>
  );
}

/** Buttons beside one another, which wrap on narrow screens. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
