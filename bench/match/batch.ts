/** A worker thread that fills an engine with the passages it is given, says so, and then answers a share of queries. */
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../../matching/engine.ts';
import { loadResources } from '../../src/cli/resources.ts';
import { documentOf, queryOf } from './texts.ts';

const { texts, queries }: { texts: string[]; queries: string[] } = workerData;
const engine = createEngine(await loadResources());
for (const [i, text] of texts.entries()) engine.put(documentOf(text, i));
engine.retrieve(queryOf(texts[0] ?? ''), { limit: 1 });
parentPort?.postMessage('ready');
parentPort?.once('message', () => {
  const found = queries.map((text) => engine.retrieve(queryOf(text), { limit: 20 }).length);
  parentPort?.postMessage(found.reduce((sum, count) => sum + count, 0));
  parentPort?.close();
});
