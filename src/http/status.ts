import type { ErrorCode } from '../domain/errors.ts';

/** What the caller is told about each kind of error. The other table that reads the list is jobs/backoff.ts. */
export const STATUS: Readonly<Record<ErrorCode, { status: number; title: string }>> = {
  invalid: { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'It does not go together with how things stand' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available just now' },
};

/** What HTTP itself can find wrong, before any rule of the product is asked. */
export const HTTP_PROBLEMS = {
  'unknown-address': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  stale: { status: 412, title: 'It has changed since you read it' },
  'other-site': { status: 403, title: 'The form was sent from another site' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
} as const;
export type HttpProblem = keyof typeof HTTP_PROBLEMS;
