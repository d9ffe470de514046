import type { RankerModel } from '../../matching/rank/model.ts';
import type { Resources } from '../../matching/resources.ts';
import { createAnalyser } from '../../matching/text/analyse.ts';
import { createConcepts } from '../../matching/text/concepts/concepts.ts';
import { createVectors } from '../../matching/vectors/vectors.ts';

/** Words by what they are about: a word's vector points to its topic, and a little to a place of its own. */
const TOPICS = {
  flood: 'flom overvann vann regn rør kjeller kjellere oversvømmelse en:flood en:stormwat en:rain',
  school: 'skole elev elever fravær skolefravær skolevegring klasse en:school en:absenc en:pupil',
  care: 'eldre omsorg eldreomsorg velferdsteknologi hjemmetjeneste hjemme en:care en:elderli',
  energy: 'strøm energi solenergi kraft batteri en:energi en:solar',
};
const DIMS = 24;

const analyser = createAnalyser({ counts: new Map(), norms: new Map() });

const terms = Object.entries(TOPICS).flatMap(([topic, words], t) =>
  words.split(' ').map((word) => ({
    topic: t,
    name: `${topic} ${word}`,
    term: word.startsWith('en:') ? word : (analyser.termsOf(word, 'nb')[0] ?? word),
  })),
);
const distinct = terms.filter(({ term }, i) => terms.findIndex((other) => other.term === term) === i);

const vectors = createVectors({
  making: { analysis: analyser.version, seed: 1, occurrences: 5_000, texts: 10, parallel: 0, concepts: 4, tagged: 0 },
  dims: DIMS,
  // A last word, in none of the topics, makes all the others rare.
  terms: [...distinct.map(({ term }) => term), 'fyllord'],
  counts: Uint32Array.from([...distinct.map(() => 100), 1_000_000]),
  scales: Float32Array.from({ length: distinct.length + 1 }, () => 1 / 127),
  rows: Int8Array.from(
    [...distinct, { topic: DIMS - 1 }].flatMap(({ topic }, i) =>
      Array.from({ length: DIMS }, (_, d) => (d === topic ? 115 : d === 4 + ((i * 7) % (DIMS - 4)) ? 50 : 0)),
    ),
  ),
  norms: new Map(),
});

const concept = (id: string, nb: string, en: string, phrases: string[], definition: string) => ({
  id,
  labels: { nb, nn: nb, en },
  synonyms: {},
  phrases: { nb: phrases },
  definition,
  broader: null,
  theme: 'made-up',
});

const concepts = createConcepts(
  [
    concept(
      'overvann',
      'overvannshåndtering',
      'stormwater',
      ['vann i kjelleren', 'regn og oversvømmelse'],
      'Å lede regn og overvann bort.',
    ),
    concept(
      'skolefravaer',
      'bekymringsfullt skolefravær',
      'school absence',
      ['elever hjemme fra skole'],
      'Elever med mye fravær.',
    ),
    concept('eldreomsorg', 'eldreomsorg', 'elderly care', ['eldre som bor hjemme'], 'Omsorg for eldre.'),
    concept('solenergi', 'solenergi', 'solar energy', ['egen strøm fra taket'], 'Energi og strøm fra sola.'),
  ],
  { version: 'toy-concepts', analyser, vectors },
);

const usual = (mean: number, sd: number) => ({ mean, sd });

const ranker: RankerModel = {
  version: 'toy-ranker',
  features: {
    words: { weight: { no: 0.5, en: 0.5 }, usual: usual(0.04, 0.05) },
    meaning: { weight: { no: 1, en: 1 }, usual: usual(0, 0.15) },
    concepts: { weight: { no: 1, en: 1 }, usual: usual(0, 0.15) },
  },
  calibration: { intercept: -3, slope: 1 },
  floor: 0.35,
};

/** An engine's knowledge, small enough to see through: four topics, a dozen words of each, four concepts. */
export const TOY: Resources & { vectors: object; concepts: object } = { analyser, vectors, concepts, ranker };
