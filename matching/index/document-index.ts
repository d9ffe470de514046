import { PartIndex, type TermWeights } from './part-index.ts';
import { type Scored, Top } from './top.ts';

/** What a part is: each kind has its say in the score, however many parts there are of it. */
export const PART_KINDS = ['self', 'keywords', 'output', 'concepts'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** One part of a document as counted terms. */
export type CountedPart = { kind: PartKind; counts: ReadonlyMap<string, number> };

/** How much each kind counts against the others a document has. Measured; see matching/README.md. */
export type KindWeights = Readonly<Record<PartKind, number>>;

/**
 * Documents by id, and which of them are near a query. A document's score is the mean over its kinds of part, weighted
 * by `KindWeights`; within a kind the mean over the parts with any terms: 0–1.
 */
export class DocumentIndex {
  readonly #parts = new PartIndex();
  readonly #weights: KindWeights;
  /** Documents by the number the parts know their owner by; the free ones are reused. */
  readonly #ids: (string | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #documents = new Map<string, { number: number; parts: readonly number[] }>();

  constructor(weights: KindWeights) {
    this.#weights = weights;
  }

  get size(): number {
    return this.#documents.size;
  }

  has(id: string): boolean {
    return this.#documents.has(id);
  }

  /** Adds or replaces. */
  put(id: string, parts: readonly CountedPart[]): void {
    this.remove(id);
    const number = this.#free.pop() ?? this.#ids.length;
    this.#ids[number] = id;
    const shared = withShares(
      parts.filter((part) => part.counts.size > 0),
      this.#weights,
    );
    this.#documents.set(id, { number, parts: shared.map((part) => this.#parts.add(number, part.share, part.counts)) });
  }

  remove(id: string): void {
    const document = this.#documents.get(id);
    if (document === undefined) return;
    for (const part of document.parts) this.#parts.remove(part);
    this.#documents.delete(id);
    this.#ids[document.number] = undefined;
    this.#free.push(document.number);
  }

  idfOf(term: string): number {
    return this.#parts.idfOf(term);
  }

  /** Whether any document holds the term. */
  knows(term: string): boolean {
    return this.#parts.knows(term);
  }

  /** The best `limit` documents that share a term with the query, best first, ties by id. */
  retrieve(query: TermWeights, limit: number, exclude: ReadonlySet<string>): Scored[] {
    const scores = this.#parts.scores(query, this.#ids.length);
    const top = new Top(limit);
    for (let number = 0; number < scores.length; number++) {
      // Rounded, so that equal texts tie in whatever order their words were added up.
      const score = Math.min(1, Math.round((scores[number] ?? 0) * 1e9) / 1e9);
      const id = this.#ids[number];
      if (score > 0 && id !== undefined && !exclude.has(id)) top.push({ id, score });
    }
    return top.inOrder();
  }

  /** What each shared term gives to a document's score; empty for an unknown document. */
  contributions(query: TermWeights, id: string): Map<string, number> {
    return this.#parts.contributions(query, this.#documents.get(id)?.parts ?? []);
  }
}

/** The share of each part in its document's score; the shares of a document add up to 1. */
function withShares(parts: readonly CountedPart[], weights: KindWeights): (CountedPart & { share: number })[] {
  const counts = new Map<PartKind, number>();
  for (const { kind } of parts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const total = [...counts.keys()].reduce((sum, kind) => sum + weights[kind], 0);
  return parts.map((part) => ({ ...part, share: weights[part.kind] / total / (counts.get(part.kind) ?? 1) }));
}
