import type { Document, Explanation, Query } from '../../matching/engine.ts';

/** A document with one part, in Bokmål. */
export function document(id: string, text: string, more: Partial<Document> = {}): Document {
  return { id, language: 'nb', concepts: [], parts: [{ kind: 'self', text }], ...more };
}

/** A query in Bokmål without concepts. */
export function query(title: string, body = '', more: Partial<Query> = {}): Query {
  return { title, body, language: 'nb', concepts: [], ...more };
}

/** Every node of a tree, the root first. */
export function nodesOf(tree: Explanation): Explanation[] {
  return [tree, ...tree.parts.flatMap(nodesOf)];
}

/** How far, at worst, a node is from the sum of its parts. */
export function worstGap(tree: Explanation): number {
  const gaps = nodesOf(tree)
    .filter((node) => node.parts.length > 0)
    .map((node) => Math.abs(node.value - node.parts.reduce((sum, part) => sum + part.value, 0)));
  return Math.max(0, ...gaps);
}
