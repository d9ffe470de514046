import type { ConceptSpace, Resources } from '../../matching/engine.ts';
import { loadResources } from '../../src/cli/resources.ts';

let loaded: Promise<Resources> | undefined;

/** What the engine ships with, read once for a test file. */
export function shippedResources(): Promise<Resources> {
  loaded ??= loadResources();
  return loaded;
}

export async function shippedConcepts(): Promise<ConceptSpace> {
  const { concepts } = await shippedResources();
  if (concepts === null) throw new Error('The shipped resources have no vocabulary.');
  return concepts;
}
