/** How far a long piece of work has come. */
export interface Progress {
  step(): void;
  /** Ends the display, also when the work has failed. */
  stop(): void;
}

/** On plain output a line comes at most this often. */
const LINE_EVERY_MS = 2_000;

/**
 * Shows on standard error how many of `total` are done: a bar on a terminal, now and then a line elsewhere (none for
 * work that is over at once). Standard output stays free for results.
 */
export async function startProgress(label: string, total: number, to = process.stderr): Promise<Progress> {
  return to.isTTY ? barOn(to, label, total) : linesOn(to, label, total);
}

async function barOn(to: NodeJS.WritableStream, label: string, total: number): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    stream: to,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}

function linesOn(to: NodeJS.WritableStream, label: string, total: number): Progress {
  let done = 0;
  let lastLine = performance.now();
  return {
    step() {
      done++;
      if (performance.now() - lastLine < LINE_EVERY_MS) return;
      lastLine = performance.now();
      to.write(`${label}: ${done} of ${total}\n`);
    },
    stop() {},
  };
}
