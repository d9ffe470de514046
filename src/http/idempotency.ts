import { createHash } from 'node:crypto';
import { invalidField } from '../domain/errors.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The Idempotency-Key of a request, when it has one. */
export function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (!KEY.test(header)) throw invalidField('Idempotency-Key', 'Use 1–200 visible ASCII characters, such as a UUID.');
  return header;
}

/**
 * What tells whether two requests with one key are the same: SHA-256 over method, path and the body as it was
 * understood, whatever the order of its fields.
 */
export function requestHash(method: string, path: string, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([method, path, ordered(body)]))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, ordered(member)]);
}
