import { KoblerError } from '../domain/errors.ts';

/** Stops with a stale `conflict` when the caller saw another version than the stored one. */
export function requireVersion(stored: number, seen: number | undefined): void {
  if (seen === undefined || seen === stored) return;
  throw new KoblerError(
    'conflict',
    'It has changed since you read it. Read it again, and send your change with the new ETag.',
    {
      stale: true,
    },
  );
}
