import type { Call, Scheme } from '../scheme.ts';
import type { IsoDate } from '../time.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';

/** The state grant to the regional research funds ended with 2023; what a broker has checked since then counts. */
const RFF_GRANT_ENDED: IsoDate = '2024-01-01';

/** Whether the scheme takes applications at all. An open call proves that it does, unless it has ended. */
export function statusRule(scheme: Scheme, openCalls: readonly Call[]): RuleResult {
  const result = conclude(scheme, 'status', 'status', outcome(scheme, openCalls));
  const [proof] = openCalls;
  if (proof === undefined || result.verdict !== 'can') return result;
  return { ...result, source: proof.source, checked: proof.checkedAt, verified: true };
}

function outcome(scheme: Scheme, openCalls: readonly Call[]): Outcome {
  if (scheme.status === 'discontinued') return DISCONTINUED;
  if (scheme.status === 'closed') return CLOSED;
  if (scheme.family === 'rff') return isReopenedRff(scheme) ? RFF_REOPENED : RFF_UNKNOWN;
  if (openCalls.length > 0) return HAS_OPEN_CALL;
  if (scheme.status === 'unknown') return unknown(scheme.funder);
  return scheme.status === 'running' ? RUNNING : OPEN_ANNUALLY;
}

function isReopenedRff(scheme: Scheme): boolean {
  return scheme.status !== 'unknown' && scheme.checkedAt !== null && scheme.checkedAt >= RFF_GRANT_ENDED;
}

const DISCONTINUED: Outcome = {
  verdict: 'cannot',
  text: {
    nb: 'Ordningen er avviklet.',
    nn: 'Ordninga er avvikla.',
    en: 'The scheme has been discontinued.',
  },
};

const CLOSED: Outcome = {
  verdict: 'cannot',
  text: {
    nb: 'Ordningen er stengt for nye søknader.',
    nn: 'Ordninga er stengd for nye søknader.',
    en: 'The scheme is closed to new applications.',
  },
};

const RFF_UNKNOWN: Outcome = {
  verdict: 'unknown',
  text: {
    nb: 'Staten sluttet å gi penger til de regionale forskningsfondene etter 2023. Det er ikke kjent om fylket har egne midler i dag.',
    nn: 'Staten slutta å gi pengar til dei regionale forskingsfonda etter 2023. Det er ikkje kjent om fylket har eigne midlar i dag.',
    en: 'The state stopped funding the regional research funds after 2023. It is not known whether the county has money of its own today.',
  },
  missing: {
    nb: 'Spør fylkeskommunen om den har forskningsmidler i år, og hvem som kan søke.',
    nn: 'Spør fylkeskommunen om han har forskingsmidlar i år, og kven som kan søkje.',
    en: 'Ask the county whether it has research funds this year, and who may apply.',
  },
};

const RFF_REOPENED: Outcome = {
  verdict: 'can-if',
  text: {
    nb: 'Fylket har meldt at det har forskningsmidler, men den faste statlige finansieringen er borte.',
    nn: 'Fylket har meldt at det har forskingsmidlar, men den faste statlege finansieringa er borte.',
    en: 'The county has said that it has research funds, but the steady funding from the state is gone.',
  },
  missing: {
    nb: 'Bekreft med fylkeskommunen at det er penger igjen i år.',
    nn: 'Stadfest med fylkeskommunen at det er pengar att i år.',
    en: 'Confirm with the county that there is money left this year.',
  },
};

const HAS_OPEN_CALL: Outcome = {
  verdict: 'can',
  text: {
    nb: 'Ordningen har en utlysning som ikke er gått ut.',
    nn: 'Ordninga har ei utlysing som ikkje er gått ut.',
    en: 'The scheme has a call that has not closed.',
  },
};

const RUNNING: Outcome = {
  verdict: 'can',
  text: {
    nb: 'Ordningen er i gang.',
    nn: 'Ordninga er i gang.',
    en: 'The scheme is running.',
  },
};

const OPEN_ANNUALLY: Outcome = {
  verdict: 'can',
  text: {
    nb: 'Ordningen pleier å lyse ut penger hvert år.',
    nn: 'Ordninga plar lyse ut pengar kvart år.',
    en: 'The scheme usually calls for applications every year.',
  },
};

function unknown(funder: string): Outcome {
  return {
    verdict: 'unknown',
    text: {
      nb: 'Det er ikke kjent om ordningen lyser ut penger nå.',
      nn: 'Det er ikkje kjent om ordninga lyser ut pengar no.',
      en: 'It is not known whether the scheme calls for applications now.',
    },
    missing: {
      nb: `Spør ${funder} om ordningen finnes i dag.`,
      nn: `Spør ${funder} om ordninga finst i dag.`,
      en: `Ask ${funder} whether the scheme exists today.`,
    },
  };
}
