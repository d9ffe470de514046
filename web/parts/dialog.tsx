import type { ComponentChildren } from 'preact';
import { useView } from '../view.ts';

type DialogProps = {
  id: string;
  /** The dialog's heading. */
  title: string;
  /** What the button that opens it says. */
  opener: ComponentChildren;
  variant?: 'primary' | 'secondary' | 'tertiary';
  danger?: boolean;
  children: ComponentChildren;
};

/**
 * A button and the dialog it opens: by the browser itself where it knows `command`, else by the page's script. Without
 * either, the button leads to the content, which then stands in the page (see dialog.css).
 */
export function Dialog({ id, title, opener, variant = 'secondary', danger, children }: DialogProps) {
  const { t } = useView();
  const color = danger === true ? { 'data-color': 'danger' } : {};
  return (
    <>
      <button
        type="button"
        class="ds-button"
        data-variant={variant}
        {...color}
        {...{ command: 'show-modal', commandfor: id }}
      >
        {opener}
      </button>
      <dialog class="ds-dialog" id={id} aria-labelledby={`${id}-title`}>
        <div class="dialog__head">
          <h2 class="ds-heading" data-size="xs" id={`${id}-title`}>
            {title}
          </h2>
          <button type="button" class="ds-button" data-variant="tertiary" {...{ command: 'close', commandfor: id }}>
            {t.frame.close}
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}
