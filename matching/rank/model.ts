/**
 * The numbers that a pair of texts is scored by, each in usual deviations from what is usual. Vectors are seen from the
 * middle of all texts of their language (Norwegian in both norms, or English) and words are compared with what is usual
 * within a language, so that one language's documents do not sink as a block.
 *
 * - `words`: cosine of the words both use, weighed by how rare they are
 * - `meaning`: cosine of the two texts' vectors
 * - `concepts`: cosine of what the query's concepts mean with the document's text
 */
export const TEXT_FEATURES = ['words', 'meaning', 'concepts'] as const;
export type TextFeature = (typeof TEXT_FEATURES)[number];

/** The languages that are told apart: two norms of Norwegian count as one. */
export const GROUPS = ['no', 'en'] as const;
export type Group = (typeof GROUPS)[number];

export type FeatureModel = {
  /** How much one usual deviation gives, by the language of the query. */
  weight: Readonly<Record<Group, number>>;
  /** Mean and deviation among documents in the query's language. */
  usual: { readonly mean: number; readonly sd: number };
};

/** A fitted ranker over texts, as stored. Made by `npm run train:ranker`. */
export type RankerModel = {
  version: string;
  features: Readonly<Record<TextFeature, FeatureModel>>;
  /** Score = 1 / (1 + exp(−(intercept + slope × sum of weight × standardised feature))). */
  calibration: { intercept: number; slope: number };
  /**
   * A query that no document comes this near is answered with nothing: the greatest sum of the cosine of meaning and
   * twice the cosine of words.
   */
  floor: number;
};

/** The ranker of an engine that has words only: half for a pair two usual deviations above the mean. */
export const WORDS_ONLY: RankerModel = {
  version: 'words-only-2',
  features: {
    words: { weight: { no: 1, en: 1 }, usual: { mean: 0.02, sd: 0.03 } },
    meaning: absent(),
    concepts: absent(),
  },
  calibration: { intercept: -2, slope: 1 },
  floor: 0,
};

function absent(): FeatureModel {
  return { weight: { no: 0, en: 0 }, usual: { mean: 0, sd: 1 } };
}
