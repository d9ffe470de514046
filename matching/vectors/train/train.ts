import { randomNumbers } from '../../random.ts';
import { ANALYSIS_VERSION, type Analyser, createAnalyser } from '../../text/analyse.ts';
import type { WordCounts } from '../../text/compounds.ts';
import type { Language } from '../../text/language.ts';
import type { Making, VectorTable } from '../format.ts';
import { type AlignedTerms, alignNorms, alignTranslations, type Translation } from './align.ts';
import { coOccurrence } from './co-occurrence.ts';
import { type ConceptText, conceptPassage, type Segment, type TaggedText, taggedPassage } from './passages.ts';
import { ppmi } from './ppmi.ts';
import type { DenseMatrix } from './sparse.ts';
import { spellingPairs, type TermCounts } from './spelling.ts';
import { embedRows, SVD_STEPS } from './svd.ts';
import { createUnits, termsIn, thinned, type Units } from './units.ts';
import { contextsOf, vocabularyOf } from './vocabulary.ts';

/** The same said in several languages; a text or several ways of saying it for each. */
export type Parallel = { readonly [language in Language]?: readonly string[] | undefined };

export type Corpus = {
  texts: readonly Segment[];
  /** Sentences and names in more than one language: word pairs are learnt from them. */
  parallel: readonly Parallel[];
  concepts: readonly ConceptText[];
  tagged: readonly TaggedText[];
  /** Counts that compounds are split by. */
  counts: WordCounts;
};

export type Sizes = {
  dims: number;
  terms: number;
  sampleRows: number;
  norwegianContexts: number;
  englishContexts: number;
};

/** Measured; see matching/README.md. */
const SIZES: Sizes = {
  dims: 200,
  terms: 35_000,
  sampleRows: 14_000,
  norwegianContexts: 12_000,
  englishContexts: 2_000,
};

/**
 * How many times the vocabulary and the tagged texts are read. They are a few hundred thousand words among eight million,
 * and the only ones that say which everyday words stand for which professional terms.
 */
const CONCEPT_READINGS = 10;
const TAGGED_READINGS = 8;

/** Told how much of the whole work is done, 0–1, ever more. */
export type Progress = (share: number) => void;

/** How much of the work is done when each stage ends. */
const READ = 0.15;
const COUNTED = 0.3;

/** Word vectors from a corpus. The same corpus, sizes and seed give the same table. */
export function trainVectors(corpus: Corpus, seed: number, progress: Progress, sizes: Sizes = SIZES): VectorTable {
  const random = randomNumbers(seed);
  const norms = normsOf(corpus);
  const analyser = createAnalyser({ counts: corpus.counts, norms });
  const translations = translationsOf(corpus, analyser);

  const all = readAll(corpus, analyser, random, progress);
  const vocabulary = vocabularyOf(all, sizes.terms);
  const limits = { norwegian: sizes.norwegianContexts, english: sizes.englishContexts };
  const contexts = contextsOf(all, vocabulary, translations, limits);
  const near = coOccurrence(thinned(all, random), vocabulary, contexts, (done) =>
    progress(READ + ((COUNTED - READ) * done) / vocabulary.length),
  );
  const rows = embedRows(ppmi(near), sizes.dims, sizes.sampleRows, random, (done) =>
    progress(COUNTED + ((1 - COUNTED) * done) / SVD_STEPS),
  );
  return {
    making: madeFrom(corpus, seed, all.ids.length),
    dims: rows.columns,
    terms: vocabulary.map((id) => all.terms[id]!),
    counts: Uint32Array.from(vocabulary, (id) => all.counts[id]!),
    norms,
    ...quantised(rows),
  };
}

/** One Bokmål text in this many is enough to know which words Bokmål has. */
const BOKMAL_SAMPLE = 3;

/** Nynorsk words and what Bokmål has instead: learnt from sentences in both, then more of the same spelling. */
function normsOf({ texts, parallel, counts }: Corpus): Map<string, string> {
  const unmapped = createAnalyser({ counts, norms: new Map() });
  const learnt = alignNorms(pairsOf(parallel, 'nn', 'nb', unmapped));
  const nynorsk = countTerms(
    texts.filter(({ language }) => language === 'nn'),
    unmapped,
  );
  const bokmal = countTerms(
    texts.filter(({ language }, i) => language === 'nb' && i % BOKMAL_SAMPLE === 0),
    unmapped,
  );
  return new Map([...learnt, ...spellingPairs(learnt, nynorsk, bokmal)]);
}

function madeFrom({ texts, parallel, concepts, tagged }: Corpus, seed: number, occurrences: number): Making {
  const counts = { texts: texts.length, parallel: parallel.length, concepts: concepts.length, tagged: tagged.length };
  return { analysis: ANALYSIS_VERSION, seed, occurrences, ...counts };
}

function readAll(corpus: Corpus, analyser: Analyser, random: () => number, progress: Progress): Units {
  const units = createUnits(analyser);
  const { texts, concepts, tagged } = corpus;
  for (const [i, text] of texts.entries()) {
    units.add([text]);
    progress((READ * (i + 1)) / texts.length);
  }
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (let reading = 0; reading < CONCEPT_READINGS; reading++) {
    for (const concept of concepts) units.add(conceptPassage(concept, byId.get(concept.broader ?? ''), random));
  }
  for (let reading = 0; reading < TAGGED_READINGS; reading++) {
    for (const text of tagged) units.add(taggedPassage(text, byId, random));
  }
  return units.finish();
}

function translationsOf(corpus: Corpus, analyser: Analyser): Map<string, Translation[]> {
  const named = corpus.concepts.map(({ labels, synonyms }) => ({
    nb: [labels.nb, ...(synonyms.nb ?? [])],
    en: [labels.en, ...(synonyms.en ?? [])],
  }));
  const both = [...corpus.parallel, ...named].filter(({ en }) => en !== undefined);
  return alignTranslations([...pairsOf(both, 'en', 'nb', analyser)]);
}

function* pairsOf(
  parallel: readonly Parallel[],
  from: Language,
  to: Language,
  analyser: Analyser,
): Generator<AlignedTerms> {
  for (const { [from]: left, [to]: right } of parallel) {
    if (left === undefined || right === undefined) continue;
    yield { from: termsOf(left, from, analyser), to: termsOf(right, to, analyser) };
  }
}

function termsOf(texts: readonly string[], language: Language, analyser: Analyser): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...termsIn({ text, language }, analyser)]));
}

function countTerms(texts: readonly Segment[], analyser: Analyser): TermCounts {
  const counts = new Map<string, number>();
  let all = 0;
  for (const text of texts) {
    for (const term of termsIn(text, analyser)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      all++;
    }
  }
  return { counts, all };
}

/** Rows as whole numbers from -127 to 127 with a scale each. */
function quantised({ rows, columns, values }: DenseMatrix): { rows: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(rows);
  const whole = new Int8Array(values.length);
  for (let row = 0; row < rows; row++) {
    const cells = values.subarray(row * columns, (row + 1) * columns);
    const largest = cells.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    scales[row] = largest / 127;
    for (const [d, value] of cells.entries())
      whole[row * columns + d] = largest === 0 ? 0 : Math.round((value / largest) * 127);
  }
  return { rows: whole, scales };
}
