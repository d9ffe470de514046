/**
 * How good is the engine on the development needs? `npm run eval` prints a table by system, by language and by how plainly
 * the needs are put, with the share of the assessor's concepts among the first suggestions. Weights are fitted with
 * five-fold cross-validation: each need is ranked with weights that have not seen it or its likes. `npm run eval -- FILE`
 * also writes that run, for `kobler evaluate --run NEW --against OLD`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createAnalyser,
  createEngine,
  type Engine,
  evaluateRun,
  foldOf,
  linear,
  MEASURES,
  parseQrels,
  type Query,
  type Resources,
  TEXT_FEATURES,
  WORDS_ONLY,
} from '../matching/engine.ts';
import { fitWeights } from '../src/cli/fit-weights.ts';
import { readExpertise, readNeeds } from '../src/cli/match-input.ts';
import { loadResources } from '../src/cli/resources.ts';
import { cardStack } from './support/card-stack.ts';

const FOLDS = 5;
const SUGGESTED = 8;
const LOTS = 20;
const LOOKED_AT = 20;
const RELEVANT = 2;
/** Another need of the group is looked for among so many. */
const JOINT = 5;
const SAME = 10;

const fixture = (...path: string[]) => join(import.meta.dirname, '../fixtures', ...path);
const read = (name: string) => readFileSync(fixture('matching-dev', name), 'utf8');
const records = (name: string): Record<string, unknown>[] =>
  read(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const qrels = parseQrels(read('qrels.tsv'), 'qrels.tsv');
const needs = (await readNeeds(fixture('matching-dev', 'needs.jsonl'))).records;
const expertise = (await readExpertise(fixture('expertise', 'expertise.jsonl'))).records;
const tags = new Map(records('concepts.jsonl').map((record) => [String(record['need']), strings(record['concepts'])]));
const about = new Map(records('needs.jsonl').map((need) => [String(need['id']), need]));

const resources = await loadResources();
const { concepts, ranker } = resources;
const suggested = new Map([...needs].map(([id, { query }]) => [id, suggestedNames(query)]));

type Found = Map<string, string[]>;

const GROUPS: Record<string, (need: Record<string, unknown>) => boolean> = {
  all: () => true,
  bokmål: (need) => need['language'] === 'nb',
  nynorsk: (need) => need['language'] === 'nn',
  plain: (need) => need['difficulty'] === 'plain',
  vague: (need) => need['difficulty'] === 'vague',
};

const full = filled(createEngine({ ...resources, ranker: { ...ranker, floor: 0 } }));
process.stdout.write(`${needs.size} needs, ${expertise.size} profiles, engine «${full.modelVersion}»\n\n`);
process.stdout.write(`${''.padEnd(34)}${MEASURES.map((measure) => measure.padStart(11)).join('')}\n`);
print(
  'drawn by lot',
  'all',
  Array.from({ length: LOTS }, (_, seed) => lots(seed + 1)),
);
print('card stack: BM25, natural', 'all', [cardStack(profileTexts(), needTexts())]);
print('cosine', 'all', [plain({ ...resources, analyser: wholeWords(), vectors: null, concepts: null })]);
print('+ compounds', 'all', [plain({ ...resources, vectors: null, concepts: null })]);
print('+ vectors', 'all', [
  crossValidated(
    filled(createEngine({ ...resources, concepts: null, ranker: { ...ranker, floor: 0 } })),
    (need) => need.query,
  ),
]);
const untagged = crossValidated(full, (need) => need.query);
for (const group of Object.keys(GROUPS)) print(`+ concepts, ${group}`, group, [untagged]);
const assisted = crossValidated(full, ({ id, query }) => ({ ...query, concepts: suggested.get(id) ?? [] }));
for (const group of Object.keys(GROUPS)) print(`assisted, ${group}`, group, [assisted]);
const confirmed = crossValidated(full, ({ id, query }) => ({ ...query, concepts: tags.get(id) ?? [] }));
for (const group of Object.keys(GROUPS)) print(`confirmed, ${group}`, group, [confirmed]);
const asked = [...tags.values()].flat().length;
const hit = [...suggested.values()].flat().length;
process.stdout.write(
  `\n${hit} of the assessor's ${asked} concepts among the first ${SUGGESTED}: ${(hit / asked).toFixed(3)}\n`,
);
const joint = jointFound();
process.stdout.write(`another of the same joint need among the first ${JOINT}: ${joint.found} of ${joint.all}\n`);
process.stdout.write(
  `the first ${SAME} of a need and of the same need in the other norm, in common: ${normOverlap()}\n`,
);
for (const [name, found] of [
  ['own words', untagged],
  ['confirmed', confirmed],
] as const) {
  const [norwegian, english] = [shareFound(found, (l) => l !== 'en'), shareFound(found, (l) => l === 'en')];
  process.stdout.write(
    `of the relevant profiles among the first ${LOOKED_AT}, ${name}: Norwegian ${norwegian}, English ${english}\n`,
  );
}
const [, , file] = process.argv;
if (file !== undefined) writeFileSync(file, trec(untagged));

function filled(empty: Engine): Engine {
  for (const { document } of expertise.values()) empty.put(document);
  return empty;
}

/** Words alone, with all its weight on them: nothing is fitted. */
function plain(of: Resources): Found {
  const engine = filled(createEngine({ ...of, ranker: WORDS_ONLY }));
  return new Map([...needs].map(([id, { query }]) => [id, ids(engine, query)]));
}

function ids(engine: Engine, query: Query): string[] {
  return engine.rank(query, engine.retrieve(query, { limit: engine.size })).map((hit) => hit.id);
}

/** Ranks every need with weights fitted on the folds it is not in. The weights are fitted without confirmed concepts. */
function crossValidated(engine: Engine, queryOf: (need: { id: string; query: Query }) => Query): Found {
  const judged = [...needs].map(([id, need]) => ({ ...measured(engine, id, need.query), fold: fold(id) }));
  const weights = Array.from({ length: FOLDS }, (_, f) => fitWeights(judged.filter((query) => query.fold !== f)));
  return new Map(
    [...needs].map(([id, need]) => {
      const of = measured(engine, id, queryOf({ id, query: need.query }));
      const order = of.ids
        .map((found, d) => ({ found, score: linear(of.features[d] ?? [], weights[fold(id)] ?? []) }))
        .toSorted((a, b) => b.score - a.score || (a.found < b.found ? -1 : 1));
      return [id, order.map(({ found }) => found)];
    }),
  );
}

function measured(engine: Engine, id: string, query: Query) {
  const ranked = engine.rank(query, engine.retrieve(query, { limit: engine.size }));
  return {
    ids: ranked.map((hit) => hit.id),
    features: ranked.map(({ features }) => TEXT_FEATURES.map((name) => features[name] ?? 0)),
    grades: ranked.map((hit) => qrels.get(id)?.get(hit.id) ?? 0),
  };
}

/** Needs about the same thing are in the same fold. */
function fold(id: string): number {
  const key = about.get(id)?.['joint_key'];
  return foldOf(typeof key === 'string' ? key : id, FOLDS);
}

/** Those of the assessor's concepts that are among the first suggestions, by label or synonym. */
function suggestedNames(query: Query): string[] {
  const offered = concepts?.suggest(`${query.title}. ${query.body}`, query.language, SUGGESTED) ?? [];
  const names = new Set(
    offered.flatMap(({ id }) => {
      const concept = concepts?.find(id);
      return concept === undefined ? [] : [...Object.values(concept.labels), ...Object.values(concept.synonyms).flat()];
    }),
  );
  const known = new Set([...names].map((name) => name.toLowerCase()));
  const need = [...needs].find(([, other]) => other.query === query)?.[0] ?? '';
  return (tags.get(need) ?? []).filter((tag) => known.has(tag.toLowerCase()));
}

/** How many of the needs that others share are found from one another: each asked for in its own words. */
function jointFound(): { found: number; all: number } {
  const engine = createEngine({ ...resources, ranker: { ...ranker, floor: 0 } });
  for (const [id, { query }] of needs) {
    const text = `${query.title}. ${query.body}`;
    engine.put({ id, language: query.language, concepts: [], parts: [{ kind: 'self', text }] });
  }
  const keyOf = (id: string) => about.get(id)?.['joint_key'] ?? id;
  const shared = [...needs].filter(([id]) =>
    [...needs.keys()].some((other) => other !== id && keyOf(other) === keyOf(id)),
  );
  const found = shared.filter(([id, { query }]) =>
    engine.retrieve(query, { limit: JOINT, exclude: new Set([id]) }).some((hit) => keyOf(hit.id) === keyOf(id)),
  );
  return { found: found.length, all: shared.length };
}

/** The mean share that the first profiles for a need have in common with those for the same need in the other norm. */
function normOverlap(): string {
  const first = (query: Query) => full.retrieve(query, { limit: SAME }).map(({ id }) => id);
  const shares = records('other-norm.jsonl').flatMap(({ need, language, title, description }) => {
    const query = needs.get(String(need))?.query;
    if (query === undefined) return [];
    const other = { title: String(title), body: String(description), concepts: [] };
    const here = new Set(first({ ...other, language: language === 'nn' ? 'nn' : 'nb' }));
    return [first(query).filter((id) => here.has(id)).length / SAME];
  });
  return `${(shares.reduce((sum, share) => sum + share, 0) / shares.length).toFixed(3)} of ${shares.length} needs`;
}

/** The share of all relevant pairs with profiles in some languages that are found. */
function shareFound(found: Found, isMeant: (language: string | null) => boolean): string {
  let [all, near] = [0, 0];
  for (const [need, grades] of qrels) {
    const first = new Set(found.get(need)?.slice(0, LOOKED_AT));
    for (const [id, grade] of grades) {
      if (grade < RELEVANT || !isMeant(expertise.get(id)?.document.language ?? null)) continue;
      all++;
      if (first.has(id)) near++;
    }
  }
  return `${(near / all).toFixed(3)} (${near} of ${all})`;
}

/** An analyser that splits no compounds and knows no Nynorsk words. */
function wholeWords(): Resources['analyser'] {
  return createAnalyser({ counts: new Map(), norms: new Map() });
}

function profileTexts() {
  return [...expertise].map(([id, { document }]) => ({ id, text: document.parts.map(({ text }) => text).join('. ') }));
}

function needTexts() {
  return [...needs].map(([id, { query }]) => ({ id, text: `${query.title}. ${query.body}` }));
}

/** All profiles for every need, in an order that looks at no text. */
function lots(seed: number): Found {
  const engine = createEngine(undefined, { by: 'shuffled', seed });
  const everything = [...expertise.keys()].map((id) => ({ id, textScore: 0 }));
  return new Map([...needs].map(([id, { query }]) => [id, engine.rank(query, everything).map((hit) => hit.id)]));
}

/** A row of means, over the runs and over the needs of the group. */
function print(label: string, group: string, runs: Found[]): void {
  const members = new Set([...about].filter(([, need]) => GROUPS[group]?.(need) ?? false).map(([id]) => id));
  const judged = new Map([...qrels].filter(([need]) => members.has(need)));
  const evaluations = runs.map((found) => evaluateRun(found, judged));
  const cells = MEASURES.map((measure) => {
    const mean = evaluations.reduce((sum, { measures }) => sum + measures[measure].mean, 0) / runs.length;
    return mean.toFixed(3).padStart(11);
  });
  process.stdout.write(`${label.padEnd(34)}${cells.join('')}\n`);
}

function trec(found: Found): string {
  return [...found]
    .flatMap(([need, hits]) => hits.map((id, i) => `${need} Q0 ${id} ${i + 1} ${(1 / (i + 1)).toFixed(6)} kobler\n`))
    .join('');
}
