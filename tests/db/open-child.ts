/** Opens a store at a moment, adds one job and closes it, as a process of its own: what a server that starts does first. */
import { setTimeout } from 'node:timers/promises';
import { createStore } from '../../db/store.ts';
import { sequentialIds } from '../support/ids.ts';

const [file, name, startAt] = process.argv.slice(2);
if (file === undefined || name === undefined) throw new Error('usage: open-child.ts FILE NAME START_MS');
await setTimeout(Math.max(0, Number(startAt) - Date.now()));
const store = await createStore({ file, ids: sequentialIds(name), clock: { now: () => '2026-11-21T08:00:00.000Z' } });
await store.write((tx) => tx.outbox.add({ kind: 'housekeeping', payload: {} }));
await store.close();
