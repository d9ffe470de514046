/** Which of two things is worth more: the higher score, and of equal scores the one that `precedes`. */
export type Precedes = (a: number, b: number) => boolean;

/** The `limit` best slots of those offered. A heap with the worst on top, in flat arrays. */
export class Top {
  readonly #limit: number;
  readonly #precedes: Precedes;
  readonly #slots: Int32Array;
  readonly #scores: Float64Array;
  #size = 0;
  /** An offer below this is turned away. */
  threshold = Number.NEGATIVE_INFINITY;

  /** `precedes` settles ties between two slots. */
  constructor(limit: number, precedes: Precedes) {
    this.#limit = limit;
    this.#precedes = precedes;
    this.#slots = new Int32Array(limit);
    this.#scores = new Float64Array(limit);
  }

  offer(slot: number, score: number): void {
    if (this.#limit === 0 || score < this.threshold) return;
    if (this.#size < this.#limit) {
      this.#put(this.#size, slot, score);
      this.#size++;
      this.#up(this.#size - 1);
    } else if (this.#isBetter(slot, score, 0)) {
      this.#put(0, slot, score);
      this.#down(0);
    }
    if (this.#size === this.#limit) this.threshold = this.#scores[0] ?? 0;
  }

  /** In no order. */
  slots(): number[] {
    return [...this.#slots.subarray(0, this.#size)];
  }

  #isBetter(slot: number, score: number, than: number): boolean {
    const other = this.#scores[than] ?? 0;
    return score === other ? this.#precedes(slot, this.#slots[than] ?? 0) : score > other;
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.#isBetter(this.#slots[at]!, this.#scores[at]!, parent)) return;
      this.#swap(parent, at);
      at = parent;
    }
  }

  #down(from: number): void {
    for (let at = from; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#size && !this.#isBetter(this.#slots[child]!, this.#scores[child]!, worst)) {
          worst = child;
        }
      }
      if (worst === at) return;
      this.#swap(worst, at);
      at = worst;
    }
  }

  #put(at: number, slot: number, score: number): void {
    this.#slots[at] = slot;
    this.#scores[at] = score;
  }

  #swap(a: number, b: number): void {
    const [slot, score] = [this.#slots[a]!, this.#scores[a]!];
    this.#put(a, this.#slots[b]!, this.#scores[b] ?? 0);
    this.#put(b, slot, score);
  }
}
