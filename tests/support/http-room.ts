import { EmbeddedQueue } from '../../jobs/embedded.ts';
import { createHandlers } from '../../jobs/handlers.ts';
import type { ConceptSpace } from '../../matching/engine.ts';
import { createPlaces } from '../../src/domain/place.ts';
import { SYSTEM } from '../../src/domain/principal.ts';
import type { Dashboard } from '../../src/http/dashboard.ts';
import { HTTP_DEFAULTS, type HttpConfig } from '../../src/http/http-config.ts';
import type { Provider } from '../../src/http/pages/site.ts';
import { createServer, type Server } from '../../src/http/server.ts';
import type { App, Ctx } from '../../src/usecases/context.ts';
import { ExpertiseIndex } from '../../src/usecases/expertise-index.ts';
import { FundingIndex } from '../../src/usecases/funding-index.ts';
import { createToken } from '../../src/usecases/manage-tokens.ts';
import { NeedIndex } from '../../src/usecases/need-index.ts';
import { OYRA, STRANDHEIM } from './cast.ts';
import { type ManualClock, manualClock } from './clock.ts';
import { type Caller, callerFor } from './http-caller.ts';
import { sequentialIds } from './ids.ts';
import { tempStore } from './store.ts';

/** Who calls in the tests, each with a token of its own. */
type Callers = Record<'fjellvik' | 'havnesund' | 'oyra' | 'strandheim' | 'broker' | 'admin' | 'nobody', Caller>;

/** A listening server on a store of its own, with the embedded queue behind it and some who call. */
export type HttpRoom = Callers & {
  url: string;
  app: App;
  system: Ctx;
  server: Server;
  clock: ManualClock;
  queue: EmbeddedQueue;
  secrets: Record<string, string>;
  lines: ({ event: string } & Record<string, unknown>)[];
  close(): Promise<void>;
};

type Options = {
  config?: Partial<HttpConfig>;
  queueCheck?: () => Promise<void>;
  dashboard?: Dashboard;
  concepts?: ConceptSpace;
  demo?: boolean;
  providers?: readonly Provider[];
};

export async function openHttpRoom(options: Options = {}): Promise<HttpRoom> {
  const clock = manualClock();
  const { store, close: closeStore } = await tempStore({ clock });
  const app: App = {
    store,
    clock,
    ids: sequentialIds(),
    places: createPlaces([
      { municipalityNumber: '9901', name: 'Fjellvik', countyNumber: '99', countyName: 'Nordhavet' },
      { municipalityNumber: '9902', name: 'Havnesund', countyNumber: '99', countyName: 'Nordhavet' },
    ]),
    settings: {
      proposalsPerNeed: 20,
      proposalTtlDays: 180,
      parkDays: 90,
      keepDays: { jobs: 30, events: 7, idempotency: 7 },
      session: { idleMs: 3_600_000, absoluteMs: 43_200_000 },
    },
    concepts: options.concepts ?? null,
    expertiseIndex: new ExpertiseIndex(store),
    fundingIndex: new FundingIndex(store),
    needIndex: new NeedIndex(store),
  };
  const system: Ctx = { ...app, principal: SYSTEM };
  const lines: HttpRoom['lines'] = [];
  const log = {
    info: (fields: object, event: string) => void lines.push({ ...fields, event }),
    error: (fields: object, event: string) => void lines.push({ ...fields, event }),
  };
  const queue = new EmbeddedQueue({
    store,
    clock,
    handlers: createHandlers(app),
    log: { info: () => undefined, error: (fields, event) => void lines.push({ ...fields, event }) },
    random: () => 0.5,
    worker: 'worker-a',
  });
  const server = createServer({
    app,
    log,
    config: { ...HTTP_DEFAULTS, port: 0, eventPollMs: 10, ...options.config },
    queueCheck: options.queueCheck ?? (() => queue.check()),
    dashboard: options.dashboard,
    signIn: { demo: options.demo ?? false, providers: options.providers ?? [] },
  });
  const secrets = await makeTokens(system);
  const url = await server.listen();
  const as = (name: string) => callerFor(url, secrets[name]);
  return {
    url,
    app,
    system,
    server,
    clock,
    queue,
    secrets,
    lines,
    fjellvik: as('fjellvik'),
    havnesund: as('havnesund'),
    oyra: as('oyra'),
    strandheim: as('strandheim'),
    broker: as('broker'),
    admin: as('admin'),
    nobody: as('nobody'),
    async close() {
      await server.close();
      await queue.stop();
      await closeStore();
    },
  };
}

async function makeTokens(system: Ctx): Promise<Record<string, string>> {
  await system.store.write(async (tx) => {
    for (const organisation of [OYRA, STRANDHEIM]) await tx.save.organisation(organisation);
  });
  const tokens = [
    { name: 'fjellvik', role: 'municipality', municipalityNumber: '9901' },
    { name: 'havnesund', role: 'municipality', municipalityNumber: '9902' },
    { name: 'oyra', role: 'researcher', organisationId: OYRA.id },
    { name: 'strandheim', role: 'researcher', organisationId: STRANDHEIM.id },
    { name: 'broker', role: 'broker' },
    { name: 'admin', role: 'admin' },
  ] as const;
  const secrets: Record<string, string> = {};
  for (const token of tokens) secrets[token.name] = (await createToken(system, token)).secret;
  return secrets;
}
