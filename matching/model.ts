import type { Language } from './text/language.ts';

/** What the engine takes in and gives out. Outsiders import these from engine.ts. */

/** One text of a document. A document with many outputs has many parts; each is scored by itself. */
type Part = { kind: 'self' | 'keywords' | 'output'; text: string };

/** Something that can be found. `concepts` are ids, labels or professional terms confirmed by people. */
export type Document = { id: string; language: Language | null; parts: readonly Part[]; concepts: readonly string[] };

/** What is asked for, in everyday words. */
export type Query = { title: string; body: string; language: Language | null; concepts: readonly string[] };

/** A document that retrieval found; `textScore` is 0–1 and comparable within one query only. */
export type Candidate = { id: string; textScore: number };

/** What else is known about the pair, by feature name; each value 0–1. Unknown names are an error. */
export type Facts = Readonly<Record<string, number>>;

/** A candidate in its final place, 1 first. `score` is 0–1; `features` are all the numbers it was computed from. */
export type Ranked = { id: string; score: number; position: number; features: Readonly<Record<string, number>> };

/** One sentence in each of the three languages. */
export type Texts = Readonly<Record<Language, string>>;

/** See src/domain/explanation.ts, which has the same shape: value is the sum of the parts' values. */
export type Explanation = {
  code: string;
  value: number;
  reason: Texts;
  quotes?: { query: readonly string[]; document: readonly string[] };
  parts: readonly Explanation[];
};

/** `missing`: words of the query, as written, that nothing in the document supports; weightiest first. */
export type Explained = { tree: Explanation; missing: readonly string[] };

export interface Engine {
  /** Names the analysis and the ranking; stored with every score. */
  readonly modelVersion: string;
  readonly size: number;
  /** Adds or replaces a document. Its terms count from the next query on. */
  put(document: Document): void;
  remove(id: string): void;
  has(id: string): boolean;
  /** The best `limit` documents by text, best first, ties by id; nothing that shares no meaning with the query. */
  retrieve(query: Query, options: { limit: number; exclude?: ReadonlySet<string> }): Candidate[];
  /** Candidates in their final order. `facts` are asked for once per candidate. */
  rank(query: Query, candidates: readonly Candidate[], facts?: (id: string) => Facts): Ranked[];
  /** Why this score. The root's value is `ranked.score`. */
  explain(query: Query, ranked: Ranked): Explained;
  /** Everything that was put in, already read. */
  snapshot(): Uint8Array;
  /** Puts in what a snapshot holds; throws `InvalidInput` for one of another format or of an engine that reads otherwise. */
  restore(snapshot: Uint8Array): void;
}
