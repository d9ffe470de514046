import type { Vectors } from '../../vectors/vectors.ts';
import type { Analyser } from '../analyse.ts';
import type { Group, Origins } from './compiled.ts';
import type { Concept, TaggedText } from './concept.ts';
import { meanOf } from './meaning.ts';

/** A tagged text as read. `vector` is its direction before what all texts have in common is taken away. */
export type ReadExample = {
  terms: readonly string[];
  vector: Float32Array;
  group: Group;
  concepts: readonly number[];
};

/** Reads tagged texts. Tags that the vocabulary does not know are left out, and texts that then have no tag or no known word. */
export function readExamples(
  tagged: readonly TaggedText[],
  vocabulary: readonly Pick<Concept, 'id'>[],
  analyser: Analyser,
  vectors: Vectors,
): ReadExample[] {
  const numberOf = new Map(vocabulary.map(({ id }, i) => [id, i]));
  return tagged.flatMap(({ text, language: declared, concepts: ids }) => {
    const concepts = ids.flatMap((id) => numberOf.get(id) ?? []);
    const { language, occurrences } = analyser.analyse(text, declared);
    const vector = vectors.embed(occurrences);
    if (vector === null || concepts.length === 0) return [];
    return { terms: occurrences.map(({ term }) => term), vector, group: groupOf(language), concepts };
  });
}

export function groupOf(language: TaggedText['language']): Group {
  return language === 'en' ? 'en' : 'no';
}

/** So many texts tell well enough what all texts of their kind have in common. */
const ORIGIN_TEXTS = 300;

/** The middle of the texts of each group; null for a group without texts. */
export function originsOf(examples: readonly ReadExample[], dims: number): Origins {
  const every = Math.max(1, Math.floor(examples.length / ORIGIN_TEXTS));
  const read = examples.filter((_, i) => i % every === 0);
  return { no: middle('no'), en: middle('en') };

  function middle(group: Group): Float32Array | null {
    const own = read.filter((example) => example.group === group).map(({ vector }) => vector);
    return own.length === 0 ? null : meanOf(own, dims);
  }
}
