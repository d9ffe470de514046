import { setTimeout } from 'node:timers/promises';

/** One client of a server under test, with a broker's token. */
export class Caller {
  readonly headers: Record<string, string>;
  readonly #url: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  }

  /** The answer's body. Stops on anything but success. */
  async ask(path: string, init: { method?: string; body?: unknown } = {}): Promise<unknown> {
    const { method = 'GET', body } = init;
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: this.headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${text}`);
    return JSON.parse(text);
  }

  /** Asks the metrics until no job is due or running. */
  async untilNoJobWaits(): Promise<void> {
    for (;;) {
      const metrics = await (await fetch(`${this.#url}/metrics`, { headers: this.headers })).text();
      const waiting = ['running', 'pending'].map((state) => count(metrics, state));
      if ((waiting[0] ?? 0) === 0 && (waiting[1] ?? 0) <= REPEATING) return;
      await setTimeout(100);
    }
  }
}

/** Jobs that always wait: the next run of each kind of repeating work. */
const REPEATING = 3;

function count(metrics: string, state: string): number {
  return Number(new RegExp(`^kobler_jobs\\{state="${state}"\\} (\\d+)`, 'm').exec(metrics)?.[1] ?? 0);
}
