import type { Engine } from '../../matching/engine.ts';
import { type Authorized, readable } from '../domain/access.ts';
import type { AlikePair } from '../domain/joint-need.ts';
import type { Need } from '../domain/need.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { Store } from '../ports.ts';
import { letOthersIn } from './let-others-in.ts';
import { queryOf } from './query-of.ts';

/** How many of the needs most alike are looked at for each. More change no group of the shipped needs. */
const NEIGHBOURS = 20;
/** Pairs less alike than this, seen from one side, are not looked at from the other. */
const WORTH_A_LOOK = 0.2;
/** As many as are read while somebody waits, some 10 ms each; the rest are read in the background. */
const READ_AT_ONCE = 8;

/** An engine over all open needs that follows the store. */
type Followed = { readonly engine: Engine; follow(): Promise<void> };

/** What is known so far. `done` of `total` needs have been read. */
export type AlikeSoFar = { pairs: readonly AlikePair[]; done: number; total: number };

/** What one need was found to be like. `at` tells the order of reading and changing apart. */
type Reading = { version: number; at: number; scores: ReadonlyMap<string, number>; municipalityNumber: string };

/**
 * Which open needs are alike, two by two. Derived, and followed need by need: only what has changed is read again, in
 * the background where it is much, so that asking never takes long.
 */
export class AlikeNeeds {
  readonly #store: Store;
  readonly #index: Followed;
  readonly #read = new Map<string, Reading>();
  /** The needs that are to be read, with their versions, and when they were last found to have changed. */
  readonly #waiting = new Map<string, number>();
  readonly #changedAt = new Map<string, number>();
  #tick = 0;
  #reading: Promise<void> | null = null;

  constructor(store: Store, index: Followed) {
    this.#store = store;
    this.#index = index;
  }

  /** The pairs of what has been read; reads a little more first. */
  async sofar(): Promise<AlikeSoFar> {
    await this.#index.follow();
    const open = await this.#store.needs.openVersions();
    for (const id of this.#read.keys()) if (!open.has(id)) this.#read.delete(id);
    for (const id of this.#waiting.keys()) if (!open.has(id)) this.#waiting.delete(id);
    for (const [id, version] of open) {
      if (this.#read.get(id)?.version === version || this.#waiting.get(id) === version) continue;
      this.#waiting.set(id, version);
      this.#changedAt.set(id, ++this.#tick);
    }
    if (this.#reading === null) {
      for (let i = 0; i < READ_AT_ONCE; i++) await this.#readNext();
      if (this.#waiting.size > 0) this.#reading = this.#readOn();
    }
    return { pairs: this.#pairs(), done: open.size - this.#waiting.size, total: open.size };
  }

  async #readOn(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        await letOthersIn();
        await this.#readNext();
      }
    } catch {
      // The store is away: whoever asks next begins again.
    } finally {
      this.#reading = null;
    }
  }

  async #readNext(): Promise<void> {
    const [next] = this.#waiting;
    if (next === undefined) return;
    const [id, version] = next;
    const sealed = await this.#store.needs.get(id);
    if (sealed !== undefined) this.#readOne(readable(SYSTEM, 'need', id, sealed), version);
    this.#waiting.delete(id);
  }

  #readOne(need: Authorized<Need>, version: number): void {
    const { engine } = this.#index;
    const query = queryOf(need);
    const hits = engine.retrieve(query, { limit: NEIGHBOURS, exclude: new Set([need.id]) });
    const scores = new Map(engine.rank(query, hits).map(({ id, score }) => [id, score]));
    const { municipalityNumber } = need;
    this.#read.set(need.id, { version, at: ++this.#tick, scores, municipalityNumber });
    const changedAt = this.#changedAt.get(need.id) ?? 0;
    for (const [id, score] of scores) {
      // What was read before this need came knows nothing of it.
      const other = this.#read.get(id);
      if (score >= WORTH_A_LOOK && other !== undefined && other.at < changedAt) this.#waiting.set(id, other.version);
    }
  }

  /** Needs of one municipality are no pair: there is nobody to bring together. */
  #pairs(): AlikePair[] {
    const pairs: AlikePair[] = [];
    for (const [a, reading] of this.#read) {
      for (const [b, score] of reading.scores) {
        const other = this.#read.get(b);
        const back = other?.scores.get(a);
        if (other === undefined || other.municipalityNumber === reading.municipalityNumber) continue;
        if (back === undefined || a < b) pairs.push({ a, b, score: (score + (back ?? 0)) / 2 });
      }
    }
    return pairs;
  }
}
