import { Button, Buttons } from '../../parts/button.tsx';
import { type Option, Radios, Select } from '../../parts/choice-fields.tsx';
import { Form } from '../../parts/form.tsx';
import { HiddenField, TextArea, TextField } from '../../parts/text-fields.tsx';
import { useView } from '../../view.ts';

type AnswerFormProps = { coupling: { id: string; version: number }; reasons: readonly Option[] };

/** Yes, not now, or no. All fields stand there; the script hides those that the chosen answer has no use for. */
export function AnswerForm({ coupling, reasons }: AnswerFormProps) {
  const { t } = useView();
  const words = t.research.answer;
  const options = (['yes', 'not-now', 'no'] as const).map((value) => ({ value, label: words.choices[value] }));
  return (
    <Form action={`/answers/${encodeURIComponent(coupling.id)}`}>
      <HiddenField name="version" value={String(coupling.version)} />
      <Radios name="answer" label={words.answer} options={options} />
      <div data-shown-with="answer=not-now">
        <TextField name="until" label={words.until} help={words.untilHelp} type="date" width={12} optional />
      </div>
      <div data-shown-with="answer=no">
        <Select name="reason" label={words.reason} help={words.reasonHelp} options={reasons} optional />
      </div>
      <TextArea
        name="note"
        label={words.note}
        help={words.noteHelp}
        example={words.noteExample}
        rows={3}
        max={5000}
        optional
      />
      <Buttons>
        <Button>{words.send}</Button>
      </Buttons>
    </Form>
  );
}
