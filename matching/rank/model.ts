/**
 * The numbers that a pair of texts is scored by. Each is measured for all documents of a language (Norwegian in both
 * norms, or English) and standardised there, so that one language's documents do not sink as a block.
 *
 * - `words`: cosine of the words both use, weighed by how rare they are
 * - `meaning`: cosine of the two texts' vectors
 * - `concepts`: cosine of the concepts the two texts are about
 * - `nearConcepts`: cosine of what those concepts mean
 * - `conceptMeaning`: cosine of what the query's concepts mean with the document's text
 * - `conceptWords`: cosine of the words that name the query's concepts with the document's words
 * - `wordPairs`: how near, on average, the document comes to each word of the query
 */
export const TEXT_FEATURES = [
  'words',
  'meaning',
  'nearConcepts',
  'conceptMeaning',
  'concepts',
  'conceptWords',
  'wordPairs',
] as const;
export type TextFeature = (typeof TEXT_FEATURES)[number];

/** Those that are measured for every document; the others only for the best of them. */
export const CHEAP_FEATURES = ['words', 'meaning', 'nearConcepts', 'conceptMeaning'] as const;
export const COSTLY_FEATURES = ['concepts', 'conceptWords', 'wordPairs'] as const;

/** Documents are standardised together with others of their group. */
export const GROUPS = ['no', 'en'] as const;
export type Group = (typeof GROUPS)[number];

type Standard = { mean: number; sd: number };

/** A fitted ranker over texts, as stored. Made by `npm run train:ranker`. */
export type RankerModel = {
  version: string;
  /** How much one standard deviation gives, and what mean and deviation to expect before any document is known. */
  features: Readonly<Record<TextFeature, { weight: number; usual: Readonly<Record<Group, Standard>> }>>;
  /** The usual mean and deviation count as this many documents beside those at hand. */
  usualCounts: number;
  /** Score = 1 / (1 + exp(−(intercept + slope × sum of weight × standardised feature))). */
  calibration: { intercept: number; slope: number };
  /**
   * A query that no document comes this near is answered with nothing: the greatest sum of the cosine of meaning and
   * twice the cosine of words. Scores are relative to the collection; this is not.
   */
  floor: number;
};

/** The ranker of an engine that has words only: half for a pair two usual deviations above the mean. */
export const WORDS_ONLY: RankerModel = {
  version: 'words-only-1',
  features: {
    words: { weight: 1, usual: { no: { mean: 0.02, sd: 0.03 }, en: { mean: 0.02, sd: 0.03 } } },
    meaning: absent(),
    nearConcepts: absent(),
    conceptMeaning: absent(),
    concepts: absent(),
    conceptWords: absent(),
    wordPairs: absent(),
  },
  usualCounts: 20,
  calibration: { intercept: -2, slope: 1 },
  floor: 0,
};

function absent() {
  return { weight: 0, usual: { no: { mean: 0, sd: 1 }, en: { mean: 0, sd: 1 } } };
}
