import { v7 } from 'uuid';
import { createStore } from '../../db/store.ts';
import { createEngine, type Resources } from '../../matching/engine.ts';
import type { Config } from '../config.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { Clock, Ids } from '../ports.ts';
import type { App, Ctx, Settings } from '../usecases/context.ts';
import { ExpertiseIndex } from '../usecases/expertise-index.ts';
import { FundingIndex } from '../usecases/funding-index.ts';
import { NeedIndex } from '../usecases/need-index.ts';
import { readPlaces } from './fixtures.ts';
import { loadResources } from './resources.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Version 7 UUIDs (RFC 9562): unique without asking anybody, and in order of time. */
export const uuids: Ids = { next: () => v7() };

/** Opens the store, bringing the database up to date, and builds what lives as long as the process. */
export async function openApp(config: Config): Promise<App> {
  return build(config, await loadResources());
}

/** The same without what the engine is made of, which takes a moment to load: for commands that rank nothing. */
export async function openWithoutEngine(config: Config): Promise<App> {
  return build(config, undefined);
}

async function build(config: Config, resources: Resources | undefined): Promise<App> {
  const store = await createStore({ file: config.KOBLER_DATABASE, clock: systemClock, ids: uuids });
  return {
    store,
    clock: systemClock,
    ids: uuids,
    places: await readPlaces(),
    settings: settingsOf(config),
    concepts: resources?.concepts ?? null,
    expertiseIndex: new ExpertiseIndex(store, createEngine(resources)),
    fundingIndex: new FundingIndex(store, () => createEngine(unfloored(resources))),
    needIndex: new NeedIndex(store, createEngine(resources)),
  };
}

/** Schemes and calls are all compared, however little they fit: their rules have let them through already. */
function unfloored(resources: Resources | undefined): Resources | undefined {
  return resources === undefined ? undefined : { ...resources, ranker: { ...resources.ranker, floor: 0 } };
}

/** The app as the background worker and the command line use it: with every right. */
export function asSystem(app: App): Ctx {
  return { ...app, principal: SYSTEM };
}

function settingsOf(config: Config): Settings {
  return {
    proposalsPerNeed: config.KOBLER_PROPOSALS_PER_NEED,
    proposalTtlDays: config.KOBLER_PROPOSAL_TTL_DAYS,
    parkDays: config.KOBLER_PARK_DAYS,
    keepDays: {
      jobs: config.KOBLER_KEEP_JOBS_DAYS,
      events: config.KOBLER_KEEP_EVENTS_DAYS,
      idempotency: config.KOBLER_KEEP_IDEMPOTENCY_DAYS,
    },
    session: {
      idleMs: config.KOBLER_SESSION_IDLE_MINUTES * 60_000,
      absoluteMs: config.KOBLER_SESSION_HOURS * 3_600_000,
    },
  };
}
