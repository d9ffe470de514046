import type * as z from 'zod';
import { type FieldFault, KoblerError } from '../domain/errors.ts';
import { readRecords } from './read-records.ts';

/** What a file held: the records by id, and the names of fields that were passed over because nobody knows them. */
export type CheckedRecords<T> = { records: Map<string, T>; unknownFields: string[] };

/** More faults than this would scroll the first ones away. */
const MAX_FAULTS = 20;

/**
 * Reads and converts a whole file of records that match `schema`; `otherFields` may be there as well and are passed
 * over. Field names are taken in snake_case and camelCase. Stops with `invalid` when any line cannot be used, listing them with
 * their numbers; when two have one id; and when there are none.
 */
export async function readChecked<R extends { id: string }, T>(
  file: string,
  schema: z.ZodType<R> & { shape: object },
  otherFields: readonly string[],
  convert: (record: R) => T,
): Promise<CheckedRecords<T>> {
  const known = new Set([...Object.keys(schema.shape), ...otherFields]);
  const unknown = new Set<string>();
  const records = new Map<string, T>();
  const lines = new Map<string, number>();
  const faults: FieldFault[] = [];
  for await (const read of readRecords(file)) {
    const line = `line ${read.line}`;
    if ('fault' in read) {
      faults.push({ pointer: line, message: read.fault });
      continue;
    }
    const fields = snakeCased(read.value);
    for (const field of fields.keys()) if (!known.has(field)) unknown.add(field);
    const parsed = schema.safeParse(fields.size === 0 ? read.value : Object.fromEntries(fields));
    if (!parsed.success) {
      faults.push(...parsed.error.issues.map(({ path, message }) => ({ pointer: [line, ...path].join('/'), message })));
      continue;
    }
    const { id } = parsed.data;
    const earlier = lines.get(id);
    if (earlier !== undefined)
      faults.push({ pointer: line, message: `has the id of line ${earlier}. Ids must differ.` });
    lines.set(id, read.line);
    records.set(id, convert(parsed.data));
  }
  if (faults.length > 0) throw unusable(file, faults);
  if (records.size === 0) throw new KoblerError('invalid', `${file}: holds no records.`);
  return { records, unknownFields: [...unknown] };
}

/** The fields of a record, `nameEn` and `name_en` being the same; none for what is no record. */
function snakeCased(value: unknown): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(
    Object.entries(value).map(([name, held]) => [name.replaceAll(/[A-Z]/gu, (c) => `_${c.toLowerCase()}`), held]),
  );
}

function unusable(file: string, faults: readonly FieldFault[]): KoblerError {
  const [first] = faults;
  if (first !== undefined && faults.length === 1) {
    return new KoblerError('invalid', `${file}: ${first.pointer}: ${first.message}`, { faults });
  }
  const shown = faults.slice(0, MAX_FAULTS);
  const which = shown.length < faults.length ? ` The first ${MAX_FAULTS}:` : '';
  return new KoblerError('invalid', `${file}: ${faults.length} faults; nothing was done.${which}`, { faults: shown });
}
