import { setTimeout } from 'node:timers/promises';
import { randomNumbers } from '../../matching/random.ts';
import { type ServerProcess, type Settings, serve } from './product.ts';

/** When something is killed: after so many answers, and then so much later, so that it hits at any point of the work. */
export type Blow = { afterAnswers: number; delayMs: number };

const DELAY_MAX_MS = 60;

/** So many blows at random points of `answers`, in order; the same for the same seed. */
export function randomBlows(seed: number, count: number, answers: number): Blow[] {
  const random = randomNumbers(seed);
  const blows = Array.from({ length: count }, () => ({
    afterAnswers: 1 + Math.floor(random() * (answers - 1)),
    delayMs: Math.floor(random() * DELAY_MAX_MS),
  }));
  return blows.toSorted((a, b) => a.afterAnswers - b.afterAnswers);
}

/** A server that is killed and started again on the same database. */
export class UnsteadyServer {
  readonly #settings: Settings;
  readonly #folder: string;
  #running: Promise<ServerProcess>;

  constructor(settings: Settings, folder: string) {
    this.#settings = settings;
    this.#folder = folder;
    this.#running = this.#start();
  }

  /** Where it listens; waits while it is being started again. */
  url = async (): Promise<string> => (await this.#running).url;

  /** Kills it and starts another. */
  async strike({ delayMs }: Blow): Promise<void> {
    const server = await this.#running;
    await setTimeout(delayMs);
    this.#running = server.kill().then(() => this.#start());
    await this.#running;
  }

  /** Stops it as an operator would; answers with the exit code. */
  async stop(): Promise<number | null> {
    return (await this.#running).stop();
  }

  #start(): Promise<ServerProcess> {
    return serve(['--port', '0'], this.#settings, this.#folder);
  }
}
