import { idf, logTf, MAX_COUNT } from './weights.ts';

/** Terms with what each weighs in a query. */
export type TermWeights = ReadonlyMap<string, number>;

type StoredPart = {
  owner: number;
  share: number;
  /** Term numbers, and for each how often it occurs. */
  terms: Int32Array;
  counts: Uint8Array;
};

/** For each part number: its owner, and share ÷ length of its vector by the current frequencies. Gone after a change. */
type View = { owners: Int32Array; scales: Float64Array };

/** Room for a count beside the part number in one small integer. */
const PACK = MAX_COUNT + 1;

/**
 * The parts of all documents as vectors of log tf × idf, and for each term the parts that hold it. Kept current by
 * every `add` and `remove`: an index that has changed a thousand times gives the scores of one built at once.
 */
export class PartIndex {
  readonly #numbers = new Map<string, number>();
  /** For each term number: part × PACK + count, for each part that holds it, in no order. */
  readonly #postings: number[][] = [];
  readonly #parts: (StoredPart | undefined)[] = [];
  readonly #free: number[] = [];
  #size = 0;
  #view: View | undefined;

  /** Adds a part that counts for `share` of its owner's score. Answers with the part's number. */
  add(owner: number, share: number, counts: ReadonlyMap<string, number>): number {
    const part = this.#free.pop() ?? this.#parts.length;
    const stored: StoredPart = {
      owner,
      share,
      terms: Int32Array.from(counts.keys(), (term) => this.#numberOf(term)),
      counts: Uint8Array.from(counts.values(), (count) => Math.min(count, MAX_COUNT)),
    };
    stored.terms.forEach((term, i) => this.#postings[term]?.push(part * PACK + (stored.counts[i] ?? 0)));
    this.#parts[part] = stored;
    this.#size++;
    this.#view = undefined;
    return part;
  }

  remove(part: number): void {
    const stored = this.#parts[part];
    if (stored === undefined) return;
    stored.terms.forEach((term, i) => {
      const postings = this.#postings[term] ?? [];
      const last = postings.pop();
      const packed = part * PACK + (stored.counts[i] ?? 0);
      if (last !== undefined && last !== packed) postings[postings.indexOf(packed)] = last;
    });
    this.#parts[part] = undefined;
    this.#free.push(part);
    this.#size--;
    this.#view = undefined;
  }

  /** How much a term tells, now. */
  idfOf(term: string): number {
    return idf(this.#size, this.#postingsOf(term).length);
  }

  /** Whether any part holds the term. */
  knows(term: string): boolean {
    return this.#postingsOf(term).length > 0;
  }

  /** Each owner's score: the cosine of the query with each of its parts, by share. The query has length 1. */
  scores(query: TermWeights, owners: number): Float64Array {
    const scores = new Float64Array(owners);
    const { owners: ownerOf, scales } = this.#viewNow();
    for (const [term, weight] of query) {
      const postings = this.#postingsOf(term);
      const weightHere = weight * idf(this.#size, postings.length);
      for (const packed of postings) {
        const part = Math.trunc(packed / PACK);
        const owner = ownerOf[part] ?? 0;
        scores[owner] = (scores[owner] ?? 0) + weightHere * logTf(packed % PACK) * (scales[part] ?? 0);
      }
    }
    return scores;
  }

  /** What each shared term gives to the score of the owner of these parts. They add up to that score. */
  contributions(query: TermWeights, parts: readonly number[]): Map<string, number> {
    const { scales } = this.#viewNow();
    const sums = new Map<number, number>();
    for (const term of query.keys()) sums.set(this.#numbers.get(term) ?? -1, 0);
    for (const part of parts) {
      this.#parts[part]?.terms.forEach((number, i) => {
        const sum = sums.get(number);
        const count = this.#parts[part]?.counts[i] ?? 0;
        if (sum !== undefined) sums.set(number, sum + logTf(count) * (scales[part] ?? 0));
      });
    }
    const given = [...query].map(([term, weight]) => {
      const sum = sums.get(this.#numbers.get(term) ?? -1) ?? 0;
      return [term, weight * this.idfOf(term) * sum] as const;
    });
    return new Map(given.filter(([, value]) => value > 0));
  }

  #postingsOf(term: string): readonly number[] {
    return this.#postings[this.#numbers.get(term) ?? -1] ?? [];
  }

  #numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#postings.length;
      this.#numbers.set(term, number);
      this.#postings.push([]);
    }
    return number;
  }

  #viewNow(): View {
    if (this.#view !== undefined) return this.#view;
    const idfs = Float64Array.from(this.#postings, (postings) => idf(this.#size, postings.length));
    this.#view = {
      owners: Int32Array.from(this.#parts, (part) => part?.owner ?? 0),
      scales: Float64Array.from(this.#parts, (part) => (part === undefined ? 0 : part.share / lengthOf(part, idfs))),
    };
    return this.#view;
  }
}

function lengthOf({ terms, counts }: StoredPart, idfs: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = logTf(counts[i] ?? 0) * (idfs[terms[i] ?? 0] ?? 0);
    squares += weight * weight;
  }
  return squares === 0 ? 1 : Math.sqrt(squares);
}
