/** How far a long piece of work has come. */
export interface Progress {
  step(): void;
  /** Ends the display, also when the work has failed. */
  stop(): void;
}

/** Where it is shown; a terminal says so itself. */
type Screen = NodeJS.WritableStream & { isTTY?: boolean };

/** Elsewhere than on a terminal a line comes at most this often. */
const LINE_EVERY_MS = 2_000;

/**
 * Shows on standard error how many of `total` are done: a bar on a terminal, now and then a line elsewhere (none for
 * work that is over at once). Standard output stays free for results. `nowMs` is any clock that only goes forward.
 */
export async function startProgress(
  label: string,
  total: number,
  screen: Screen = process.stderr,
  nowMs: () => number = () => performance.now(),
): Promise<Progress> {
  return screen.isTTY === true ? barOn(screen, label, total) : linesOn(screen, label, total, nowMs);
}

async function barOn(screen: Screen, label: string, total: number): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    stream: screen,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}

function linesOn(screen: Screen, label: string, total: number, nowMs: () => number): Progress {
  let done = 0;
  let lastLineMs = nowMs();
  return {
    step() {
      done++;
      if (nowMs() - lastLineMs < LINE_EVERY_MS) return;
      lastLineMs = nowMs();
      screen.write(`${label}: ${done} of ${total}\n`);
    },
    stop() {},
  };
}
