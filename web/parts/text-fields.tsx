import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';
import { describedBy, FieldBox, type FieldProps } from './field.tsx';
import { useField } from './form.tsx';

type TextFieldProps = FieldProps & {
  /** What is stored now. */
  value?: string | null;
  type?: 'text' | 'email' | 'url' | 'search' | 'date';
  /** Shows phones the right keys. */
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url';
  autoComplete?: string;
  /** How wide the answer is, in characters. */
  width?: number;
  /** Suggestions that may be chosen or not. */
  suggestions?: readonly string[];
};

/** One line of text, a date, an amount or a number. */
export function TextField(props: TextFieldProps) {
  const { name, value, type = 'text', inputMode, autoComplete, width, suggestions, optional } = props;
  const state = useField(name, value ?? []);
  const list = suggestions === undefined ? undefined : `${state.id}-suggestions`;
  return (
    <FieldBox {...props} state={state}>
      <input
        class={`ds-input${width === undefined ? '' : ' input--narrow'}`}
        id={state.id}
        name={name}
        type={type}
        value={state.values[0] ?? ''}
        {...(width === undefined ? {} : { size: width })}
        {...(inputMode === undefined ? {} : { inputMode })}
        {...(autoComplete === undefined ? {} : { autoComplete })}
        {...(list === undefined ? {} : { list })}
        {...(optional === true ? {} : { required: true })}
        {...describedBy(state, props)}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldBox>
  );
}

type TextAreaProps = FieldProps & {
  value?: string | null;
  rows?: number;
  /** Shows how many characters are left. The text is never cut: one that is too long comes back with a fault. */
  max?: number;
};

/** Text of several lines. It grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { name, value, rows = 6, max, optional } = props;
  const { t } = useView();
  const state = useField(name, value ?? []);
  return (
    <FieldBox {...props} state={state}>
      <textarea
        class="ds-input input--grows"
        id={state.id}
        name={name}
        rows={rows}
        {...(max === undefined ? {} : counted(t, max))}
        {...(optional === true ? {} : { required: true })}
        {...describedBy(state, props)}
      >
        {state.values[0] ?? ''}
      </textarea>
    </FieldBox>
  );
}

/** What the page's script needs to count: without it the text is simply not counted. */
function counted(t: Texts, max: number) {
  return { 'data-max': max, 'data-left': t.forms.charactersLeft('{n}'), 'data-over': t.forms.charactersOver('{n}') };
}

/** A file to send; the form must say `files`. */
export function FileField(props: FieldProps & { accept?: string }) {
  const state = useField(props.name);
  return (
    <FieldBox {...props} state={state}>
      <input
        class="ds-input"
        id={state.id}
        name={props.name}
        type="file"
        {...(props.accept === undefined ? {} : { accept: props.accept })}
        {...describedBy(state, props)}
      />
    </FieldBox>
  );
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
