import type { ComponentChildren } from 'preact';
import { useView } from '../view.ts';
import { describedBy, FieldBox, FieldFault, FieldHelp, type FieldProps } from './field.tsx';
import { useField } from './form.tsx';

export type Option = { value: string; label: string; help?: ComponentChildren };
type SelectProps = FieldProps & { options: readonly Option[]; value?: string | null };

/** One of a list that is too long to show whole. An optional one may be left at nothing. */
export function Select(props: SelectProps) {
  const { name, options, value, optional } = props;
  const { t } = useView();
  const state = useField(name, value ?? []);
  return (
    <FieldBox {...props} state={state}>
      <select
        class="ds-input"
        id={state.id}
        name={name}
        {...(optional === true ? {} : { required: true })}
        {...describedBy(state, props)}
      >
        <option value="">{optional === true ? '–' : t.forms.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={state.values[0] === option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldBox>
  );
}

/** One of a few, all shown. */
export function Radios(props: SelectProps) {
  return <Choices {...props} type="radio" chosen={props.value == null ? [] : [props.value]} />;
}

/** Any number of a few, all shown. */
export function Checkboxes(props: FieldProps & { options: readonly Option[]; values?: readonly string[] }) {
  return <Choices {...props} type="checkbox" chosen={props.values ?? []} />;
}

type ChoicesProps = FieldProps & { options: readonly Option[]; type: 'radio' | 'checkbox'; chosen: readonly string[] };

function Choices({ type, chosen, options, ...props }: ChoicesProps) {
  const { name, label, help, example, optional } = props;
  const { t } = useView();
  const state = useField(name, chosen);
  return (
    <fieldset class="ds-fieldset field" {...describedBy(state, props)}>
      <legend class="ds-label" data-weight="medium">
        {label}
        {optional === true ? <span class="field__optional"> ({t.frame.optional})</span> : null}
      </legend>
      <FieldHelp help={help} example={example} id={state.id} />
      <div class="choices">
        {options.map((option, i) => (
          <Choice
            key={option.value}
            id={i === 0 ? state.id : `${state.id}-${i}`}
            type={type}
            name={name}
            option={option}
            checked={state.values.includes(option.value)}
          />
        ))}
      </div>
      <FieldFault state={state} />
    </fieldset>
  );
}

/** A single box to tick; sent as "yes". */
export function Checkbox(props: Omit<FieldProps, 'optional'> & { checked?: boolean }) {
  const { name, label, help, checked } = props;
  const state = useField(name, checked === true ? ['yes'] : []);
  return (
    <div class="field">
      <Choice
        id={state.id}
        type="checkbox"
        name={name}
        option={{ value: 'yes', label, help }}
        checked={state.values.includes('yes')}
      />
      <FieldFault state={state} />
    </div>
  );
}

type ChoiceProps = { id: string; type: 'radio' | 'checkbox'; name: string; option: Option; checked: boolean };

function Choice({ id, type, name, option, checked }: ChoiceProps) {
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        {...(option.help === undefined ? {} : { 'aria-describedby': `${id}-about` })}
      />
      <label class="ds-label" for={id}>
        {option.label}
      </label>
      {option.help === undefined ? null : (
        <div data-field="description" id={`${id}-about`}>
          {option.help}
        </div>
      )}
    </div>
  );
}
