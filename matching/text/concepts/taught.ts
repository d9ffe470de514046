import type { Vectors } from '../../vectors/vectors.ts';
import type { Analyser } from '../analyse.ts';
import { type Company, companyOf } from './company.ts';
import type { Concept, TaggedText } from './concept.ts';
import { largest, meanOf } from './meaning.ts';
import { type Bag, createWordEvidence } from './word-evidence.ts';

/** Texts in English lie apart from Norwegian ones, whatever they are about. */
export type Group = 'no' | 'en';

/** What texts that people have tagged teach about the concepts. */
export type Taught = {
  examples: readonly (ReadExample & { concepts: readonly number[] })[];
  /** For each concept: how much the examples that share words with the text are tagged with it. */
  alike: (terms: readonly string[], into: Float32Array) => Float32Array;
  company: Company;
};

/** A text's direction, before what all texts have in common is taken away. */
type ReadExample = { vector: Float32Array | null; group: Group };

/** Only so many examples may vote. */
const VOTERS = 40;

/** So many texts tell well enough what all texts of their kind have in common. */
const ORIGIN_TEXTS = 300;

/** The middle of the texts of each group; null for a group without texts. */
export function originsOf(
  tagged: readonly TaggedText[],
  analyser: Analyser,
  vectors: Vectors,
): Record<Group, Float32Array | null> {
  const every = Math.max(1, Math.floor(tagged.length / ORIGIN_TEXTS));
  const read = tagged.filter((_, i) => i % every === 0).map((text) => readExample(text, analyser, vectors));
  return { no: middle('no'), en: middle('en') };

  function middle(group: Group): Float32Array | null {
    const own = read.flatMap((e) => (e.group === group && e.vector !== null ? [e.vector] : []));
    return own.length === 0 ? null : meanOf(own, vectors.dims);
  }
}

function readExample({ text, language }: TaggedText, analyser: Analyser, vectors: Vectors) {
  const { language: found, occurrences } = analyser.analyse(text, language);
  const group: Group = found === 'en' ? 'en' : 'no';
  return { vector: vectors.embed(occurrences), group, terms: occurrences.map(({ term }) => term) };
}

/** Reads all examples. Tags that the vocabulary does not know are left out. */
export function learnFrom(
  tagged: readonly TaggedText[],
  concepts: readonly Pick<Concept, 'id' | 'broader'>[],
  analyser: Analyser,
  vectors: Vectors,
): Taught {
  const numberOf = new Map(concepts.map(({ id }, i) => [id, i]));
  const broader = concepts.map((concept) => (concept.broader === null ? undefined : numberOf.get(concept.broader)));
  const texts: string[][] = [];
  const examples = tagged.map((example) => {
    const { vector, group, terms } = readExample(example, analyser, vectors);
    texts.push(terms);
    return { vector, group, concepts: example.concepts.flatMap((id) => numberOf.get(id) ?? []) };
  });
  const words = createWordEvidence(texts);
  const cosines = new Float32Array(examples.length);
  return {
    examples,
    alike(terms, into) {
      into.fill(0);
      const bag: Bag = words.bagOf(terms);
      words.cosines(bag, cosines);
      for (const voter of largest(cosines, VOTERS)) {
        for (const concept of examples[voter]!.concepts) into[concept]! += cosines[voter]!;
      }
      return into;
    },
    company: companyOf(
      examples.map(({ concepts }) => concepts),
      broader,
    ),
  };
}
