import type { DomainEvent } from '../domain/audit.ts';
import type { Store } from '../ports.ts';

type Listener = { after: number; hear: (event: DomainEvent) => void; live: boolean };

const BATCH = 200;

/**
 * Tells many listeners of one process what happened, with one look-up for all of them. Looks only while somebody
 * listens. Everyone hears every event after its starting point once and in order.
 */
export class EventFeed {
  readonly #events: Store['events'];
  readonly #pollMs: number;
  readonly #onFault: (fault: unknown) => void;
  readonly #listeners = new Set<Listener>();
  #seen = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking = false;

  constructor(events: Store['events'], pollMs: number, onFault: (fault: unknown) => void) {
    this.#events = events;
    this.#pollMs = pollMs;
    this.#onFault = onFault;
  }

  /** Hears everything after `after`; from now on when that is undefined. Answers with how to stop. */
  async listen(after: number | undefined, hear: (event: DomainEvent) => void): Promise<() => void> {
    const last = await this.#events.lastSeq();
    const listener = { after: Math.min(after ?? last, last), hear, live: false };
    this.#listeners.add(listener);
    void this.#look();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    };
  }

  /** One look at a time, so a newcomer has caught up with the others before the next events are told. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    clearTimeout(this.#timer);
    try {
      for (const listener of this.#listeners) if (!listener.live) await this.#catchUp(listener);
      await this.#tellNews();
    } catch (fault) {
      if (this.#listeners.size > 0) this.#onFault(fault);
    } finally {
      this.#looking = false;
      if (this.#listeners.size > 0) this.#timer = setTimeout(() => void this.#look(), this.#pollMs).unref();
    }
  }

  async #catchUp(listener: Listener): Promise<void> {
    const others = [...this.#listeners].some((l) => l.live);
    while (this.#listeners.has(listener)) {
      const missed = await this.#events.since(listener.after, BATCH);
      for (const event of missed) tell(listener, event);
      if (missed.length < BATCH) break;
    }
    if (!others) this.#seen = listener.after;
    listener.live = true;
  }

  async #tellNews(): Promise<void> {
    for (;;) {
      const news = await this.#events.since(this.#seen, BATCH);
      for (const event of news) {
        for (const listener of this.#listeners) if (listener.live) tell(listener, event);
        this.#seen = event.seq;
      }
      if (news.length < BATCH) return;
    }
  }
}

function tell(listener: Listener, event: DomainEvent): void {
  if (event.seq <= listener.after) return;
  listener.after = event.seq;
  listener.hear(event);
}
