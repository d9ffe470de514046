import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssets } from '../../../src/http/pages/assets.ts';
import { FORMATS } from '../../../web/formats.ts';
import { Button, Buttons, LinkButton } from '../../../web/parts/button.tsx';
import { Card, Cards, LinkCard } from '../../../web/parts/card.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '../../../web/parts/choice-fields.tsx';
import { Details } from '../../../web/parts/details.tsx';
import { Dialog } from '../../../web/parts/dialog.tsx';
import { EmptyState } from '../../../web/parts/empty-state.tsx';
import { Facts } from '../../../web/parts/facts.tsx';
import { Form } from '../../../web/parts/form.tsx';
import { Frame } from '../../../web/parts/frame.tsx';
import { Notice } from '../../../web/parts/notice.tsx';
import { Pagination } from '../../../web/parts/pagination.tsx';
import { Progress } from '../../../web/parts/progress.tsx';
import { Section } from '../../../web/parts/section.tsx';
import { Table } from '../../../web/parts/table.tsx';
import { Tags } from '../../../web/parts/tag.tsx';
import { FileField, TextArea, TextField } from '../../../web/parts/text-fields.tsx';
import { renderPage } from '../../../web/render.tsx';
import { TEXTS } from '../../../web/texts/index.ts';
import type { View } from '../../../web/view.ts';
import { type Desk, expectAccessible, openDesk } from '../../support/browser.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const OPTIONS = [
  { value: 'a', label: 'Helse og velferd', help: 'Det meste av omsorg og helsetjenester.' },
  { value: 'b', label: 'Smart kommune' },
];
const ROWS = [
  { name: 'Fall hos eldre', count: 12, about: 'Hjemmetjenesten i Fjellvik' },
  { name: 'Vintervedlikehold', count: 1234, about: 'Teknisk drift' },
];

function Everything() {
  return (
    <Frame title="Alle delene" lead="Slik ser de ut." width="wide" trail={[{ href: '/deler', title: 'Deler' }]}>
      <Notice kind="info" heading="Til orientering">
        <p>Noe å vite.</p>
      </Notice>
      <Notice kind="danger">Noe er galt.</Notice>
      <Form action="/parts">
        <TextField name="title" label="Tittel" help="En setning." example="Fall hos eldre som bor hjemme" />
        <TextField name="date" label="Fra når" type="date" width={12} optional />
        <TextArea name="text" label="Hva vil dere vite?" help="Skriv som til en kollega." max={200} />
        <Select name="select" label="Velg én" options={OPTIONS} />
        <Radios name="radio" label="En av disse" options={OPTIONS} value="b" />
        <Checkboxes name="boxes" label="Noen av disse" options={OPTIONS} help="Så mange du vil." />
        <Checkbox name="box" label="Ja, vi er enige" help="Lederen har sagt ja." />
        <FileField name="file" label="Liste" optional />
        <Buttons>
          <Button>Send</Button>
          <Button variant="secondary" name="action" value="draft">
            Lagre utkast
          </Button>
          <Button danger variant="tertiary">
            Slett
          </Button>
          <LinkButton href="/">Forsiden</LinkButton>
        </Buttons>
      </Form>
      <Section title="Lister" id="lists">
        <Table
          caption="Behov"
          columns={[
            { heading: 'Behov', cell: ({ name }) => name, names: true },
            { heading: 'Antall', cell: ({ count }) => count, numeric: true },
            { heading: 'Hvor', cell: ({ about }) => about },
          ]}
          rows={ROWS}
          keyOf={({ name }) => name}
        />
        <Pagination first="/parts" next="/parts?cursor=x" />
        <Tags items={['Godtatt', 'Venter']} color="success" />
        <Facts
          items={[
            { name: 'Kommune', value: 'Fjellvik' },
            { name: 'Beløp', value: null },
          ]}
        />
        <EmptyState title="Ingen behov ennå" action={<LinkButton href="/">Meld inn</LinkButton>}>
          <p>Her kommer behovene.</p>
        </EmptyState>
        <Progress label="Vurderer behov" done={12} total={40} />
        <Progress label="Leser" done={0} total={null} />
      </Section>
      <Section title="Mer" id="more">
        <Details summary="Vis mer" open>
          <p>Mer.</p>
        </Details>
        <Dialog id="sure" title="Er du sikker?" opener="Slett alt" danger>
          <p>Det kan ikke angres.</p>
        </Dialog>
        <Cards>
          <LinkCard href="/a" title="Et kort" level={3}>
            <p>Om det.</p>
          </LinkCard>
          <Card tinted>
            <p>Et kort til.</p>
          </Card>
        </Cards>
      </Section>
    </Frame>
  );
}

describe('the parts that pages are made of', () => {
  let room: PageRoom;
  let desk: Desk;
  beforeAll(async () => {
    room = await openPageRoom();
    desk = await openDesk();
  });
  afterAll(async () => {
    await desk.close();
    await room.close();
  });

  const view = (typed: View['typed']): View => ({
    language: 'nb',
    t: TEXTS.nb,
    format: FORMATS.nb,
    address: '/parts',
    viewer: { name: 'Kari Eksempel', roles: ['municipality'], organisation: 'Fjellvik kommune', hasOthers: true },
    demo: false,
    csrf: 'token',
    once: 'once',
    notice: 'saved',
    typed,
    assets: createAssets().paths,
  });

  async function open(typed: View['typed'], javaScript = true) {
    const page = await desk.open(room.url, { javaScript });
    const body = renderPage(view(typed), <Everything />);
    await page.route('**/parts', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto('/parts');
    return page;
  }

  it('have no fault that axe knows, in light and dark, and fit on a phone', async () => {
    const page = await open(null);
    await expectAccessible(page);
    await page.context().close();
  });

  it('show what was typed, and lead from each fault to its field, with faults that axe accepts', async () => {
    const fields = ['title', 'date', 'text', 'select', 'radio', 'boxes', 'box', 'file'];
    const page = await open({
      action: '/parts',
      values: new Map([
        ['title', ['<script>alert(1)</script>']],
        ['boxes', ['a', 'b']],
        ['text', ['Linje 1\nLinje 2']],
      ]),
      faults: fields.map((field) => ({ field, text: `Feil i ${field}.` })),
    });
    expect(await page.evaluate('document.activeElement.matches("[data-fault-summary]")')).toBe(true);
    expect(await page.getByLabel('Tittel').inputValue()).toBe('<script>alert(1)</script>');
    expect(await page.getByLabel('Hva vil dere vite?').inputValue()).toBe('Linje 1\nLinje 2');
    expect(await page.locator('input[name="boxes"]:checked').count()).toBe(2);
    expect(await page.locator('input[name="radio"]:checked').count()).toBe(0);
    for (const field of fields) {
      await page.getByRole('link', { name: `Feil i ${field}.` }).click();
      expect(await page.evaluate('document.activeElement.name')).toBe(field);
    }
    await expectAccessible(page);
    await page.context().close();
  });

  it('open and close a dialog by keyboard, and give the focus back', async () => {
    const page = await open(null);
    await page.getByRole('button', { name: 'Slett alt' }).press('Enter');
    await page.getByRole('dialog', { name: 'Er du sikker?' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Slett alt');
    await page.context().close();
  });

  it('count the characters that are left', async () => {
    const page = await open(null);
    await page.getByLabel('Hva vil dere vite?').fill('x'.repeat(250));
    expect(await page.locator('.counter').innerText()).toBe('50 tegn for mye');
    await page.context().close();
  });
});
