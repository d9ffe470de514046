import { DocumentIndex, type KindWeights } from './index/document-index.ts';
import type { TermWeights } from './index/part-index.ts';
import type { Candidate, Document, Engine, Explained, Facts, Query, Ranked } from './model.ts';
import { inOrder, type Ranking } from './rank/ranking.ts';
import { explanationOf } from './score/explain.ts';
import { missingTerms } from './score/missing.ts';
import { queryVector, type ReadQuery, readQuery } from './score/query-vector.ts';
import { countedParts, spellings } from './score/read-document.ts';
import { ANALYSIS_VERSION } from './text/analyse.ts';

/** How much each kind of part counts. Measured; see matching/README.md. */
const KIND_WEIGHTS: KindWeights = { self: 1, keywords: 1, output: 1, concepts: 1 };

/** The engine over one collection: words in common, weighed by how rare they are. */
export class TextEngine implements Engine {
  readonly #ranking: Ranking;
  readonly #index = new DocumentIndex(KIND_WEIGHTS);
  /** Kept for quoting. */
  readonly #documents = new Map<string, Document>();
  #lastRead: { query: Query; read: ReadQuery } | undefined;

  constructor(ranking: Ranking) {
    this.#ranking = ranking;
  }

  get modelVersion(): string {
    return `${ANALYSIS_VERSION} cosine-1 ${this.#ranking.version}`;
  }

  get size(): number {
    return this.#index.size;
  }

  has(id: string): boolean {
    return this.#index.has(id);
  }

  put(document: Document): void {
    this.#index.put(document.id, countedParts(document));
    this.#documents.set(document.id, document);
  }

  remove(id: string): void {
    this.#index.remove(id);
    this.#documents.delete(id);
  }

  retrieve(query: Query, { limit, exclude = new Set() }: { limit: number; exclude?: ReadonlySet<string> }) {
    const found = this.#index.retrieve(this.#vector(query), limit, exclude);
    return found.map(({ id, score }) => ({ id, textScore: score }));
  }

  rank(query: Query, candidates: readonly Candidate[], facts: (id: string) => Facts = () => ({})): Ranked[] {
    return inOrder(this.#ranking, query, candidates, facts);
  }

  /** Quotes the document as it is now; when it has been removed, nothing is quoted and nothing called missing. */
  explain(query: Query, ranked: Ranked): Explained {
    const vector = this.#vector(query);
    const document = this.#documents.get(ranked.id);
    const given = this.#index.contributions(vector, ranked.id);
    const asked = this.#asWritten(query);
    const answered = document === undefined ? new Map<string, string[]>() : spellings(document, given);
    const shared = [...given].map(([term, share]) => ({
      given: share,
      query: asked.get(term) ?? [],
      document: answered.get(term) ?? [],
    }));
    const missing = document === undefined ? [] : missingTerms(vector, given, (term) => this.#index.knows(term));
    return {
      tree: explanationOf(ranked.score, this.#ranking.sharesOf(ranked.features), shared),
      missing: missing.map((term) => asked.get(term)?.[0] ?? term),
    };
  }

  #vector(query: Query): TermWeights {
    return queryVector(this.#read(query), (term) => this.#index.idfOf(term));
  }

  /** How the query writes each of its terms. */
  #asWritten(query: Query): Map<string, string[]> {
    const { text, concepts } = this.#read(query);
    const surfaces = new Map<string, string[]>();
    for (const { term, surface } of [...text, ...concepts]) {
      const known = surfaces.get(term);
      if (known === undefined) surfaces.set(term, [surface]);
      else known.push(surface);
    }
    return surfaces;
  }

  /** One query is read once, though it is retrieved, ranked and explained for twenty candidates. */
  #read(query: Query): ReadQuery {
    if (this.#lastRead === undefined || !isSame(this.#lastRead.query, query)) {
      this.#lastRead = { query: { ...query, concepts: [...query.concepts] }, read: readQuery(query) };
    }
    return this.#lastRead.read;
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
