import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FALLS, submitted } from '../../support/http-stories.ts';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { shippedConcepts } from '../../support/shipped.ts';

const HOUR_MS = 3_600_000;
const NEED = { title: FALLS.title, description: FALLS.description, action: 'submit' };
const LIVE = { 'HX-Request': 'true' };

/** The id of the draft that the form on a page carries. */
const draftIn = (html: string) => /name="draft" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('submitting a need', () => {
  let room: PageRoom;
  beforeAll(async () => {
    room = await openPageRoom({ concepts: await shippedConcepts() });
  });
  afterAll(() => room.close());

  const writing = async (person = 'kari'): Promise<{ visitor: PageCaller; draft: string }> => {
    const visitor = room.visitor();
    await visitor.signIn(person);
    return { visitor, draft: draftIn((await visitor.get('/needs/new')).html) };
  };
  const titles = async () =>
    (await room.fjellvik.get('/api/v1/needs')).body.items.map((need: { title: string }) => need.title);

  it('takes what was asked for, stores it with everything said, and goes on to its page', async () => {
    const { visitor, draft } = await writing();
    const more = {
      themes: ['helse-og-velferd'],
      concepts: ['fallforebygging'],
      wants: ['evaluering', 'masteroppgave'],
      serviceAreas: 'helse-og-omsorg/hjemmetjenester',
      unit: 'Hjemmetjenesten',
      budgetNok: '250 000',
      startQuarter: '2027Q1',
      anchoring: 'yes',
      roles: 'no',
      confidential: 'yes',
    };
    const sent = await visitor.post('/needs/new', { ...NEED, ...more, draft });
    expect(sent.status).toBe(303);
    const id = sent.location?.split('/').at(-1) ?? '';
    expect((await room.fjellvik.get(`/api/v1/needs/${id}`)).body).toMatchObject({
      title: FALLS.title,
      themes: more.themes,
      concepts: more.concepts,
      wants: more.wants,
      serviceAreas: [more.serviceAreas],
      unit: more.unit,
      budgetNok: 250_000,
      startQuarter: '2027Q1',
      readiness: { anchoring: true, roles: false },
      confidential: true,
      municipalityNumber: '9901',
    });
    expect((await visitor.follow(sent)).html).toContain('Behovet er sendt inn.');
  });

  it('comes back with what was typed and what is wrong, each fault linked to its field', async () => {
    const { visitor, draft } = await writing();
    const script = '<script>alert("x")</script>';
    const { status, html } = await visitor.post('/needs/new', {
      ...NEED,
      draft,
      title: '',
      description: `${script} kort`,
      unit: script,
      budgetNok: 'mye',
      wants: 'evaluering',
    });
    expect(status).toBe(422);
    expect(html).toContain('2 ting må rettes');
    expect(html).toContain('href="#form-title"');
    expect(html).toContain('href="#form-budgetNok"');
    expect(html).toContain('&lt;script>alert(&quot;x&quot;)&lt;/script> kort');
    expect(html).not.toContain(script);
    expect(html).toMatch(/<details class="ds-details details" open/);
    expect(html).toMatch(/value="evaluering" checked/);
    expect(draftIn(html)).toBe(draft);
  });

  it('takes 20 000 characters, and gives back 20 001 with a fault', async () => {
    const { visitor, draft } = await writing();
    const long = 'Vi vil vite mer om vei. '.repeat(850).slice(0, 20_000).replace(/ $/, '.');
    const tooLong = await visitor.post('/needs/new', { ...NEED, draft, description: `${long}.` });
    expect([tooLong.status, tooLong.html.includes('Skriv høyst 20\u00a0000 tegn')]).toEqual([422, true]);
    expect(tooLong.html).toContain(`${long}.</textarea>`);
    expect((await visitor.post('/needs/new', { ...NEED, draft, title: 'Lang tekst', description: long })).status).toBe(
      303,
    );
  });

  it('asks once about what seems to be about one person, and takes it when told that it is not', async () => {
    const { visitor, draft } = await writing();
    const description = 'Kari Nordmann har demens og faller ofte. Ring 912 34 567 for mer om henne.';
    const asked = await visitor.post('/needs/new', { ...NEED, title: 'Om en person', draft, description });
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Er dette personopplysninger?');
    expect(asked.html).toContain('<strong>Kari Nordmann</strong>');
    expect(asked.html).toContain('<strong>Ring 912 34 567</strong>');
    const sure = { ...NEED, title: 'Om en person', draft, description, sure: 'yes' };
    const sent = await visitor.post('/needs/new', sure);
    expect(sent.status).toBe(303);
    const again = { ...NEED, title: 'Fortsatt om en person', description, version: '1' };
    const newWords = { ...again, description: `${description} Hun heter Gerd og er syk.` };
    expect((await visitor.post(`${sent.location}/edit`, newWords)).status).toBe(422);
    expect((await visitor.post(`${sent.location}/edit`, again)).status).toBe(303);
  });

  it('twice is submitting it once, also when it was changed in between', async () => {
    const { visitor, draft } = await writing();
    const need = { ...NEED, title: 'Sendt to ganger', draft };
    const [first, second] = await Promise.all([visitor.post('/needs/new', need), visitor.post('/needs/new', need)]);
    expect([first.status, second.location]).toEqual([303, first.location]);
    const changed = await visitor.post('/needs/new', { ...need, title: 'Sendt tre ganger' });
    expect([changed.status, changed.html.includes('alt sendt inn')]).toEqual([422, true]);
    expect((await titles()).filter((title: string) => title.startsWith('Sendt'))).toEqual(['Sendt to ganger']);
  });

  it('keeps what was typed when the session runs out, and gives it back to whoever typed it', async () => {
    const { visitor, draft } = await writing();
    room.clock.advance(2 * HOUR_MS);
    const live = await visitor.post('/needs/live', { ...NEED, draft }, LIVE);
    expect([live.status, live.html]).toEqual([401, '']);
    await visitor.post('/needs/new', { ...NEED, title: 'Skrevet lenge', draft });
    await visitor.get('/sign-in');
    const back = await visitor.follow(await visitor.post('/sign-in', { person: 'kari' }));
    expect([back.status, back.html.includes('value="Skrevet lenge"')]).toEqual([200, true]);
    expect(
      (await visitor.post('/needs/new', { ...NEED, title: 'Skrevet lenge', draft: draftIn(back.html) })).status,
    ).toBe(303);
  });

  it('is for municipalities', async () => {
    for (const person of ['amina', 'jon']) {
      const visitor = room.visitor();
      await visitor.signIn(person);
      expect((await visitor.get('/needs/new')).status).toBe(403);
    }
    const stranger = await room.visitor().get('/needs/new');
    expect([stranger.status, stranger.location]).toEqual([303, '/sign-in?next=%2Fneeds%2Fnew']);
  });

  describe('drafts', () => {
    it('are kept whatever is in them, listed, gone on with and thrown away', async () => {
      const { visitor, draft } = await writing('ola');
      const half = { title: 'Halv', description: '', budgetNok: 'kanskje', themes: ['byutvikling'], draft };
      const saved = await visitor.post('/needs/new', { ...half, action: 'draft' });
      expect(saved.location).toBe(`/needs/new?draft=${draft}`);
      const { html } = await visitor.follow(saved);
      expect(html).toContain('Utkastet er lagret.');
      expect(html).toContain('value="Halv"');
      expect(html).toContain('value="kanskje"');
      expect(html).toMatch(/value="byutvikling" checked/);
      expect((await visitor.get('/needs')).html).toContain(`/needs/new?draft=${draft}`);

      const gone = await visitor.post(`/needs/drafts/${draft}/discard`, {});
      expect((await visitor.follow(gone)).html).toContain('Utkastet er slettet.');
      expect((await visitor.get(`/needs/new?draft=${draft}`)).status).toBe(404);
      expect((await visitor.post(`/needs/drafts/${draft}/discard`, {})).status).toBe(303);
    });

    it('are seen by nobody else, brokers neither', async () => {
      const { visitor, draft } = await writing('ola');
      await visitor.post('/needs/new', { title: 'Hemmelig utkast', draft, action: 'draft' });
      for (const person of ['kari', 'maja', 'jon', 'sigrid']) {
        const other = room.visitor();
        await other.signIn(person);
        expect([403, 404]).toContain((await other.get(`/needs/new?draft=${draft}`)).status);
      }
    });

    it('are gone when the need is sent in, and what comes late does not bring them back', async () => {
      const { visitor, draft } = await writing('ola');
      const need = { ...NEED, title: 'Fra utkast til behov', draft };
      await visitor.post('/needs/live', need, LIVE);
      expect((await visitor.get('/needs')).html).toContain(draft);
      await visitor.post('/needs/new', need);
      const late = await visitor.post('/needs/live', need, LIVE);
      expect([late.status, late.html.includes('Utkastet ble lagret')]).toEqual([200, false]);
      expect((await visitor.get('/needs')).html).not.toContain(draft);
    });
  });

  describe('while it is written', () => {
    it('shows terms with why, themes, how many fit, needs that are alike, and keeps the draft', async () => {
      await room.oyra.post('/api/v1/expertise', {
        name: 'Forskergruppe for aldring og helse',
        description: 'Vi forsker på fall, balanse og trening blant eldre som bor hjemme, og på hva som hjelper.',
      });
      const text = {
        title: 'Gamle som faller hjemme',
        description: `${FALLS.description} Stadig flere brekker lårhalsen.`,
      };
      await submitted(room, text);
      await submitted(room, { ...text, title: 'Fortrolig om gamle som faller hjemme', confidential: true });
      const { visitor, draft } = await writing('ola');
      const { status, html } = await visitor.post('/needs/live', { ...text, draft, concepts: 'fallforebygging' }, LIVE);
      expect(status).toBe(200);
      expect(html).not.toContain('<html');
      expect(html).toMatch(/<label class="concept__label"[^>]*>fall hos eldre/);
      expect(html).toMatch(/Fordi du skriver «[^»]+»/);
      expect(html).toMatch(/id="concept-fallforebygging"[^>]*checked/);
      expect(html).toContain('Passer til «');
      expect(html).toContain('Ett fagmiljø kan passe allerede.');
      expect(html).toContain(`${text.title} <span class="quiet">fra Fjellvik</span>`);
      expect(html).not.toContain('Fortrolig');
      expect(html).toContain('Utkastet ble lagret');
      expect((await visitor.get(`/needs/new?draft=${draft}`)).html).toContain('value="Gamle som faller hjemme"');
    });

    it('says nothing of an empty form, and stores nothing', async () => {
      const { visitor, draft } = await writing('ola');
      const { html } = await visitor.post('/needs/live', { title: ' ', description: '', draft }, LIVE);
      expect(html).toContain('Når du har skrevet litt');
      expect((await visitor.get(`/needs/new?draft=${draft}`)).status).toBe(404);
    });

    it('takes anything: too long, too strange, with an id that is none', async () => {
      const { visitor } = await writing('ola');
      const strange = {
        title: '\u0000<script>',
        description: 'å'.repeat(100_000),
        draft: '../../etc',
        themes: 'nowhere',
      };
      expect((await visitor.post('/needs/live', strange, LIVE)).status).toBe(200);
    });

    it('is there for programs too', async () => {
      const need = { title: FALLS.title, description: `${FALLS.description} Kari Nordmann har demens.` };
      const { status, body } = await room.havnesund.post('/api/v1/needs/preview', need);
      expect([status, body.personalData]).toEqual([200, [{ kind: 'health', quote: 'Kari Nordmann' }]]);
      expect(body.alike[0]).toMatchObject({ municipalityNumber: '9901' });
      expect(body.suggestions.concepts.length).toBeGreaterThan(0);
      expect((await room.oyra.post('/api/v1/needs/preview', need)).status).toBe(403);
    });
  });
});
