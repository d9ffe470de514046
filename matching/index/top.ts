export type Scored = { id: string; score: number };

/** The `limit` best of those pushed: highest score first, ties by id in code-unit order. A heap with the worst on top. */
export class Top {
  readonly #limit: number;
  readonly #heap: Scored[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(candidate: Scored): void {
    const worst = this.#heap[0];
    if (this.#heap.length < this.#limit) {
      this.#heap.push(candidate);
      this.#up(this.#heap.length - 1);
    } else if (worst !== undefined && precedes(candidate, worst)) {
      this.#heap[0] = candidate;
      this.#down(0);
    }
  }

  inOrder(): Scored[] {
    return this.#heap.toSorted((a, b) => (precedes(a, b) ? -1 : 1));
  }

  #up(at: number): void {
    const parent = (at - 1) >> 1;
    if (at > 0 && this.#swapIfBetter(parent, at)) this.#up(parent);
  }

  #down(at: number): void {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    if (left >= this.#heap.length) return;
    const worse = right < this.#heap.length && precedes(this.#at(left), this.#at(right)) ? right : left;
    if (this.#swapIfBetter(at, worse)) this.#down(worse);
  }

  /** Moves the worse of the two up. Answers whether they changed places. */
  #swapIfBetter(upper: number, lower: number): boolean {
    const [above, below] = [this.#at(upper), this.#at(lower)];
    if (!precedes(above, below)) return false;
    this.#heap[upper] = below;
    this.#heap[lower] = above;
    return true;
  }

  #at(index: number): Scored {
    const found = this.#heap[index];
    if (found === undefined) throw new RangeError(`The heap holds no place ${index}.`);
    return found;
  }
}

/** Whether `a` comes before `b`. */
function precedes(a: Scored, b: Scored): boolean {
  return a.score === b.score ? a.id < b.id : a.score > b.score;
}
