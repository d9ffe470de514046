import type { Query } from '../../matching/engine.ts';
import type { Authorized } from '../domain/access.ts';
import type { Need } from '../domain/need.ts';

/** A need as the engine is asked for it. */
export function queryOf(need: Authorized<Need>): Query {
  return { title: need.title, body: need.description, language: need.language, concepts: need.concepts };
}
