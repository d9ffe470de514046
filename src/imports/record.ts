import type { z } from 'zod';
import { type FieldFault, KoblerError } from '../domain/errors.ts';
import type { Places } from '../domain/place.ts';
import type { Instant } from '../domain/time.ts';

/** What the parsers of import files know of the world around a record. */
export type ImportContext = { now: Instant; places: Places };

/** A record as its schema understands it, and how to point at its fields by the names they were written with. */
export type Parsed<T> = { record: T; fault: (field: string & keyof T, message: string) => FieldFault };

/** How many faults of one record are told in its message. */
const FAULTS_TOLD = 3;
/** How much of a field's name is told back. */
const NAME_MAX = 60;

/**
 * One record, with field names in snake_case or camelCase. Throws one `invalid` that names every field that is wrong,
 * as it was written; a field the schema does not know is wrong.
 */
export function parseRecord<S extends z.ZodObject>(schema: S, value: unknown): Parsed<z.output<S>> {
  const names = new Map<string, string>();
  const faults: FieldFault[] = [];
  const parsed = schema.safeParse(camelCase(value, [], names, faults), { error: wording });
  const pointer = (path: readonly PropertyKey[]) => pointerTo(path, names);
  if (!parsed.success) faults.push(...parsed.error.issues.flatMap((issue) => faultsOf(issue, pointer)));
  if (parsed.data === undefined || faults.length > 0) throw invalidRecord(faults);
  return { record: parsed.data, fault: (field, message) => ({ pointer: pointer([field]), message }) };
}

/** Throws one `invalid` with these faults; returns when there are none. */
export function throwFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw invalidRecord(faults);
}

/** One `invalid` that tells the first faults and carries them all. */
export function invalidRecord(faults: readonly FieldFault[]): KoblerError {
  const told = faults
    .slice(0, FAULTS_TOLD)
    .map(({ pointer, message }) => `${pointer === '' ? '' : `${pointer}: `}${message}`);
  const rest = faults.length > FAULTS_TOLD ? ` (and ${faults.length - FAULTS_TOLD} more)` : '';
  return new KoblerError('invalid', `${told.join(' ')}${rest}`, { faults });
}

/** The same value with every field name in camelCase; `names` learns how each was written, by its path. */
function camelCase(value: unknown, path: readonly string[], names: Map<string, string>, faults: FieldFault[]): unknown {
  if (Array.isArray(value)) return value.map((item, i) => camelCase(item, [...path, String(i)], names, faults));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([written, item]): [string, unknown] => {
    const field = written.replaceAll(/(?<=.)_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    const here = [...path, field];
    const before = names.get(here.join('/'));
    if (before !== undefined) {
      faults.push({
        pointer: pointerTo(here, names),
        message: `It is given twice, the second time as "${cut(written)}".`,
      });
    }
    names.set(here.join('/'), written);
    return [field, camelCase(item, here, names, faults)];
  });
  return Object.fromEntries(fields);
}

/** RFC 6901, with the names as they were written. */
function pointerTo(path: readonly PropertyKey[], names: ReadonlyMap<string, string>): string {
  const steps = path.map(String);
  return steps
    .map((step, i) => names.get(steps.slice(0, i + 1).join('/')) ?? step)
    .map((step) => `/${cut(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function cut(name: string): string {
  return name.slice(0, NAME_MAX);
}

function faultsOf(issue: z.core.$ZodIssue, pointer: (path: readonly PropertyKey[]) => string): FieldFault[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointer(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), message: 'Unknown field. Leave it out.' }));
}

/** Plain sentences that say what to do. Schemas with words of their own keep them. */
function wording(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'It is required.'
        : `Expected ${TYPE_NAMES.get(issue.expected) ?? issue.expected}.`;
    case 'too_small':
      return bound(issue.origin, issue.minimum, 'at least');
    case 'too_big':
      return bound(issue.origin, issue.maximum, 'at most');
    case 'invalid_value':
      return `Unknown value. Known: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return issue.format === 'url' ? 'Give a web address that begins with https:// or http://.' : 'Not well-formed.';
    default:
      return undefined;
  }
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
  }),
);

function bound(origin: string, limit: number | bigint, which: 'at least' | 'at most'): string {
  if (origin === 'string')
    return limit === 1 && which === 'at least' ? 'It is empty.' : `Use ${which} ${limit} characters.`;
  if (origin === 'array') return `List ${which} ${limit}.`;
  return `Give ${which} ${limit}.`;
}
