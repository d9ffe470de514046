import { Collection } from './index/collection.ts';
import { decodeSnapshot, encodeSnapshot } from './index/snapshot.ts';
import type { Candidate, Document, Engine, Explained, Facts, Query, Ranked } from './model.ts';
import { inOrder, type Ranking } from './rank/ranking.ts';
import type { Resources } from './resources.ts';
import { calibrated } from './score/calibrated.ts';
import { explain } from './score/explain/explain.ts';
import { createPairing } from './score/explain/pair.ts';
import { Buffers } from './score/measure.ts';
import { readDocument } from './score/read-document.ts';
import { readQuery } from './score/read-query.ts';
import { Scoring } from './score/scoring.ts';

type Asked = { query: Query; revision: number; scoring: Scoring; pairWith?: ReturnType<typeof createPairing> };

/** The engine over one collection: words, what they mean, and the concepts they stand for. */
export class TextEngine implements Engine {
  readonly #resources: Resources;
  readonly #ranking: Ranking;
  readonly #collection: Collection;
  readonly #dims: number | null;
  readonly #buffers = new Buffers();
  /** Kept for quoting. */
  readonly #documents = new Map<string, Document>();
  /** One query is read and scored once, though it is retrieved, ranked and explained for twenty candidates. */
  #last: Asked | undefined;

  constructor(resources: Resources, ranking: Ranking) {
    const { vectors } = resources;
    this.#resources = resources;
    this.#ranking = ranking;
    this.#dims = vectors?.dims ?? null;
    this.#collection = new Collection(this.#dims);
  }

  get modelVersion(): string {
    return [this.#readerVersion, this.#resources.ranker.version, this.#ranking.version].join(' ');
  }

  /** Names everything that has a say in how a document is read. */
  get #readerVersion(): string {
    const { analyser, vectors, concepts } = this.#resources;
    return [analyser.version, vectors?.version, concepts?.version].filter((part) => part !== undefined).join(' ');
  }

  get size(): number {
    return this.#collection.size;
  }

  has(id: string): boolean {
    return this.#collection.has(id);
  }

  put(document: Document): void {
    this.#collection.put(readDocument(document, this.#resources));
    this.#documents.set(document.id, document);
  }

  remove(id: string): void {
    this.#collection.remove(id);
    this.#documents.delete(id);
  }

  snapshot(): Uint8Array {
    const entries = [...this.#documents.values()].flatMap((document) => {
      const read = this.#collection.readAt(document.id);
      return read === undefined ? [] : [{ document, read }];
    });
    return encodeSnapshot(entries, this.#readerVersion, this.#dims ?? 0);
  }

  restore(snapshot: Uint8Array): void {
    for (const { document, read } of decodeSnapshot(snapshot, this.#readerVersion)) {
      this.#collection.put(read);
      this.#documents.set(document.id, document);
    }
  }

  retrieve(
    query: Query,
    { limit, exclude = new Set() }: { limit: number; exclude?: ReadonlySet<string> },
  ): Candidate[] {
    return this.#scoringOf(query)
      .best(limit, exclude)
      .map(({ id, linear }) => ({ id, textScore: calibrated(linear, this.#resources.ranker) }));
  }

  rank(query: Query, candidates: readonly Candidate[], facts: (id: string) => Facts = () => ({})): Ranked[] {
    const scoring = this.#scoringOf(query);
    return inOrder(this.#ranking, query, candidates, facts, (id) => {
      const slot = this.#collection.slotOf(id);
      return slot === undefined ? {} : scoring.measured.features(slot);
    });
  }

  /** Quotes the document as it is now; when it has been removed, nothing is quoted and nothing called missing. */
  explain(query: Query, ranked: Ranked): Explained {
    const asked = this.#asked(query);
    asked.pairWith ??= createPairing(asked.scoring, this.#collection, this.#resources);
    const pair = asked.pairWith(this.#documents.get(ranked.id));
    return explain(ranked, this.#ranking.sharesOf(ranked.features), pair);
  }

  #scoringOf(query: Query): Scoring {
    return this.#asked(query).scoring;
  }

  #asked(query: Query): Asked {
    const { revision } = this.#collection;
    if (this.#last === undefined || this.#last.revision !== revision || !isSame(this.#last.query, query)) {
      const read = readQuery(query, this.#resources);
      const scoring = new Scoring(this.#collection, read, this.#resources.ranker, this.#buffers);
      this.#last = { query: { ...query, concepts: [...query.concepts] }, revision, scoring };
    }
    return this.#last;
  }
}

function isSame(a: Query, b: Query): boolean {
  return (
    a.title === b.title &&
    a.body === b.body &&
    a.language === b.language &&
    a.concepts.length === b.concepts.length &&
    a.concepts.every((concept, i) => concept === b.concepts[i])
  );
}
