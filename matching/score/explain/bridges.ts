import type { Explanation, Texts } from '../../model.ts';
import type { Activation, ConceptName, ConceptSpace } from '../../resources.ts';
import { readable } from '../../text/markup.ts';
import { namesOf } from '../read-text.ts';
import type { Pair } from './pair.ts';
import { nearestPhrase } from './phrase.ts';

/** The most active concepts of each side that are compared, and how many bridges are shown. */
const ASKED = 8;
const ANSWERED = 12;
const MAX_BRIDGES = 4;
/** A bridge this much weaker than the strongest is not shown. */
const WORTH_SHOWING = 0.2;

type Bridge = { query: number; document: number; strength: number };

/** The concepts that both texts are about, or that lie near each other; `value` is divided by how strong each bridge is. */
export function conceptBridges(value: number, pair: Pair): Explanation {
  const space = pair.resources.concepts;
  const bridges = space === null ? [] : bridgesOf(pair, space);
  const total = bridges.reduce((sum, { strength }) => sum + strength, 0);
  return {
    code: 'text.concepts',
    value,
    reason: {
      nb: 'Tekstene handler om det samme, sagt på ulike måter',
      nn: 'Tekstane handlar om det same, sagt på ulike måtar',
      en: 'The texts are about the same, put in different ways',
    },
    parts:
      space === null ? [] : bridges.map((bridge) => bridgeNode((value * bridge.strength) / total, bridge, pair, space)),
  };
}

function bridgesOf({ scoring, collection, slot }: Pair, space: ConceptSpace): Bridge[] {
  const answered = strongest(collection.activationsAt(slot), ANSWERED);
  const bridges = strongest(scoring.query.activations, ASKED)
    .flatMap(([query, weight]) => {
      const ways = answered.map(([document, given]) => ({
        query,
        document,
        strength: weight * given * (query === document ? 1 : Math.max(0, cosine(space, query, document)) ** 2),
      }));
      return ways.toSorted((a, b) => b.strength - a.strength).slice(0, 1);
    })
    .toSorted((a, b) => b.strength - a.strength);
  const least = (bridges[0]?.strength ?? 0) * WORTH_SHOWING;
  return bridges.filter(({ strength }) => strength > 0 && strength >= least).slice(0, MAX_BRIDGES);
}

function strongest(activations: readonly Activation[], count: number): Activation[] {
  return activations.toSorted((a, b) => b[1] - a[1]).slice(0, count);
}

function bridgeNode(value: number, bridge: Bridge, pair: Pair, space: ConceptSpace): Explanation {
  const { text, read } = pair.scoring.query;
  const asked = space.at(bridge.query);
  const answered = space.at(bridge.document);
  const query = nearestPhrase(text, read.occurrences, nearnessTo(asked, pair, space))?.phrase;
  const document = pair.parts
    .filter(({ kind }) => kind !== 'concepts')
    .map((part) => nearestPhrase(readable(part.text), part.read.occurrences, nearnessTo(answered, pair, space)))
    .filter((found) => found !== null)
    .toSorted((a, b) => b.nearness - a.nearness)[0]?.phrase;
  return {
    code: 'text.concept',
    value,
    reason: bridgeReason(asked, answered),
    quotes: { query: query === undefined ? [] : [query], document: document === undefined ? [] : [document] },
    parts: [],
  };
}

/** How near a term is to a concept: 1 when it is one of its names' words, otherwise the cosine, less for everyday words. */
function nearnessTo(concept: ConceptName, { resources }: Pair, space: ConceptSpace): (term: string) => number {
  const { analyser, vectors } = resources;
  const named = new Set(
    namesOf(concept).flatMap(({ text, language }) =>
      (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => analyser.termsOf(word, language)),
    ),
  );
  const target = space.vectorOf(concept.index);
  return (term) => {
    const weight = vectors?.weight(term) ?? 1;
    if (named.has(term)) return weight;
    const vector = vectors?.row(term);
    return vector ? dot(vector, target) * weight : 0;
  };
}

function cosine(space: ConceptSpace, a: number, b: number): number {
  return dot(space.vectorOf(a), space.vectorOf(b));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

function bridgeReason({ labels, index }: ConceptName, other: ConceptName): Texts {
  if (index === other.index) {
    return {
      nb: `Begge handler om ${labels.nb}`,
      nn: `Begge handlar om ${labels.nn}`,
      en: `Both are about ${labels.en}`,
    };
  }
  return {
    nb: `Den ene handler om ${labels.nb}, den andre om ${other.labels.nb}`,
    nn: `Den eine handlar om ${labels.nn}, den andre om ${other.labels.nn}`,
    en: `One is about ${labels.en}, the other about ${other.labels.en}`,
  };
}
