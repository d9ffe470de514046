let watched = false;

/**
 * Writes to standard output and waits until it has been taken. When the reader has gone away (`kobler … | head`), the
 * process ends quietly, as command lines do.
 */
export function print(text: string): Promise<void> {
  if (!watched) process.stdout.on('error', endWhenNobodyReads);
  watched = true;
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

function endWhenNobodyReads(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
}
