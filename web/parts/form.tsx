import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type FormFault, type Typed, useView } from '../view.ts';
import { Notice } from './notice.tsx';

type FormState = { id: string; typed: Typed | null };
const FormContext = createContext<FormState>({ id: 'form', typed: null });

type FormProps = {
  /** Where it sends to: the path of a post() route. */
  action: string;
  /** Its own id, which also begins the ids of its fields; needed when a page has several forms. */
  id?: string;
  /** Sends files too. */
  files?: boolean;
  class?: string;
  /** Says what the form is for, where no heading does. */
  label?: string;
  children: ComponentChildren;
};

/**
 * A form that is sent by POST, with what protects it. When it comes back with faults, they are listed on top, each
 * linked to its field, and the fields show what was typed.
 */
export function Form({ action, id: given, files, label, class: className, children }: FormProps) {
  const { typed } = useView();
  const id = given ?? 'form';
  const mine = typed !== null && typed.action === action ? typed : null;
  return (
    <FormContext.Provider value={{ id, typed: mine }}>
      {mine === null ? null : <FaultSummary typed={mine} id={id} />}
      <form
        method="post"
        action={action}
        class={className ?? 'form'}
        noValidate
        {...(given === undefined ? {} : { id: given })}
        {...(files === true ? { enctype: 'multipart/form-data' } : {})}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        <CsrfFields />
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** What every form carries; forms made by hand need it too. */
export function CsrfFields() {
  const { csrf, once } = useView();
  return (
    <>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_once" value={once} />
    </>
  );
}

/** How a field of the form it stands in is to be shown. */
export type FieldState = { id: string; values: readonly string[]; fault: string | undefined };

/** The state of a field: what was typed, if the form has come back, else what is stored. */
export function useField(name: string, stored: string | readonly string[] = []): FieldState {
  const { id, typed } = useContext(FormContext);
  const values = typed === null ? [stored].flat() : (typed.values.get(name) ?? []);
  return { id: fieldId(id, name), values, fault: typed?.faults.find(({ field }) => field === name)?.text };
}

function FaultSummary({ typed, id }: { typed: Typed; id: string }) {
  const { t } = useView();
  if (typed.faults.length === 0) {
    return typed.message === undefined ? null : <Notice kind="warning">{typed.message}</Notice>;
  }
  return (
    <div class="ds-error-summary" role="alert" tabIndex={-1} data-fault-summary>
      <h2>{typed.message ?? t.forms.summary(typed.faults.length)}</h2>
      <ul class="ds-list">
        {typed.faults.map((fault) => (
          <li key={`${fault.field} ${fault.text}`}>
            <Fault fault={fault} form={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fault({ fault: { field, text }, form }: { fault: FormFault; form: string }) {
  if (field === '') return <>{text}</>;
  return <a href={`#${fieldId(form, field)}`}>{text}</a>;
}

function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
