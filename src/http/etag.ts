import { createHash } from 'node:crypto';
import { invalidField } from '../domain/errors.ts';

const DIGEST_LENGTH = 8;
/** What we hand out, also as a proxy that packs answers hands it on (weak), and with the digest left out. */
const TAG = /^(?:W\/)?"(\d{1,9})(?:\.[\w-]+)?"$/;

/**
 * The ETag of a thing: `"<version>.<digest>"`. The version is what If-Match compares; the digest makes If-None-Match
 * notice what changes without the author's doing, such as a need's status.
 */
export function tagOf(version: number, body: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, DIGEST_LENGTH);
  return `"${version}.${digest}"`;
}

/** The version an If-Match names; undefined when there is none, or `*`, which any version satisfies. */
export function versionIn(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = TAG.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw invalidField('If-Match', 'Send one ETag as you got it, for instance "3.Yk1b2c3d".');
  return Number(version);
}

/**
 * Whether an If-None-Match says that the caller has the thing as it is. Decided here and not by Express, which lets a
 * `Cache-Control: no-cache` overrule it, as every program that uses `fetch` sends along.
 */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.some((tag) => tag === etag || tag === '*');
}
