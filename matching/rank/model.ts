/**
 * The numbers that a pair of texts is scored by. Each is measured for all documents of a language (Norwegian in both
 * norms, or English) and standardised there, so that one language's documents do not sink as a block.
 *
 * - `words`: cosine of the words both use, weighed by how rare they are
 * - `meaning`: cosine of the two texts' vectors
 * - `concepts`: cosine of what the query's concepts mean with the document's text
 */
export const TEXT_FEATURES = ['words', 'meaning', 'concepts'] as const;
export type TextFeature = (typeof TEXT_FEATURES)[number];

/** Documents are standardised together with others of their group. */
export const GROUPS = ['no', 'en'] as const;
export type Group = (typeof GROUPS)[number];

/** The mean and deviation of a number over the documents of a group. */
export type Standard = { mean: number; sd: number };

export type FeatureModel = {
  weight: Readonly<Record<Group, number>>;
  usual: Readonly<Record<Group, Standard>>;
};

/** A fitted ranker over texts, as stored. Made by `npm run train:ranker`. */
export type RankerModel = {
  version: string;
  /**
   * How much one standard deviation gives, by the language of the query, and what mean and deviation to expect of the
   * documents of a language before any is known.
   */
  features: Readonly<Record<TextFeature, FeatureModel>>;
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
  version: 'words-only-2',
  features: {
    words: {
      weight: { no: 1, en: 1 },
      usual: { no: { mean: 0.02, sd: 0.03 }, en: { mean: 0.02, sd: 0.03 } },
    },
    meaning: absent(),
    concepts: absent(),
  },
  usualCounts: 20,
  calibration: { intercept: -2, slope: 1 },
  floor: 0,
};

function absent(): FeatureModel {
  return { weight: { no: 0, en: 0 }, usual: { no: { mean: 0, sd: 1 }, en: { mean: 0, sd: 1 } } };
}
