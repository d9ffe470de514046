import type { Document, Query } from '../../matching/engine.ts';

export function documentOf(text: string, i: number): Document {
  return { id: `d${i}`, language: 'nb', concepts: [], parts: [{ kind: 'self', text }] };
}

export function queryOf(text: string): Query {
  return { title: '', body: text, language: 'nb', concepts: [] };
}
