/**
 * Wakes loops that wait. A loop asks for `next()` before it looks for work and awaits it after: whatever happens in
 * between is not missed.
 */
export class Wakeup {
  #fire: () => void = () => undefined;
  #next: Promise<void> = this.#renew();

  /** Resolves at the first `fire()` after this call. */
  next(): Promise<void> {
    return this.#next;
  }

  fire(): void {
    const fire = this.#fire;
    this.#next = this.#renew();
    fire();
  }

  #renew(): Promise<void> {
    return new Promise((resolve) => {
      this.#fire = resolve;
    });
  }
}

/** Resolves with `event`, or after `ms` milliseconds, whichever comes first. */
export async function orAfter(event: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([event, timeout]).finally(() => clearTimeout(timer));
}
