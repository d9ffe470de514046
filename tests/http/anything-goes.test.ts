import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ROUTES } from '../../src/http/api/routes.ts';
import { type Route, takesBody } from '../../src/http/route.ts';
import { callerFor } from '../support/http-caller.ts';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, accepted, FALLS, FUND, ROUND } from '../support/http-stories.ts';

/** Requests tried at each route; more than a thousand in all. */
const RUNS_PER_ROUTE = 40;

const GOOD_BODIES = [
  FALLS,
  AGEING,
  FUND,
  ROUND,
  { verdict: 'accepted' },
  { verdict: 'rejected', reason: 'other' },
  { status: 'work' },
];

/** Values that have broken programs before, beside those fast-check thinks of. */
const nasty = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '🧭'.repeat(300),
  'å'.repeat(25_000),
  '2027Q1',
  '2027-02-30',
  '0301',
  '974760673',
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[]]]],
  '__proto__',
  "'; DROP TABLE needs; --",
  '%_\\',
);
const anything = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'grapheme', maxLength: 50 }));

/** A body that is nearly right: one of the good ones, with some fields lost and some of any value. */
const nearlyGood = fc
  .tuple(fc.constantFrom(...GOOD_BODIES), fc.dictionary(fc.string({ maxLength: 8 }), anything, { maxKeys: 2 }))
  .chain(([good, more]) =>
    fc
      .record(Object.fromEntries(Object.entries(good).map(([name, value]) => [name, mostly(value)])), {
        requiredKeys: [],
      })
      .map((body) => ({ ...body, ...more })),
  );

function mostly(value: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: anything });
}

const body = fc.oneof(
  { weight: 6, arbitrary: nearlyGood.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: fc.string({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom('{"__proto__":{"title":"x"}}', '{"a":1,"a":2}', '[1', '\ufeff{}', '1e999') },
);

const visible = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 30,
});
const headers = fc.record(
  {
    'If-Match': fc.oneof(visible, fc.constantFrom('"1"', '"2.abc"', '*', 'W/"1"', '"99999999999999"')),
    'If-None-Match': visible,
    'Idempotency-Key': fc.oneof(visible, fc.constantFrom('a', 'b', 'c')),
    'Last-Event-ID': fc.oneof(visible, fc.constantFrom('0', '-1', '999999999999999')),
    'Content-Type': fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json; charset=utf-16', ';;;', 'a/b+json') },
    ),
    Accept: fc.constantFrom('*/*', 'text/html', 'application/json', 'nonsense'),
    Range: fc.constantFrom('bytes=0-0', 'bytes=-1'),
  },
  { requiredKeys: ['Content-Type'] },
);

const name = fc.constantFrom(
  'q',
  'status',
  'limit',
  'cursor',
  'theme',
  'minScore',
  'brokerId',
  'municipalityNumber',
  'subjectKind',
  'subjectId',
  'closesFrom',
  'kind',
  '__proto__',
  'x',
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('1', '100', '0.5', 'need', 'proposed', '%', '_', '\u0000', 'eyJrIjpbXX0', 'W10', 'bnVsbA'),
);
const query = fc
  .array(fc.tuple(name, value), { maxLength: 4 })
  .map((pairs) => pairs.map(([n, v]) => `${n}=${encodeURIComponent(v)}`).join('&'));

describe('anything at all, thrown at every route', () => {
  let room: HttpRoom;
  let ids: readonly string[];
  beforeAll(async () => {
    room = await openHttpRoom({ config: { rateLimitPerMinute: 1_000_000 } });
    const { needId, proposalId, couplingId } = await accepted(room);
    const { items } = (await room.broker.get('/api/v1/expertise')).body;
    ids = [
      needId,
      proposalId,
      couplingId,
      items[0].id,
      'fond',
      'none',
      '%00',
      '%F0',
      '%2F..',
      'a%2Fb',
      'x'.repeat(300),
    ];
  });
  afterAll(() => room.close());

  const anyOf = (route: Route) =>
    fc.record({
      who: fc.constantFrom('broker', 'fjellvik', 'havnesund', 'oyra', 'admin'),
      path: fc.constantFrom(...ids).map((id) => route.path.replace(':id', id)),
      query,
      body,
      headers,
    });

  // A stream that opens is no fault, but is never done.
  const answering = API_ROUTES.filter(({ path }) => path !== '/api/v1/events');

  it.each(answering.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s never answers with a fault of its own',
    async (_name, route) => {
      await fc.assert(
        fc.asyncProperty(anyOf(route), async ({ who, path, query, body, headers }) => {
          const caller = callerFor(room.url, room.secrets[who]);
          const target = query === '' ? path : `${path}?${query}`;
          const options = takesBody(route) ? { headers, body } : { headers };
          const { status } = await caller.send(route.method.toUpperCase(), target, options);
          expect(status).toBeLessThan(500);
        }),
        { numRuns: RUNS_PER_ROUTE },
      );
    },
    120_000,
  );

  it('leaves work that can be done, and every list readable', async () => {
    await room.queue.runUntilEmpty();
    for (const noun of ['needs', 'expertise', 'proposals', 'couplings', 'schemes', 'calls', 'jobs']) {
      expect((await room.broker.get(`/api/v1/${noun}?limit=100`)).status).toBe(200);
    }
    const failed = (await room.broker.get('/api/v1/jobs?state=failed')).body.items;
    expect(failed).toEqual([]);
    expect(room.lines.filter(({ event }) => event === 'http.fault')).toEqual([]);
  });
});
