/**
 * A process of its own that says when it is ready, waits for the word, opens a store, adds one job and closes it: what
 * a server that starts does first.
 */
import { once } from 'node:events';
import { createStore } from '../../db/store.ts';
import { sequentialIds } from '../support/ids.ts';

const [file, name] = process.argv.slice(2);
if (file === undefined || name === undefined) throw new Error('usage: open-child.ts FILE NAME');
process.send?.('ready');
await once(process, 'message');
const store = await createStore({ file, ids: sequentialIds(name), clock: { now: () => '2026-11-21T08:00:00.000Z' } });
await store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} }));
await store.close();
process.disconnect();
