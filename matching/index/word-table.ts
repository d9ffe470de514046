import { Rows } from './rows.ts';

/** A word of a query: its vector, length 1, and how much it counts. */
export type AskedWord = { vector: Float32Array; weight: number };

/** Words less alike than this have nothing to do with each other. */
const NEAR = 0.25;
/** Not asked for yet. */
const UNKNOWN = -2;

/**
 * The vectors of all words that documents use, and how near documents come to the words of a query, word by word.
 */
export class WordTable {
  readonly #rows: Rows;
  /** Word numbers by term number. */
  #numbers = new Int32Array(1024).fill(UNKNOWN);
  readonly #terms: string[] = [];
  readonly #vectorOf: (term: string) => Float32Array | null;
  /** The rows of the words at hand, side by side, so that the kernel can pass over them. */
  readonly #near: Rows;
  /** Where each word stands among those at hand, counted from 1; 0 for the others. */
  #places: Int32Array = new Int32Array(0);
  #count = 0;

  constructor(dims: number, vectorOf: (term: string) => Float32Array | null) {
    this.#rows = new Rows(dims);
    this.#near = new Rows(dims);
    this.#vectorOf = vectorOf;
  }

  /** The number of a word, given when first met; −1 for one without a vector. `number` is its number among all terms. */
  numberOf(term: string, number: number): number {
    if (number >= this.#numbers.length) this.#numbers = grown(this.#numbers, number * 2, UNKNOWN);
    const known = this.#numbers[number]!;
    if (known !== UNKNOWN) return known;
    const vector = this.#vectorOf(term);
    const given = vector === null ? -1 : this.#terms.length;
    this.#numbers[number] = given;
    if (vector === null) return given;
    this.#rows.set(given, vector);
    this.#terms.push(term);
    return given;
  }

  termAt(word: number): string {
    return this.#terms[word] ?? '';
  }

  /**
   * For each document (its words by number): the mean, by weight, of the squared cosine of each asked word with the
   * nearest of its words. Cosines below `NEAR` count as none.
   */
  nearness(asked: readonly AskedWord[], documents: readonly Int32Array[]): Float64Array {
    const scores = new Float64Array(documents.length);
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return scores;
    const places = documents.map((words) => this.#placed(words));
    const near = nearPairs(this.#cosines(asked, this.#forget(documents)));
    const nearest = new Float32Array(asked.length);
    for (const [d, words] of places.entries()) {
      nearest.fill(0);
      for (const place of words) {
        for (let pair = near.first[place]!; pair > 0; pair = near.next[pair]!) {
          const word = near.asked[pair]!;
          if (near.cosine[pair]! > nearest[word]!) nearest[word] = near.cosine[pair]!;
        }
      }
      let sum = 0;
      for (let i = 0; i < nearest.length; i++) sum += asked[i]!.weight * nearest[i]! * nearest[i]!;
      scores[d] = Math.min(1, sum / total);
    }
    return scores;
  }

  /** For each asked word the nearest of these words and its cosine; null when there are none. */
  nearest(asked: readonly AskedWord[], words: Int32Array): ({ term: string; cosine: number } | null)[] {
    const places = this.#placed(words);
    const cosines = this.#cosines(asked, this.#forget([words]));
    return cosines.map((row) => {
      let best = -1;
      for (const [i, place] of places.entries()) {
        if (best < 0 || row[place]! > row[places[best]!]!) best = i;
      }
      if (best < 0) return null;
      return {
        term: this.#terms[words[best]!]!,
        cosine: Math.min(1, row[places[best]!]!),
      };
    });
  }

  /** The cosine of each asked word with each word at hand, by place. */
  #cosines(asked: readonly AskedWord[], count: number): Float32Array[] {
    const cosines = asked.map(() => new Float32Array(count));
    this.#near.dots(
      asked.map(({ vector }) => vector),
      count,
      cosines,
    );
    return cosines;
  }

  /** Where each word stands among those at hand; the new ones are put there. */
  #placed(words: Int32Array): Int32Array {
    if (this.#places.length < this.#terms.length) this.#places = grown(this.#places, this.#terms.length * 2, 0);
    return words.map((word) => {
      const place = this.#places[word] ?? 0;
      if (place > 0) return place - 1;
      this.#near.copy(this.#count, this.#rows, word);
      this.#count++;
      this.#places[word] = this.#count;
      return this.#count - 1;
    });
  }

  /** Clears the table again. Answers with how many words were at hand. */
  #forget(documents: readonly Int32Array[]): number {
    for (const words of documents) for (const word of words) this.#places[word] = 0;
    const count = this.#count;
    this.#count = 0;
    return count;
  }
}

/** For each place the asked words near it: a chain of pairs, `first` by place, 0 at its end. */
type NearPairs = { first: Int32Array; next: Int32Array; asked: Int32Array; cosine: Float32Array };

/** Few of all pairs are near; looking at those only spares most of the work. */
function nearPairs(cosines: readonly Float32Array[]): NearPairs {
  const places = cosines[0]?.length ?? 0;
  let count = 0;
  for (const row of cosines) for (let place = 0; place < places; place++) if (row[place]! >= NEAR) count++;
  const first = new Int32Array(places);
  const next = new Int32Array(count + 1);
  const asked = new Int32Array(count + 1);
  const cosine = new Float32Array(count + 1);
  let pair = 0;
  for (const [i, row] of cosines.entries()) {
    for (let place = 0; place < places; place++) {
      const value = row[place]!;
      if (value < NEAR) continue;
      pair++;
      next[pair] = first[place]!;
      first[place] = pair;
      asked[pair] = i;
      cosine[pair] = value;
    }
  }
  return { first, next, asked, cosine };
}

function grown(array: Int32Array, length: number, filler: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length).fill(filler);
  larger.set(array);
  return larger;
}
