import { createRequire } from 'node:module';
import { create, insertMultiple, search } from '@orama/orama';
import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';

/** A search system over texts that are analysed already: one string of terms with blanks between them. */
export type Rival = {
  name: string;
  queries: number;
  build(texts: readonly string[]): Promise<(text: string) => unknown>;
};

const TOP = 20;

/** SQLite's full-text index, ranked by its bm25. */
const fts5: Rival = {
  name: 'SQLite FTS5 bm25',
  queries: 40,
  async build(texts) {
    const database = new Database(':memory:');
    database.exec(`create virtual table passages using fts5(text, tokenize = "unicode61 remove_diacritics 0")`);
    const insert = database.prepare('insert into passages (text) values (?)');
    database.transaction(() => {
      for (const text of texts) insert.run(text);
    })();
    const select = database.prepare(
      'select rowid from passages where passages match ? order by bm25(passages) limit ?',
    );
    return (text) =>
      select.all(
        distinct(text)
          .map((term) => `"${term}"`)
          .join(' OR '),
        TOP,
      );
  },
};

const miniSearch: Rival = {
  name: 'MiniSearch',
  queries: 20,
  async build(texts) {
    const index = new MiniSearch({
      fields: ['text'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
    });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (text) => index.search(text).slice(0, TOP);
  },
};

const orama: Rival = {
  name: 'Orama',
  queries: 10,
  async build(texts) {
    const tokenizer = {
      language: 'norwegian',
      normalizationCache: new Map(),
      tokenize: (text: string) => text.split(' '),
    };
    const index = create({ schema: { text: 'string' } as const, components: { tokenizer } });
    await insertMultiple(
      index,
      texts.map((text) => ({ text })),
      1_000,
    );
    return (text) => search(index, { term: text, limit: TOP });
  },
};

type TfIdf = { addDocument(terms: string[]): void; tfidfs(terms: string[]): number[] };

const tfIdf: Rival = {
  name: 'natural TfIdf',
  queries: 5,
  async build(texts) {
    const library: new () => TfIdf = createRequire(import.meta.url)('natural/lib/natural/tfidf/tfidf.js');
    const index = new library();
    for (const text of texts) index.addDocument(text.split(' '));
    return (text) => {
      const scores = index.tfidfs(text.split(' '));
      return [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, TOP);
    };
  },
};

export const RIVALS: readonly Rival[] = [fts5, miniSearch, orama, tfIdf];

function distinct(text: string): string[] {
  return [...new Set(text.split(' '))];
}
