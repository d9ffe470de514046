import type { z } from 'zod';
import type { FormFault, View } from '../../../web/view.ts';
import type { KoblerError } from '../../domain/errors.ts';

type FaultTexts = View['t']['forms']['faults'];
/** As much of a view as telling what is wrong takes. */
type Speech = Pick<View, 't' | 'format'>;

/** What a schema found wrong, in the reader's language, at most one fault a field. */
export function faultsOfSchema(error: z.ZodError, view: Speech): FormFault[] {
  return onePerField(
    error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), text: faultText(message, view) })),
  );
}

/** What a use case found wrong. Its words are for programs, so the field is named and the text is a general one. */
export function faultsOfRule(error: KoblerError, view: Speech): FormFault[] {
  const fields = error.faults.map(({ pointer }) => pointer.split('/')[1] ?? '');
  const text = view.t.forms.faults.notAccepted;
  if (fields.length === 0) return [{ field: '', text: view.t.forms.refused }];
  return onePerField(fields.map((field) => ({ field, text })));
}

/** `tooLong:4000` is the text `tooLong` made of 4 000. A message that is none of ours becomes the general one. */
function faultText(message: string, view: Speech): string {
  const [name = '', value = ''] = message.split(':');
  const { faults } = view.t.forms;
  if (!isFaultName(name, faults)) return faults.notAccepted;
  const text = faults[name];
  return typeof text === 'string' ? text : text(view.format.number(Number(value)));
}

function isFaultName(name: string, faults: FaultTexts): name is keyof FaultTexts {
  return Object.hasOwn(faults, name);
}

function onePerField(faults: readonly FormFault[]): FormFault[] {
  return faults.filter(({ field }, i) => faults.findIndex((other) => other.field === field) === i);
}
