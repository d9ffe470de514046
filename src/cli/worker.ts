import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openApp } from './open-app.ts';
import { buildQueue } from './start-queue.ts';
import { endWithin, untilStopped } from './until-stopped.ts';

/** `kobler worker`: background work alone, until it is told to stop; jobs that have begun are finished first. */
export async function work(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.KOBLER_LOG_LEVEL);
  const app = await openApp(config);
  const { queue } = await buildQueue(app, config, log, true);
  try {
    await queue.check();
    await queue.start();
    log.info({ pid: process.pid }, 'worker.started');
    log.info({ signal: await untilStopped() }, 'worker.stopping');
  } finally {
    endWithin(config.KOBLER_SHUTDOWN_SECONDS, log);
    await queue.stop();
    await app.store.close();
  }
}
