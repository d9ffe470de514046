import { readFile } from 'node:fs/promises';
import {
  type CompiledConcepts,
  createConcepts,
  decodeConcepts,
  InvalidInput,
  openConcepts,
  type RankerModel,
  type Resources,
} from '../../matching/engine.ts';
import { fixture } from './fixtures.ts';
import { readSources, type Sources } from './sources.ts';
import { checkedVocabulary, conceptsIn } from './vocabulary.ts';

/**
 * What the engine is made of as it ships: word counts, vectors, vocabulary and ranker. Takes some 0.3 s; some
 * seconds, said on standard error, when the compiled concepts do not belong to the other files. The answers are the same.
 */
export async function loadResources(compiledFile = fixture('concepts', 'compiled.bin')): Promise<Resources> {
  const [sources, compiled, ranker] = await Promise.all([
    readSources(),
    readFile(compiledFile).catch(unlessMissing),
    readFile(fixture('ranker', 'model.json'), 'utf8'),
  ]);
  const { analyser, vectors } = sources;
  const model: RankerModel = JSON.parse(ranker);
  return { analyser, vectors, concepts: conceptsOf(sources, compiled, compiledFile), ranker: model };
}

function conceptsOf(sources: Sources, file: Buffer | null, name: string): Resources['concepts'] {
  const { analyser, vectors, vocabulary, fingerprint } = sources;
  // Stored scores name what they were made with.
  const parts = { version: `concepts-${fingerprint.slice(0, 8)}`, analyser, vectors };
  const compiled = fitting(file, fingerprint);
  if (typeof compiled !== 'string') return openConcepts(conceptsIn(vocabulary), compiled, parts);
  process.stderr.write(
    `kobler: note: ${name}: ${compiled} The concepts are compiled now, which takes some seconds at every start until you run: npm run compile:concepts\n`,
  );
  const { concepts, tagged } = checkedVocabulary(vocabulary);
  return createConcepts(concepts, { ...parts, tagged });
}

/** The compiled concepts of a file, or why they cannot be used. */
function fitting(file: Buffer | null, fingerprint: string): CompiledConcepts | string {
  if (file === null) return 'There is no such file.';
  try {
    const { madeFrom, compiled } = decodeConcepts(file);
    return madeFrom === fingerprint ? compiled : 'It was made from other files than these.';
  } catch (error) {
    if (error instanceof InvalidInput) return error.message;
    throw error;
  }
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
