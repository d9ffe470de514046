import type { ComponentChildren } from 'preact';
import { useView } from '../view.ts';
import type { FieldState } from './form.tsx';

/** What every kind of field takes. `name` is the name in the route's `fields`. */
export type FieldProps = {
  name: string;
  label: string;
  /** What is asked for, and why, under the label. */
  help?: ComponentChildren | undefined;
  /** A good answer, shown under the help. */
  example?: string | undefined;
  /** Optional fields say so; the others must be filled in. */
  optional?: boolean | undefined;
};

type FieldBoxProps = FieldProps & { state: FieldState; children: ComponentChildren };

/** A label, help, an example, the control and its fault, tied together for those who cannot see them together. */
export function FieldBox({ label, help, example, optional, state, children }: FieldBoxProps) {
  const { t } = useView();
  return (
    <div class="ds-field field">
      <label class="ds-label" data-weight="medium" for={state.id}>
        {label}
        {optional === true ? <span class="field__optional"> ({t.frame.optional})</span> : null}
      </label>
      <FieldHelp help={help} example={example} id={state.id} />
      {children}
      <FieldFault state={state} />
    </div>
  );
}

export function FieldHelp({ help, example, id }: Pick<FieldProps, 'help' | 'example'> & { id: string }) {
  const { t } = useView();
  if (help === undefined && example === undefined) return null;
  return (
    <div id={`${id}-help`} data-field="description" class="field__help">
      {help === undefined ? null : <p>{help}</p>}
      {example === undefined ? null : (
        <p class="field__example">
          <span class="field__example-label">{t.frame.forExample}:</span> {example}
        </p>
      )}
    </div>
  );
}

export function FieldFault({ state }: { state: FieldState }) {
  if (state.fault === undefined) return null;
  return (
    <p id={`${state.id}-fault`} class="ds-validation-message" data-color="danger" data-field="validation">
      {state.fault}
    </p>
  );
}

/** What ties a control to its help and fault. */
export function describedBy(state: FieldState, { help, example }: Pick<FieldProps, 'help' | 'example'>) {
  const ids = [
    ...(help === undefined && example === undefined ? [] : [`${state.id}-help`]),
    ...(state.fault === undefined ? [] : [`${state.id}-fault`]),
  ];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(state.fault === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}
