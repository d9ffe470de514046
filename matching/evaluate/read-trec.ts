import { InvalidInput } from '../invalid-input.ts';

/** What a run answered: for each query the documents it found, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

/** Judgements: for each query the grade of each judged document, 0 or more. Unjudged documents count as 0. */
export type Qrels = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Reads a TREC run: `query Q0 document rank score tag` on each line. As trec_eval does, the order is that of falling
 * score; equal scores keep the order of their ranks. `name` is the file's, for errors (InvalidInput with the line).
 */
export function parseRun(text: string, name: string): Run {
  const found = new Map<string, Map<string, Place>>();
  for (const { fields, where } of rowsOf(text, name, 6, 'query Q0 document rank score tag')) {
    const [query = '', , document = '', rank = '', score = ''] = fields;
    const documents = entry(found, query);
    if (documents.has(document)) throw new InvalidInput(`${where}: ${document} is already listed for ${query}.`);
    documents.set(document, { rank: numberOf(rank, where, 'rank'), score: numberOf(score, where, 'score') });
  }
  return new Map([...found].map(([query, documents]) => [query, inOrder(documents)]));
}

/** Reads TREC judgements: `query 0 document grade` on each line. Errors as `parseRun`. */
export function parseQrels(text: string, name: string): Qrels {
  const grades = new Map<string, Map<string, number>>();
  for (const { fields, where } of rowsOf(text, name, 4, 'query 0 document grade')) {
    const [query = '', , document = '', grade = ''] = fields;
    const documents = entry(grades, query);
    if (documents.has(document)) throw new InvalidInput(`${where}: ${document} is already graded for ${query}.`);
    if (!/^\d$/.test(grade)) throw new InvalidInput(`${where}: the grade is not a whole number from 0 to 9.`);
    documents.set(document, Number(grade));
  }
  return grades;
}

type Place = { rank: number; score: number };

function inOrder(documents: ReadonlyMap<string, Place>): string[] {
  return [...documents].toSorted(([, a], [, b]) => b.score - a.score || a.rank - b.rank).map(([document]) => document);
}

function* rowsOf(text: string, name: string, width: number, form: string) {
  let line = 0;
  for (const row of text.replace(/^\uFEFF/u, '').split('\n')) {
    line++;
    const fields = row.trim().split(/\s+/u);
    if (fields[0] === '') continue;
    const where = `${name}: line ${line}`;
    if (fields.length !== width) {
      throw new InvalidInput(`${where}: has ${fields.length} columns where ${width} are expected (${form}).`);
    }
    yield { fields, where };
  }
}

function numberOf(text: string, where: string, what: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new InvalidInput(`${where}: the ${what} is not a number.`);
  return value;
}

function entry<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = map.get(key) ?? new Map<string, V>();
  map.set(key, found);
  return found;
}
