import type { Explanation as EngineExplanation } from '../../matching/engine.ts';
import type { Explanation } from '../domain/explanation.ts';

/** The engine speaks of a query and a document; here they are a need and an expertise. */
export function inDomainWords({ quotes, parts, ...node }: EngineExplanation): Explanation {
  return {
    ...node,
    ...(quotes === undefined ? {} : { quotes: { need: quotes.query, expertise: quotes.document } }),
    parts: parts.map(inDomainWords),
  };
}
