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

/**
 * Which open needs are alike, two by two. Derived, and followed need by need: only what has changed is read again, in
 * the background where it is much, so that asking never takes long.
 */
export class AlikeNeeds {
  readonly #store: Store;
  readonly #index: Followed;
  /** The version of each need that has been read. */
  readonly #read = new Map<string, number>();
  readonly #pairs = new Map<string, AlikePair>();
  #reading: Promise<void> = Promise.resolve();
  #waiting = new Map<string, number>();

  constructor(store: Store, index: Followed) {
    this.#store = store;
    this.#index = index;
  }

  /** The pairs of what has been read; reads a little more first. */
  async sofar(): Promise<AlikeSoFar> {
    await this.#index.follow();
    const open = await this.#store.needs.openVersions();
    for (const id of this.#read.keys()) if (!open.has(id)) this.#forget(id);
    const idle = this.#waiting.size === 0;
    this.#waiting = new Map([...open].filter(([id, version]) => this.#read.get(id) !== version));
    for (let i = 0; idle && i < READ_AT_ONCE; i++) await this.#readNext();
    if (idle && this.#waiting.size > 0) this.#reading = this.#readOn();
    return { pairs: [...this.#pairs.values()], done: open.size - this.#waiting.size, total: open.size };
  }

  /** Resolves when everything that was waiting has been read. */
  settled(): Promise<void> {
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    while (this.#waiting.size > 0) {
      await letOthersIn();
      await this.#readNext().catch(() => this.#waiting.clear());
    }
  }

  async #readNext(): Promise<void> {
    const [next] = this.#waiting;
    if (next === undefined) return;
    const [id, version] = next;
    const need = await this.#need(id);
    this.#forget(id);
    if (need !== undefined) await this.#readOne(need);
    this.#read.set(id, version);
    this.#waiting.delete(id);
  }

  async #readOne(need: Authorized<Need>): Promise<void> {
    const { engine } = this.#index;
    const query = queryOf(need);
    const hits = engine.retrieve(query, { limit: NEIGHBOURS, exclude: new Set([need.id]) });
    for (const { id, score } of engine.rank(query, hits)) {
      const key = keyOf(need.id, id);
      const other = score < WORTH_A_LOOK || this.#pairs.has(key) ? undefined : await this.#need(id);
      if (other === undefined || other.municipalityNumber === need.municipalityNumber) continue;
      const [back] = engine.rank(queryOf(other), [{ id: need.id, textScore: score }]);
      this.#pairs.set(key, { a: need.id, b: id, score: (score + (back?.score ?? 0)) / 2 });
    }
  }

  async #need(id: string): Promise<Authorized<Need> | undefined> {
    const sealed = await this.#store.needs.get(id);
    return sealed && readable(SYSTEM, 'need', id, sealed);
  }

  #forget(id: string): void {
    this.#read.delete(id);
    for (const [key, { a, b }] of this.#pairs) if (a === id || b === id) this.#pairs.delete(key);
  }
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
