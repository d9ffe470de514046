import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';
import { AGEING } from '../support/http-stories.ts';
import { shippedConcepts } from '../support/shipped.ts';

const PATH = '/api/v1/concepts/suggestions';
const FALLS = {
  title: 'Gamle som faller hjemme',
  description:
    'Stadig flere eldre faller hjemme og brekker lårhalsen. Hjemmetjenesten kommer når skaden har skjedd. Vi vil vite ' +
    'hvem som står i fare, og evaluere trening i små grupper, gjerne med en masterstudent.',
};

describe('concepts', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom({ concepts: await shippedConcepts() });
  });
  afterAll(() => room.close());

  const confirmed = async (id: string) => {
    const all = await room.app.store.confirmations.since(0, 1000);
    return all.filter(({ source }) => source.id === id).map(({ concept, verdict }) => [concept, verdict]);
  };

  it('are suggested for a text to anybody with a token, with the words that led there', async () => {
    for (const caller of [room.fjellvik, room.oyra, room.broker]) {
      const { status, body } = await caller.post(PATH, { text: `${FALLS.title}. ${FALLS.description}` });
      expect(status).toBe(200);
      const labels = body.concepts.slice(0, 5).map((concept: { labels: { nb: string } }) => concept.labels.nb);
      expect(labels).toContain('fall hos eldre');
      expect(body.concepts[0].because.words.length).toBeGreaterThan(0);
      expect(body.themes[0].theme).toBe('helse-og-velferd');
      expect(body.wants.map((want: { want: string }) => want.want)).toEqual(
        expect.arrayContaining(['evaluering', 'masteroppgave']),
      );
    }
    expect((await room.nobody.post(PATH, { text: 'Fall' })).status).toBe(401);
  });

  it('are not suggested for words nobody knows', async () => {
    const { body } = await room.fjellvik.post(PATH, { text: 'xqzwv kjfhg 🙂 12345' });
    expect(body).toEqual({ concepts: [], themes: [], wants: [] });
  });

  it('are asked for with a text, and nothing else', async () => {
    const { status, body } = await room.fjellvik.post(PATH, { text: ' ', langauge: 'nb' });
    expect(status).toBe(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(
      expect.arrayContaining(['/text', '/langauge']),
    );
  });

  it('that are confirmed with a need, and later taken away, are kept for learning', async () => {
    const { body } = await room.fjellvik.post('/api/v1/needs', {
      ...FALLS,
      concepts: ['Fallforebygging', 'noe ingen har hørt om', 'hjemmetjenesten'],
    });
    expect(await confirmed(body.id)).toEqual([
      ['fallforebygging', 'accepted'],
      ['hjemmetjenester', 'accepted'],
    ]);
    await room.fjellvik.patch(body.links.self, { title: 'Fall', concepts: ['fallforebygging', 'fysioterapi'] });
    expect((await confirmed(body.id)).slice(2)).toEqual([
      ['fysioterapi', 'accepted'],
      ['hjemmetjenester', 'rejected'],
    ]);
  });

  it('are confirmed with a profile in the same way', async () => {
    const { body } = await room.oyra.post('/api/v1/expertise', { ...AGEING, concepts: ['gerontologi'] });
    expect(body.concepts).toEqual(['gerontologi']);
    expect(await confirmed(body.id)).toEqual([['gerontologi', 'accepted']]);
    const replaced = await room.oyra.put(body.links.self, AGEING);
    expect(replaced.body.concepts).toEqual([]);
    expect(await confirmed(body.id)).toEqual([
      ['gerontologi', 'accepted'],
      ['gerontologi', 'rejected'],
    ]);
  });

  it('that are confirmed leave nothing behind of what was written', async () => {
    const stored = await room.app.store.confirmations.since(0, 1000);
    expect(JSON.stringify(stored)).not.toContain('lårhalsen');
    expect(stored.every(({ textHash }) => /^[0-9a-f]{64}$/.test(textHash))).toBe(true);
  });
});

describe('without a vocabulary', () => {
  it('suggesting says that it is not available', async () => {
    const room = await openHttpRoom();
    const { status, body } = await room.broker.post(PATH, { text: 'Fall hos eldre' });
    await room.close();
    expect([status, body.detail]).toEqual([503, expect.stringContaining('no vocabulary')]);
  });
});
