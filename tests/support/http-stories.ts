import type { HttpRoom } from './http-room.ts';

/** Things that happen in many HTTP tests, told through the API itself. */

export const FALLS = {
  title: 'Fall hos eldre som bor hjemme',
  description: 'Mange eldre faller hjemme. Vi vil vite hvem som står i fare, og hva som hjelper før det skjer.',
  themes: ['helse-og-velferd'],
  wants: ['forskningsprosjekt'],
  budgetNok: 1_500_000,
  startQuarter: '2027Q1',
};

export const AGEING = {
  name: 'Forskergruppe for aldring og helse',
  description: 'Vi forsker på fall, balanse og trening blant eldre som bor hjemme, og på hva som hjelper.',
  keywords: ['fallforebygging', 'eldre'],
  outputs: [{ title: 'Hvem faller hjemme?', abstract: 'Eldre som faller hjemme.', year: 2024 }],
  capacity: { maxActive: 1, availableFrom: null },
};

export const FLOODS = {
  name: 'Senter for vann i by',
  description: 'Vi forsker på overvann og flom i byer, og på hva som hjelper når det regner.',
};

/** A county's fund that municipalities may apply to. */
export const FUND = {
  nameNb: 'Regionalt forprosjektfond',
  nameEn: null,
  funder: 'Nordhavet fylkeskommune',
  family: 'regional',
  instrument: 'Forprosjekt',
  status: 'running',
  purposeNb: 'Støtte til forprosjekter om eldre som bor hjemme.',
  eligibleApplicants: ['municipality'],
  requiredPartners: [],
  regions: ['99'],
  amountMinNok: null,
  amountMaxNok: null,
  ownContributionPercent: null,
  durationMonthsMax: null,
  deadlines: [{ kind: 'running', date: null, month: null, yearSeen: 2026, note: null }],
  themes: ['helse'],
  excludesNb: null,
  url: 'https://example.org/fond',
  source: 'https://example.org/fond',
  verified: true,
  unverifiedFields: [],
  lastSeenYear: 2026,
  checkedAt: '2026-10-01',
  validFrom: null,
  validTo: null,
};

export const ROUND = {
  schemeId: 'fond',
  title: 'Forprosjekter våren 2027',
  description: 'Søk om støtte til forprosjekt.',
  language: 'nb',
  opens: '2027-01-10',
  closes: '2027-03-01',
  budgetMin: null,
  budgetMax: 500_000,
  currency: 'NOK',
  url: null,
  source: 'https://example.org/fond',
  checkedAt: null,
};

/** Fjellvik submits a need; its id. */
export async function submitted(room: HttpRoom, changes: object = {}): Promise<string> {
  return (await room.fjellvik.post('/api/v1/needs', { ...FALLS, ...changes })).body.id;
}

/** Øyra registers a profile that fits, Fjellvik submits a need, and the work is done; the proposal at the top. */
export async function proposed(room: HttpRoom): Promise<{ needId: string; expertiseId: string; proposalId: string }> {
  const expertiseId: string = (await room.oyra.post('/api/v1/expertise', AGEING)).body.id;
  await room.strandheim.post('/api/v1/expertise', FLOODS);
  await room.broker.put('/api/v1/schemes/fond', FUND);
  const needId = await submitted(room);
  await room.queue.runUntilEmpty();
  const { body } = await room.broker.get(`/api/v1/needs/${needId}/proposals`);
  return { needId, expertiseId, proposalId: body.items[0].id };
}

/** The same, and a broker has accepted it. */
export async function accepted(room: HttpRoom): Promise<{ proposalId: string; couplingId: string; needId: string }> {
  const { proposalId, needId } = await proposed(room);
  const { body } = await room.broker.put(`/api/v1/proposals/${proposalId}/decision`, { verdict: 'accepted' });
  return { proposalId, couplingId: body.coupling.id, needId };
}
