import type { EventStream } from './event-stream.ts';
import { HttpFault } from './problem.ts';

/** How many streams one principal may hold open at once: a browser with some tabs, or a handful of programs. */
const STREAMS_PER_PRINCIPAL = 20;

/** The event streams that are open in this process, so that they can be counted, and ended at shutdown. */
export class OpenStreams {
  readonly #open = new Map<EventStream, string>();

  /** Opens one more for a principal; too many is a fault told before anything is sent. */
  add(principalId: string, open: () => EventStream): EventStream {
    const held = [...this.#open.values()].filter((id) => id === principalId).length;
    if (held >= STREAMS_PER_PRINCIPAL) {
      throw new HttpFault('too-many-requests', `You hold ${held} event streams open. Close one first.`);
    }
    const stream = open();
    this.#open.set(stream, principalId);
    stream.onEnd(() => this.#open.delete(stream));
    return stream;
  }

  endAll(): void {
    for (const stream of this.#open.keys()) stream.end();
  }
}
