/**
 * Everything that can go wrong, as one closed list. Two tables read it: src/http/status.ts (what the caller is
 * told) and jobs/backoff.ts (whether trying again can help).
 */
export const ERROR_CODES = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One fault in the input. `pointer` is an RFC 6901 JSON pointer into it (`/outputs/2/year`), or a query name. */
export type FieldFault = { pointer: string; message: string };

/** An error a person can act on: `message` says what is wrong and what to do, without anybody's free text in it. */
export class KoblerError extends Error {
  readonly code: ErrorCode;
  readonly faults: readonly FieldFault[];
  /** Set on `conflict` when the caller's ETag is no longer current. */
  readonly stale: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: { faults?: readonly FieldFault[]; stale?: boolean; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'KoblerError';
    this.code = code;
    this.faults = options.faults ?? [];
    this.stale = options.stale ?? false;
  }
}

/** An `invalid` error about one field. */
export function invalidField(pointer: string, message: string): KoblerError {
  return new KoblerError('invalid', `${pointer}: ${message}`, { faults: [{ pointer, message }] });
}

/** A `not-found` error. The same for what does not exist and for what the caller may not know exists. */
export function notFound(noun: string, id: string): KoblerError {
  return new KoblerError('not-found', `There is no ${noun} with id "${id}", or you may not see it.`);
}

/** Stops on a name that is not in a closed list, and lists the ones that are. */
export function oneOf<const T extends string>(known: readonly T[], name: string, what: string): T {
  const found = known.find((k) => k === name);
  if (found === undefined) throw new KoblerError('invalid', `Unknown ${what} "${name}". Known: ${known.join(', ')}.`);
  return found;
}
