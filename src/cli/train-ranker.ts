import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  calibrate,
  createEngine,
  type Engine,
  DEFAULT_FIT,
  fitListwise,
  foldOf,
  type JudgedQuery,
  linear,
  type RankerModel,
  type Resources,
  TEXT_FEATURES,
} from '../../matching/engine.ts';
import { fixture } from './fixtures.ts';
import type { Need } from './match-input.ts';

/** As many folds as the judged needs are cut into; every figure printed is of needs that the fit has not seen. */
const FOLDS = 5;
/** A broker looks at about this many; calibration is for what is looked at. */
const LOOKED_AT = 20;
/**
 * The judged needs are told by meaning alone, so that a fit leaves nothing to words. But names that no vector knows must
 * be found too: of passages whose other half was looked for, weights of 0, .2 and .4 found .13, .40 and .47 (mean
 * reciprocal rank), while the judged needs lost nothing, .008 and .029 of NDCG@10.
 */
const LEAST = { words: 0.2, meaning: 0.2, concepts: 0 };
/** A pair graded so or better is taken for one that would be accepted. */
const ACCEPTED_GRADE = 2;

type Judged = JudgedQuery & { id: string; fold: number };

/** `kobler train-ranker`: fits the weights of the text features and the calibration on a judged set. */
export function trainRankerCommand(): Command {
  return new Command('train-ranker')
    .description('fit the ranking of texts for Norwegian needs on judged ones; see fixtures/ranker/README.md')
    .requiredOption('--judged <folder>', 'needs.jsonl and qrels.tsv')
    .requiredOption('--expertise <file>', 'the profiles that were judged')
    .option('--out <file>', 'where to write it (default: the ranker this program ships with)')
    .action(train);
}

async function train(options: { judged: string; expertise: string; out?: string }): Promise<void> {
  const [{ loadResources }, { readExpertise, readNeeds }, { parseQrels }, { print }] = await Promise.all([
    import('./resources.ts'),
    import('./match-input.ts'),
    import('../../matching/engine.ts'),
    import('./print.ts'),
  ]);
  const resources = await loadResources();
  const engine = createEngine({ ...resources, ranker: { ...resources.ranker, floor: 0 } });
  for (const { document } of (await readExpertise(options.expertise)).records.values()) engine.put(document);
  const needs = (await readNeeds(`${options.judged}/needs.jsonl`)).records;
  const qrelsFile = `${options.judged}/qrels.tsv`;
  const qrels = parseQrels(await readFile(qrelsFile, 'utf8'), qrelsFile);
  const keys = await jointKeys(`${options.judged}/needs.jsonl`);
  const judged = [...needs.values()].map((need) =>
    judge(engine, need, qrels.get(need.id), keys.get(need.id) ?? need.id),
  );

  const unseen = judged.map((query) => {
    const weights = fitted(judged.filter((other) => other.fold !== query.fold));
    return query.features
      .map((of, d) => ({ linear: linear(of, weights), accepted: (query.grades[d] ?? 0) >= ACCEPTED_GRADE }))
      .toSorted((a, b) => b.linear - a.linear)
      .slice(0, LOOKED_AT);
  });
  const model: RankerModel = withWeights(resources, fitted(judged), calibrate(unseen.flat()));
  const out = options.out ?? fixture('ranker', 'model.json');
  await writeFile(out, `${JSON.stringify(model, null, 2)}\n`);
  const weights = TEXT_FEATURES.map((name) => `${name} ${model.features[name].weight.no.toFixed(2)}`).join(', ');
  await print(
    `${judged.length} needs; ${weights}; intercept ${model.calibration.intercept}, slope ${model.calibration.slope}; ${out}\n`,
  );
}

function fitted(queries: readonly JudgedQuery[]): number[] {
  return fitListwise(queries, { ...DEFAULT_FIT, least: TEXT_FEATURES.map((name) => LEAST[name]) });
}

function judge(engine: Engine, need: Need, grades: ReadonlyMap<string, number> | undefined, key: string): Judged {
  const ranked = engine.rank(need.query, engine.retrieve(need.query, { limit: engine.size }));
  return {
    id: need.id,
    fold: foldOf(key, FOLDS),
    features: ranked.map(({ features }) => TEXT_FEATURES.map((name) => features[name] ?? 0)),
    grades: ranked.map(({ id }) => grades?.get(id) ?? 0),
  };
}

/** Needs about the same thing share `joint_key`, and go into the same fold. */
async function jointKeys(file: string): Promise<Map<string, string>> {
  const { readRecords } = await import('./read-records.ts');
  const keys = new Map<string, string>();
  for await (const read of readRecords(file)) {
    if ('fault' in read || typeof read.value !== 'object' || read.value === null) continue;
    const { id, joint_key: key } = { id: undefined, joint_key: undefined, ...read.value };
    if (typeof id === 'string' && typeof key === 'string') keys.set(id, key);
  }
  return keys;
}

function withWeights(
  { ranker }: Resources,
  weights: readonly number[],
  calibration: RankerModel['calibration'],
): RankerModel {
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  const features = Object.fromEntries(
    TEXT_FEATURES.map((name, f) => {
      const { weight, usual } = ranker.features[name];
      return [name, { weight: { ...weight, no: rounded(weights[f] ?? 0) }, usual }];
    }),
  );
  return {
    ...ranker,
    features: { ...ranker.features, ...features },
    calibration: { intercept: rounded(calibration.intercept), slope: rounded(calibration.slope) },
  };
}
