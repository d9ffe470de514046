import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING, FALLS, FUND, proposed, ROUND, submitted } from '../support/http-stories.ts';

describe('bad input', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  const cases: readonly [told: string, body: object, pointer: string, message: RegExp][] = [
    ['an unknown field', { ...FALLS, colour: 'blue' }, '/colour', /Unknown field/],
    ['a field unknown further in', { ...FALLS, readiness: { luck: true } }, '/readiness/luck', /Unknown field/],
    ['a name with a slash and a tilde', { ...FALLS, 'a/b~c': 1 }, '/a~1b~0c', /Unknown field/],
    ['a title that is empty', { ...FALLS, title: ' \u00a0 ' }, '/title', /empty/],
    ['no title', { description: FALLS.description }, '/title', /required/],
    ['a title of 201 characters', { ...FALLS, title: 'x'.repeat(201) }, '/title', /at most 200 characters/],
    ['a title with a line break', { ...FALLS, title: 'to\nlinjer' }, '/title', /line breaks/],
    ['a description of 20 001', { ...FALLS, description: 'y'.repeat(20_001) }, '/description', /at most 20000/],
    ['a NUL', { ...FALLS, description: 'a\u0000b' }, '/description', /control characters/],
    ['half a character', { ...FALLS, description: 'a\ud800b' }, '/description', /control characters or broken/],
    ['a number for a text', { ...FALLS, title: 7 }, '/title', /Expected a text/],
    [
      'an unknown theme',
      { ...FALLS, themes: ['fiske'] },
      '/themes/0',
      /Known: oppvekst-og-utdanning, helse-og-velferd/,
    ],
    ['an unknown want', { ...FALLS, wants: ['penger'] }, '/wants/0', /Known: forskningsprosjekt/],
    ['an unknown service area', { ...FALLS, serviceAreas: ['kirke'] }, '/serviceAreas/0', /Known: arbeidsgiver/],
    ['a language nobody has', { ...FALLS, language: 'se' }, '/language', /Known: nb, nn, en/],
    ['a budget below zero', { ...FALLS, budgetNok: -1 }, '/budgetNok', /at least 0/],
    ['a budget in øre', { ...FALLS, budgetNok: 10.5 }, '/budgetNok', /whole number/],
    ['a quarter that is over', { ...FALLS, startQuarter: '2026Q3' }, '/startQuarter', /is over/],
    ['a fifth quarter', { ...FALLS, startQuarter: '2027Q5' }, '/startQuarter', /yyyyQn/],
    ['no such municipality', { ...FALLS, municipalityNumber: '0000' }, '/municipalityNumber', /no municipality 0000/],
    ['a municipality as a number', { ...FALLS, municipalityNumber: 9901 }, '/municipalityNumber', /Expected a text/],
    ['a wrong organisation number', { ...FALLS, organisationId: '974760674' }, '/organisationId', /mod 11/],
    ['an unknown organisation number', { ...FALLS, organisationId: '974760673' }, '/organisationId', /no organisation/],
  ];

  it.each(cases)('%s is named and explained', async (_told, body, pointer, message) => {
    const answer = await room.broker.post('/api/v1/needs', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ pointer, message: expect.stringMatching(message) }]);
    expect(answer.body.detail).toContain(pointer);
  });

  it('leaves nothing half-written', async () => {
    for (const [, body] of cases) await room.broker.post('/api/v1/needs', body);
    expect((await room.broker.get('/api/v1/needs')).body.items).toEqual([]);
    expect((await room.broker.get('/api/v1/jobs')).body.items).toEqual([]);
  });

  it('is told all at once', async () => {
    const { body } = await room.fjellvik.post('/api/v1/needs', { title: '', themes: ['x'], more: 1 });
    const pointers = body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers.toSorted()).toEqual(['/description', '/more', '/themes/0', '/title']);
    expect(body.detail).toMatch(/and 3 more/);
  });

  it('in a profile is named and explained', async () => {
    const wrong: readonly [object, string, RegExp][] = [
      [{ countyNumber: '98' }, '/countyNumber', /no county 98. Known: 99/],
      [{ capacity: { availableFrom: '2026-11-20' } }, '/capacity/availableFrom', /has passed/],
      [{ capacity: { availableFrom: '2027-02-30' } }, '/capacity/availableFrom', /exists/],
      [{ capacity: { maxActive: -1 } }, '/capacity/maxActive', /at least 0/],
      [{ outputs: [{ title: 'A', year: 1492 }] }, '/outputs/0/year', /at least 1900/],
      [{ outputs: [{ title: 'A', url: 'javascript:alert(1)' }] }, '/outputs/0/url', /web address/],
      [{ organisationId: 'oyra', organisationName: 'Øyra' }, '/organisationName', /not both/],
    ];
    for (const [change, pointer, message] of wrong) {
      const { status, body } = await room.broker.post('/api/v1/expertise', { ...AGEING, ...change });
      expect([status, body.errors]).toEqual([400, [{ pointer, message: expect.stringMatching(message) }]]);
    }
  });

  it('in a scheme or a call is named and explained', async () => {
    const wrong: readonly [string, object, string][] = [
      ['schemes/fond', { ...FUND, regions: ['99', '12'] }, '/regions/1'],
      ['schemes/fond', { ...FUND, amountMinNok: 2, amountMaxNok: 1 }, '/amountMaxNok'],
      ['schemes/fond', { ...FUND, validFrom: '2027-01-01', validTo: '2026-01-01' }, '/validTo'],
      ['schemes/-fond', FUND, 'id'],
      ['calls/runde', { ...ROUND, closes: '2026-01-01' }, '/closes'],
      ['calls/runde', { ...ROUND, budgetMin: 9e9 }, '/budgetMax'],
    ];
    for (const [path, body, pointer] of wrong) {
      const answer = await room.broker.put(`/api/v1/${path}`, body);
      expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([400, pointer]);
    }
    expect((await room.broker.put('/api/v1/calls/runde', ROUND)).status).toBe(404);
  });

  it('in a decision is named and explained', async () => {
    const { proposalId } = await proposed(room);
    const wrong: readonly [object, string][] = [
      [{ verdict: 'rejected' }, '/reason'],
      [{ verdict: 'accepted', reason: 'other' }, '/reason'],
      [{ verdict: 'rejected', reason: 'boring' }, '/reason'],
      [{ verdict: 'maybe' }, '/verdict'],
      [{ verdict: 'rejected', reason: 'other', until: '2027-01-01' }, '/until'],
      [{ verdict: 'rejected', reason: 'not-now', until: '2026-11-21' }, '/until'],
    ];
    for (const [body, pointer] of wrong) {
      const answer = await room.broker.put(`/api/v1/proposals/${proposalId}/decision`, body);
      expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([400, pointer]);
    }
  });

  it('in a query is named by the field', async () => {
    const wrong: readonly [string, string][] = [
      ['needs?limit=0', 'limit'],
      ['needs?limit=101', 'limit'],
      ['needs?limit=ten', 'limit'],
      ['needs?limit=5&limit=6', 'limit'],
      ['needs?cursor=nonsense', 'cursor'],
      ['needs?colour=blue', 'colour'],
      ['needs?status=lost', 'status'],
      ['needs?municipalityNumber=0000', 'municipalityNumber'],
      ['proposals?minScore=1.5', 'minScore'],
      ['schemes?countyNumber=98', 'countyNumber'],
      ['calls?closesFrom=yesterday', 'closesFrom'],
      ['audit?subjectKind=soul&subjectId=1', 'subjectKind'],
      ['audit?subjectKind=need', 'subjectId'],
      ['jobs?state=tired', 'state'],
    ];
    for (const [path, pointer] of wrong) {
      const { status, body } = await room.broker.get(`/api/v1/${path}`);
      expect([path, status, body.errors[0]?.pointer]).toEqual([path, 400, pointer]);
    }
  });

  it('in a header is named by the header', async () => {
    const id = await submitted(room);
    const ifMatch = await room.fjellvik.patch(`/api/v1/needs/${id}`, { title: 'A' }, { 'If-Match': 'three' });
    expect(ifMatch.body.errors[0].pointer).toBe('If-Match');
    const key = await room.fjellvik.post('/api/v1/needs', FALLS, { 'Idempotency-Key': 'x'.repeat(201) });
    expect(key.body.errors[0].pointer).toBe('Idempotency-Key');
    const event = await room.fjellvik.get('/api/v1/events', { 'Last-Event-ID': 'latest' });
    expect(event.body.errors[0].pointer).toBe('Last-Event-ID');
  });

  it('that changes nothing is told so', async () => {
    const id = await submitted(room);
    const { status, body } = await room.fjellvik.patch(`/api/v1/needs/${id}`, {});
    expect([status, body.detail]).toEqual([400, 'Send at least one field to change.']);
  });
});
