import { idf, MAX_SHARE, SMALL } from './weights.ts';

/** What a document says of its terms: for each term number how much it weighs there. */
export type DocumentTerms = { terms: Int32Array; weights: Float32Array };

/** Postings of all documents at the time of sealing, one term after the other. */
type Sealed = { offsets: Uint32Array; slots: Uint32Array; weights: Float32Array };

/** Documents that came after sealing are read one by one at each query; more than this, and than 1/16, are sealed too. */
const MAX_FRESH = 256;
const FRESH_SHARE = 1 / 16;

/**
 * Which documents hold a term, and how much it weighs there. A document's weights depend on that document only, so a
 * change touches nothing else; how telling a term is (its idf) is the query's side, counted as things stand.
 */
export class TermIndex {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** In how many documents each term is now. */
  #frequencies = new Uint32Array(1024);
  readonly #documents: (DocumentTerms | undefined)[] = [];
  #size = 0;
  #sealed: Sealed = { offsets: new Uint32Array(1), slots: new Uint32Array(0), weights: new Float32Array(0) };
  /** Slots that are not in the sealed postings, and slots that are but hold nothing any more. */
  readonly #fresh = new Set<number>();
  readonly #stale = new Set<number>();
  /** Weight of each term number in the query at hand; all zeros between queries. */
  #asked = new Float64Array(1024);

  /** The number of a term, given when it is first met. */
  numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
      this.#terms.push(term);
      if (number >= this.#frequencies.length) {
        const grown = new Uint32Array(number * 2);
        grown.set(this.#frequencies);
        this.#frequencies = grown;
        this.#asked = new Float64Array(number * 2);
      }
    }
    return number;
  }

  termAt(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** How much a term tells, now. */
  idfOf(term: string): number {
    return idf(this.#size, this.#frequencyOf(term));
  }

  /** Whether any document holds the term. */
  knows(term: string): boolean {
    return this.#frequencyOf(term) > 0;
  }

  /** Whether a slot is free for another document: until the next sealing, old postings may still name it. */
  isReusable(slot: number): boolean {
    return !this.#stale.has(slot);
  }

  documentAt(slot: number): DocumentTerms | undefined {
    return this.#documents[slot];
  }

  /** Adds a document to a slot that holds none. */
  add(slot: number, document: DocumentTerms): void {
    this.#documents[slot] = document;
    for (const term of document.terms) this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    this.#fresh.add(slot);
    this.#size++;
  }

  remove(slot: number): void {
    const document = this.#documents[slot];
    if (document === undefined) return;
    for (const term of document.terms) this.#frequencies[term] = (this.#frequencies[term] ?? 0) - 1;
    this.#documents[slot] = undefined;
    if (!this.#fresh.delete(slot)) this.#stale.add(slot);
    this.#size--;
  }

  /**
   * Adds to scores[slot], for each document, the sum over the query's terms of weight × idf × weight in the document.
   * Slots without a document may get numbers too. Terms that more than `MAX_SHARE` of a collection hold are left out.
   */
  score(query: ReadonlyMap<string, number>, scores: Float32Array): void {
    this.#sealIfWorthIt();
    const { offsets, slots, weights } = this.#sealed;
    const asked = this.#telling(query);
    for (const [term, weight] of asked) {
      const end = offsets[term + 1] ?? 0;
      for (let i = term + 1 < offsets.length ? (offsets[term] ?? 0) : end; i < end; i++) {
        const slot = slots[i] ?? 0;
        scores[slot] = (scores[slot] ?? 0) + weight * (weights[i] ?? 0);
      }
    }
    if (this.#fresh.size === 0) return;
    for (const [term, weight] of asked) this.#asked[term] = weight;
    for (const slot of this.#fresh) scores[slot] = this.#scoreOf(slot);
    for (const [term] of asked) this.#asked[term] = 0;
  }

  /** What each term of the query gives to the score of one document. */
  contributions(query: ReadonlyMap<string, number>, slot: number): Map<string, number> {
    const document = this.#documents[slot];
    const given = new Map<string, number>();
    if (document === undefined) return given;
    const weightOf = new Map<number, number>();
    document.terms.forEach((term, i) => weightOf.set(term, document.weights[i] ?? 0));
    for (const [term, weight] of query) {
      const number = this.#numbers.get(term) ?? -1;
      const here = weightOf.get(number);
      if (here !== undefined && this.#isTelling(number)) given.set(term, weight * this.idfOf(term) * here);
    }
    return given;
  }

  /** The score of one document by the weights in #asked. */
  #scoreOf(slot: number): number {
    const document = this.#documents[slot];
    if (document === undefined) return 0;
    const { terms, weights } = document;
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += this.#asked[terms[i]!]! * (weights[i] ?? 0);
    return sum;
  }

  /** The query's terms that some, but not nearly all, documents hold: by number, with weight × idf. */
  #telling(query: ReadonlyMap<string, number>): [number, number][] {
    const telling: [number, number][] = [];
    for (const [term, weight] of query) {
      const number = this.#numbers.get(term);
      if (number === undefined || !this.#isTelling(number)) continue;
      telling.push([number, weight * idf(this.#size, this.#frequencies[number]!)]);
    }
    return telling;
  }

  #isTelling(number: number): boolean {
    const frequency = this.#frequencies[number] ?? 0;
    return frequency > 0 && (this.#size <= SMALL || frequency <= this.#size * MAX_SHARE);
  }

  #frequencyOf(term: string): number {
    return this.#frequencies[this.#numbers.get(term) ?? -1] ?? 0;
  }

  #sealIfWorthIt(): void {
    const changed = this.#fresh.size + this.#stale.size;
    if (changed <= Math.max(MAX_FRESH, this.#size * FRESH_SHARE)) return;
    const offsets = new Uint32Array(this.#numbers.size + 1);
    for (let term = 0; term < this.#numbers.size; term++) {
      offsets[term + 1] = (offsets[term] ?? 0) + (this.#frequencies[term] ?? 0);
    }
    const total = offsets[this.#numbers.size] ?? 0;
    const slots = new Uint32Array(total);
    const weights = new Float32Array(total);
    const next = offsets.slice();
    for (const [slot, document] of this.#documents.entries()) {
      if (document === undefined) continue;
      for (let i = 0; i < document.terms.length; i++) {
        const term = document.terms[i] ?? 0;
        const at = next[term] ?? 0;
        next[term] = at + 1;
        slots[at] = slot;
        weights[at] = document.weights[i] ?? 0;
      }
    }
    this.#sealed = { offsets, slots, weights };
    this.#fresh.clear();
    this.#stale.clear();
  }
}
