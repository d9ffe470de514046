/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      process.once('SIGINT', () => process.exit(130));
      process.once('SIGTERM', () => process.exit(143));
      resolve(signal);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

/**
 * Ends the process with an error when what is being closed has not ended in time: a hung job must not hold up a restart.
 * What it was doing is taken up again by the next process.
 */
export function endWithin(seconds: number, log: { error(fields: object, event: string): void }): void {
  const cut = (): never => {
    log.error({ seconds }, 'shutdown.cut');
    process.exit(1);
  };
  setTimeout(cut, seconds * 1000).unref();
}
