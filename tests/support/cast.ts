/**
 * The people and places of the tests. All made up: no municipality has a number that begins with 99, and the
 * organisation numbers belong to nobody.
 */
import type { Coupling } from '../../src/domain/coupling.ts';
import type { Expertise } from '../../src/domain/expertise.ts';
import type { Need } from '../../src/domain/need.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Decision, Proposal } from '../../src/domain/proposal.ts';
import type { Call, Scheme } from '../../src/domain/scheme.ts';

/** When everything in the cast was made. */
export const LONG_AGO = '2026-01-05T09:00:00.000Z';
const TIMES = { createdAt: LONG_AGO, updatedAt: LONG_AGO };

export const FJELLVIK: Organisation = {
  id: 'fjellvik',
  name: 'Fjellvik kommune',
  kind: 'municipality',
  organisationNumber: null,
  municipalityNumber: '9901',
  countyNumber: '99',
  createdAt: LONG_AGO,
};
export const HAVNESUND: Organisation = {
  ...FJELLVIK,
  id: 'havnesund',
  name: 'Havnesund kommune',
  municipalityNumber: '9902',
};
export const OYRA: Organisation = {
  ...FJELLVIK,
  id: 'oyra',
  name: 'Universitetet på Øyra',
  kind: 'university',
  municipalityNumber: null,
};
export const STRANDHEIM: Organisation = {
  ...OYRA,
  id: 'strandheim',
  name: 'Strandheim høgskole',
  kind: 'university-college',
};

/** Fjellvik asks how to see falls coming. */
export function aNeed(overrides: Partial<Need> = {}): Need {
  return {
    id: 'need-falls',
    organisationId: FJELLVIK.id,
    municipalityNumber: '9901',
    countyNumber: '99',
    unit: 'Hjemmetjenesten',
    title: 'Fall hos eldre som bor hjemme',
    description: 'Mange eldre faller hjemme. Vi vil vite hvem som står i fare, og hva som hjelper før det skjer.',
    language: 'nb',
    themes: ['helse-og-velferd'],
    serviceAreas: ['helse-og-omsorg/hjemmetjenester'],
    wants: ['forskningsprosjekt'],
    concepts: ['fallforebygging'],
    budgetNok: 1_500_000,
    startQuarter: '2027Q1',
    readiness: { anchoring: true },
    confidential: false,
    status: 'submitted',
    example: false,
    version: 1,
    ...TIMES,
    ...overrides,
  };
}

/** Øyra's group for healthy ageing. */
export function anExpertise(overrides: Partial<Expertise> = {}): Expertise {
  return {
    id: 'expertise-ageing',
    name: 'Forskergruppe for aldring og helse',
    nameEn: 'Ageing and Health Research Group',
    organisationId: OYRA.id,
    organisationName: OYRA.name,
    unit: 'Institutt for helsefag',
    countyNumber: '99',
    language: 'nb',
    description: 'Vi forsker på fall, balanse og trening blant eldre, i hjemmet og på sykehjem.',
    keywords: ['fallforebygging', 'geriatri'],
    concepts: ['geriatri'],
    outputs: [
      { title: 'Balansetrening hjemme', abstract: 'Et forsøk med trening i tolv uker.', year: 2024, url: null },
      { title: 'Hvem faller?', abstract: null, year: 2022, url: 'https://example.org/fall' },
    ],
    capacity: { maxActive: 2, availableFrom: null },
    wants: ['forskningsprosjekt'],
    visible: true,
    contactUrl: null,
    source: null,
    verified: true,
    example: false,
    removed: false,
    version: 1,
    revision: 0,
    ...TIMES,
    ...overrides,
  };
}

/** A county's fund for the first steps. */
export function aScheme(overrides: Partial<Scheme> = {}): Scheme {
  return {
    id: 'scheme-first-steps',
    nameNb: 'Regionalt forprosjektfond',
    nameEn: null,
    funder: 'Fjellvik fylkeskommune',
    family: 'rff',
    instrument: 'Forprosjekt',
    status: 'open_annually',
    purposeNb: 'Støtte til forprosjekter der kommuner og forskere går sammen.',
    eligibleApplicants: ['municipality'],
    requiredPartners: [{ kind: 'research_org', min: 1 }],
    regions: ['99'],
    amountMinNok: 100_000,
    amountMaxNok: 5_000_000_000,
    ownContributionPercent: 12.5,
    durationMonthsMax: 12,
    deadlines: [{ kind: 'annual_month', date: null, month: 9, yearSeen: 2026, note: null }],
    themes: ['helse'],
    excludesNb: null,
    url: null,
    source: 'https://example.org/fond',
    verified: true,
    unverifiedFields: [],
    lastSeenYear: 2026,
    checkedAt: '2026-10-01',
    validFrom: null,
    validTo: null,
    version: 1,
    ...TIMES,
    ...overrides,
  };
}

export function aCall(overrides: Partial<Call> = {}): Call {
  return {
    id: 'call-autumn',
    schemeId: 'scheme-first-steps',
    title: 'Forprosjekter høsten 2026',
    description: 'Søk om støtte til forprosjekt.',
    language: 'nb',
    opens: '2026-08-15',
    closes: '2026-12-01',
    budgetMin: null,
    budgetMax: 500_000.5,
    currency: 'NOK',
    url: null,
    source: 'https://example.org/fond',
    checkedAt: null,
    version: 1,
    ...TIMES,
    ...overrides,
  };
}

/** Fjellvik's falls and Øyra's group, not yet decided. */
export function aProposal(overrides: Partial<Proposal> = {}): Proposal {
  return {
    id: 'proposal-falls-ageing',
    needId: 'need-falls',
    expertiseId: 'expertise-ageing',
    needOrganisationId: FJELLVIK.id,
    expertiseOrganisationId: OYRA.id,
    status: 'proposed',
    score: 0.7,
    position: 1,
    modelVersion: 'test-1',
    features: { text: 0.7 },
    explanation: {
      code: 'score',
      value: 0.7,
      reason: { nb: 'Tekstene handler om det samme.', nn: 'Tekstane handlar om det same.', en: 'The texts are alike.' },
      quotes: { need: ['faller'], expertise: ['fall'] },
      parts: [],
    },
    missing: ['velferdsteknologi'],
    funding: [
      {
        schemeId: 'scheme-first-steps',
        schemeName: 'Regionalt forprosjektfond',
        family: 'rff',
        verdict: 'can-if',
        fit: 0.4,
        callId: null,
        nextDeadline: '2027-09-01',
      },
    ],
    brokerId: null,
    releasedAt: null,
    parkedUntil: null,
    expiresAt: '2027-03-01T00:00:00.000Z',
    version: 1,
    ...TIMES,
    ...overrides,
  };
}

export function aDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    id: 'decision-yes',
    proposalId: 'proposal-falls-ageing',
    verdict: 'accepted',
    reason: null,
    note: null,
    parkedUntil: null,
    decidedBy: 'token:broker',
    decidedAt: LONG_AGO,
    ...overrides,
  };
}

export function aCoupling(overrides: Partial<Coupling> = {}): Coupling {
  return {
    id: 'coupling-falls-ageing',
    proposalId: 'proposal-falls-ageing',
    needId: 'need-falls',
    expertiseId: 'expertise-ageing',
    needOrganisationId: FJELLVIK.id,
    expertiseOrganisationId: OYRA.id,
    status: 'contact',
    note: null,
    answer: null,
    cancelled: false,
    version: 1,
    ...TIMES,
    ...overrides,
  };
}
