import type { z } from 'zod';
import { type FieldFault, KoblerError } from '../domain/errors.ts';

/** How many faults one answer lists: enough to mend a form in one go. */
const FAULTS_MAX = 50;
/** How much of an unknown field's name is told back. */
const NAME_MAX = 60;

/** One part of a request, with the schema it must fit. `prefix` begins its pointers: "/" for a body, "" for names. */
export type Unparsed = { schema: z.ZodType; value: unknown; prefix: '/' | '' };

/** The parts as their schemas understand them. Throws one `invalid` naming every field that is wrong in any of them. */
export function parseAll(parts: readonly Unparsed[]): unknown[] {
  const faults: FieldFault[] = [];
  const values = parts.map(({ schema, value, prefix }) => {
    const parsed = schema.safeParse(value, { error: wording });
    if (!parsed.success) faults.push(...parsed.error.issues.flatMap((issue) => faultsOf(issue, prefix)));
    return parsed.data;
  });
  const [first] = faults;
  if (first === undefined) return values;
  const rest = faults.length > 1 ? ` (and ${faults.length - 1} more, see "errors")` : '';
  const where = first.pointer === '' ? '' : `${first.pointer}: `;
  throw new KoblerError('invalid', `${where}${first.message}${rest}`, { faults: faults.slice(0, FAULTS_MAX) });
}

function faultsOf(issue: z.core.$ZodIssue, prefix: '/' | ''): FieldFault[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointer(issue.path, prefix), message: issue.message }];
  return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key], prefix), message: issue.message }));
}

/** RFC 6901, with names cut so that nobody's text comes back at length. */
function pointer(path: readonly PropertyKey[], prefix: '/' | ''): string {
  if (path.length === 0) return '';
  const tokens = path.map((step) => String(step).slice(0, NAME_MAX).replaceAll('~', '~0').replaceAll('/', '~1'));
  return prefix + tokens.join('/');
}

/** Plain sentences that say what to do. Schemas with words of their own keep them. */
function wording(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'It is required.'
        : `Expected ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return bound(issue.origin, issue.minimum, 'at least');
    case 'too_big':
      return bound(issue.origin, issue.maximum, 'at most');
    case 'invalid_value':
      return `Unknown value. Known: ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return 'Unknown field. Leave it out, or see /docs for the fields there are.';
    case 'invalid_format':
      return issue.format === 'url' ? 'Give a web address that begins with https:// or http://.' : 'Not well-formed.';
    default:
      return undefined;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function bound(origin: string, limit: number | bigint, which: 'at least' | 'at most'): string {
  if (origin === 'string')
    return limit === 1 && which === 'at least' ? 'It is empty.' : `Use ${which} ${limit} characters.`;
  if (origin === 'array') return `List ${which} ${limit}.`;
  return `Give ${which} ${limit}.`;
}
