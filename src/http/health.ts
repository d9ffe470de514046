import { KoblerError } from '../domain/errors.ts';
import type { App } from '../usecases/context.ts';

export type Readiness = { status: 'ready' | 'not-ready'; checks: Record<string, { ok: boolean; message?: string }> };

/**
 * Whether this process can do its work: the store reads and writes, the queue carries work, the indexes have caught up.
 * Says of each what is wrong, in words without anybody's text.
 */
export async function readiness(app: App, queueCheck: () => Promise<void>): Promise<Readiness> {
  const checks = {
    store: await outcome(() => app.store.check()),
    queue: await outcome(queueCheck),
    index: await outcome(async () => {
      await app.expertiseIndex.follow();
      await app.fundingIndex.follow();
    }),
  };
  const ready = Object.values(checks).every(({ ok }) => ok);
  return { status: ready ? 'ready' : 'not-ready', checks };
}

async function outcome(check: () => Promise<void>): Promise<{ ok: boolean; message?: string }> {
  try {
    await check();
    return { ok: true };
  } catch (fault) {
    const told = fault instanceof KoblerError && fault.code !== 'internal';
    return { ok: false, message: told ? fault.message : 'It failed; the log has the details.' };
  }
}
