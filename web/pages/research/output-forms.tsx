import { Button, Buttons } from '../../parts/button.tsx';
import { Checkboxes } from '../../parts/choice-fields.tsx';
import { Form } from '../../parts/form.tsx';
import { FileField, HiddenField, TextArea, TextField } from '../../parts/text-fields.tsx';
import { useView } from '../../view.ts';
import { OutputLine, type ShownOutput } from './output-line.tsx';

/** A list by pasting or as a file. */
export function AddList({ path }: { path: string }) {
  const { t } = useView();
  const words = t.research.outputs;
  return (
    <Form action={`${path}/list`} id="list" files>
      <TextArea
        name="pasted"
        label={words.paste}
        help={words.pasteHelp}
        example={words.pasteExample}
        rows={6}
        optional
      />
      <FileField name="file" label={words.file} help={words.fileHelp} accept=".bib,.ris,.csv,.tsv,.txt" optional />
      <Buttons>
        <Button>{words.addList}</Button>
      </Buttons>
    </Form>
  );
}

/** One, by hand. */
export function AddOne({ path }: { path: string }) {
  const { t } = useView();
  const words = t.research.outputs;
  return (
    <Form action={path} id="output">
      <TextField name="title" label={words.outputTitle} />
      <TextField name="year" label={words.outputYear} inputMode="numeric" width={6} optional />
      <TextField name="url" label={words.outputUrl} type="url" inputMode="url" optional />
      <TextArea name="abstract" label={words.outputAbstract} rows={3} optional />
      <Buttons>
        <Button variant="secondary">{words.addOne}</Button>
      </Buttons>
    </Form>
  );
}

/** Those that are there, to be ticked and taken away. */
export function RemoveSome(props: { path: string; outputs: readonly ShownOutput[]; version: number }) {
  const { t } = useView();
  const words = t.research.outputs;
  const options = props.outputs.map((output, i) => ({
    value: String(i),
    label: output.year === null ? output.title : `${output.title} (${output.year})`,
    ...(output.url === null ? {} : { help: <OutputLine output={{ ...output, title: output.url, year: null }} /> }),
  }));
  return (
    <Form action={`${props.path}/removal`} id="current-list">
      <HiddenField name="version" value={String(props.version)} />
      <Checkboxes name="positions" label={words.removeHelp} options={options} />
      <Buttons>
        <Button variant="secondary" danger>
          {words.remove}
        </Button>
      </Buttons>
    </Form>
  );
}
