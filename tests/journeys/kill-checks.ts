import type Database from 'better-sqlite3';
import { expect, vi } from 'vitest';
import { z } from 'zod';

const page = z.object({ items: z.array(z.record(z.string(), z.unknown())), nextCursor: z.string().nullable() });
type Item = z.output<typeof page>['items'][number];

async function get(url: string, path: string, token: string) {
  const response = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return page.parse(await response.json());
}

/** Resolves when every need has been scored; fails at once when a scoring has failed for good. */
export function untilScored(url: string, token: string): Promise<void> {
  return vi.waitFor(
    async () => {
      for (const state of ['pending', 'running', 'failed']) {
        const { items } = await get(url, `/api/v1/jobs?kind=propose-couplings&state=${state}&limit=1`, token);
        expect(items).toEqual([]);
      }
    },
    { timeout: 60_000, interval: 100 },
  );
}

/** Every need the server has, as the API shows them. */
export async function listNeeds(url: string, token: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const found = await get(url, `/api/v1/needs?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`, token);
    items.push(...found.items);
    cursor = found.nextCursor;
  }
  return items;
}

/** No need, pair, job or audit entry is there twice; `submits` of each that there is one of for a need. */
export function expectNothingTwice(db: Database.Database, submits: number): void {
  const twice = (columns: string, from: string) =>
    db.prepare(`select ${columns}, count(*) as times from ${from} group by ${columns} having times > 1`).all();
  expect(twice('unit', 'needs')).toEqual([]);
  expect(twice('need_id, expertise_id', 'proposals')).toEqual([]);
  expect(twice('payload', "jobs where kind = 'propose-couplings'")).toEqual([]);
  expect(twice('action, subject_id', "audit_log where action in ('need.submitted', 'proposal.created')")).toEqual([]);
  const count = (from: string) => db.prepare(`select count(*) from ${from}`).pluck().get();
  expect(count("jobs where kind = 'propose-couplings' and state = 'done'")).toBe(submits);
  expect(count("audit_log where action = 'need.submitted'")).toBe(submits);
  expect(count("audit_log where action = 'proposal.created'")).toBe(count('proposals'));
}

/** Needs with the same text are proposed the same: half-stored proposals would differ. */
export function expectAllScoredAlike(db: Database.Database, texts: number): void {
  const needs = z
    .array(z.object({ id: z.string(), description: z.string() }))
    .parse(db.prepare('select id, description from needs').all());
  const proposed = db.prepare(
    'select expertise_id, position, score, explanation, funding from proposals where need_id = ? order by position',
  );
  const first = new Map<string, unknown[]>();
  for (const { id, description } of needs) {
    const proposals = proposed.all(id);
    expect(proposals).toEqual(first.get(description) ?? proposals);
    first.set(description, proposals);
  }
  expect(first.size).toBe(texts);
  // Among so few profiles nothing fits some of the texts; most have something.
  expect([...first.values()].filter((proposals) => proposals.length > 0).length).toBeGreaterThan(texts / 2);
}
