import { EmbeddedQueue } from '../../jobs/embedded.ts';
import { createHandlers } from '../../jobs/handlers.ts';
import { createPlaces } from '../../src/domain/place.ts';
import { SYSTEM } from '../../src/domain/principal.ts';
import type { App, Ctx } from '../../src/usecases/context.ts';
import { ExpertiseIndex } from '../../src/usecases/expertise-index.ts';
import { FundingIndex } from '../../src/usecases/funding-index.ts';
import { NeedIndex } from '../../src/usecases/need-index.ts';
import { aNeed, anExpertise, aScheme, FJELLVIK, HAVNESUND, OYRA, STRANDHEIM } from './cast.ts';
import { type ManualClock, manualClock } from './clock.ts';
import { BROKER, granted } from './granted.ts';
import { sequentialIds } from './ids.ts';
import { tempStore } from './store.ts';

/** The product without its HTTP face: a store, the embedded queue, and a small catalogue. */
export type AppRoom = { ctx: Ctx; clock: ManualClock; work: () => Promise<void>; close: () => Promise<void> };

/**
 * Øyra has a group for ageing (two couplings at most) and one for roads; Strandheim has one for nursing that is free from
 * summer. Fjellvik has asked about falls. Nothing has been scored.
 */
export async function openAppRoom(settings: Partial<App['settings']> = {}): Promise<AppRoom> {
  const clock = manualClock();
  const { store, close } = await tempStore({ clock });
  const ctx: Ctx = {
    store,
    clock,
    principal: SYSTEM,
    ids: sequentialIds('made'),
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
      ...settings,
    },
    concepts: null,
    expertiseIndex: new ExpertiseIndex(store),
    fundingIndex: new FundingIndex(store),
    needIndex: new NeedIndex(store),
  };
  await store.write(async (tx) => {
    for (const organisation of [FJELLVIK, HAVNESUND, OYRA, STRANDHEIM]) await tx.save.organisation(organisation);
    await tx.save.expertise(granted('expertise', anExpertise()));
    await tx.save.expertise(granted('expertise', ROADS));
    await tx.save.expertise(granted('expertise', NURSING));
    await tx.save.scheme(BROKER, aScheme({ requiredPartners: [{ kind: 'approved_research_org', min: 1 }] }));
    await tx.save.need(granted('need', aNeed()));
  });
  const quiet = { info: () => undefined, error: () => undefined };
  const queue = new EmbeddedQueue({
    store,
    clock,
    handlers: createHandlers(ctx),
    log: quiet,
    random: () => 0.5,
    worker: 'a',
  });
  return { ctx, clock, work: () => queue.runUntilEmpty(), close: () => queue.stop().then(close) };
}

const ROADS = anExpertise({
  id: 'expertise-roads',
  name: 'Forskergruppe for veg og trafikk',
  nameEn: null,
  unit: 'Institutt for bygg og anlegg',
  description: 'Vi forsker på asfalt, tele og vintervedlikehold av kommunale veger.',
  keywords: ['vegdrift'],
  outputs: [],
});

const NURSING = anExpertise({
  id: 'expertise-nursing',
  name: 'Forskergruppe for sykepleie i kommunene',
  nameEn: null,
  organisationId: STRANDHEIM.id,
  organisationName: STRANDHEIM.name,
  unit: null,
  description: 'Vi studerer hjemmesykepleie og hvordan eldre som bor hjemme kan unngå fall og innleggelser.',
  keywords: ['hjemmesykepleie'],
  outputs: [],
  capacity: { maxActive: null, availableFrom: '2027-06-01' },
});
