import type { Explanation, Texts } from '../../model.ts';
import type { Activation, ConceptName, ConceptSpace } from '../../resources.ts';
import type { Pair } from './pair.ts';

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

function bridgesOf({ scoring, concepts }: Pair, space: ConceptSpace): Bridge[] {
  const answered = strongest(concepts, ANSWERED);
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
  const asked = space.at(bridge.query);
  const answered = space.at(bridge.document);
  const query = pair.quotes.fromQuery(bridge.query);
  const document = pair.quotes.fromDocument(bridge.document, pair.parts);
  return {
    code: 'text.concept',
    value,
    reason: bridgeReason(asked, answered),
    quotes: { query: query === undefined ? [] : [query], document: document === undefined ? [] : [document] },
    parts: [],
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
