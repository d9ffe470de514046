import { Select } from '../parts/choice-fields.tsx';
import { TextField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';

export type DeadlineValues = {
  kind: string;
  date: string | null;
  month: string | null;
  yearSeen: string | null;
  note: string | null;
};

/** As many deadlines as a record can have in the form. */
export const MOST_DEADLINES = 12;
/** Empty ones to fill in, after those there are. */
const SPARE = 2;

/** The deadlines of a scheme, a row each. A row without a kind is left out, so that is how to take one away. */
export function DeadlineFields({ stored }: { stored: readonly DeadlineValues[] }) {
  const { t, typed, format } = useView();
  const { fields } = t.schemes;
  const typedRows = typed === null ? 0 : MOST_DEADLINES;
  const wanted = Math.max(stored.length + SPARE, ...filledRows(typedRows, typed?.values));
  const kinds = Object.entries(fields.deadlineKinds).map(([value, label]) => ({ value, label }));
  return (
    <>
      {Array.from({ length: Math.min(wanted, MOST_DEADLINES) }, (_, i) => (
        <fieldset key={String(i)} class="ds-fieldset deadline">
          <legend class="ds-label" data-weight="medium">
            {fields.deadlineLegend(format.number(i + 1))}
          </legend>
          <Select
            name={`kind-${i}`}
            label={fields.deadlineKind}
            options={kinds}
            value={stored[i]?.kind ?? null}
            optional
          />
          <TextField
            name={`date-${i}`}
            label={fields.deadlineDate}
            type="date"
            value={stored[i]?.date ?? null}
            optional
          />
          <TextField
            name={`month-${i}`}
            label={fields.deadlineMonth}
            inputMode="numeric"
            value={stored[i]?.month ?? null}
            optional
          />
          <TextField
            name={`yearSeen-${i}`}
            label={fields.deadlineYear}
            inputMode="numeric"
            value={stored[i]?.yearSeen ?? null}
            optional
          />
          <TextField name={`note-${i}`} label={fields.deadlineNote} value={stored[i]?.note ?? null} optional />
        </fieldset>
      ))}
    </>
  );
}

/** One more than the place of each row that something was typed in. */
function filledRows(rows: number, values: ReadonlyMap<string, readonly string[]> | undefined): number[] {
  return Array.from({ length: rows }, (_, i) => ((values?.get(`kind-${i}`)?.[0] ?? '') === '' ? 0 : i + 1));
}
