import { createEngine, type Document, type Engine } from '../../matching/engine.ts';
import { type Authorized, readable } from '../domain/access.ts';
import type { Capacity, Expertise } from '../domain/expertise.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { Store } from '../ports.ts';

/** What ranking and the hard rules know of an expertise beside its text. */
export type ExpertiseFacts = { organisationId: string; countyNumber: string | null; capacity: Capacity };

const BATCH = 500;

/**
 * The engine over all registered expertise. Derived: it follows the store by revision, so every process that calls
 * `follow` before it ranks sees what was last committed, whichever process wrote it.
 */
export class ExpertiseIndex {
  readonly engine: Engine;
  readonly facts = new Map<string, ExpertiseFacts>();
  /** Those of `facts` that say something of their capacity: few, and the hard rules look at nothing else. */
  readonly limited = new Map<string, Capacity>();
  readonly #store: Store;
  #revision = 0;
  #following: Promise<void> = Promise.resolve();

  /** Without an engine of its own it goes by words alone. */
  constructor(store: Store, engine: Engine = createEngine()) {
    this.#store = store;
    this.engine = engine;
  }

  /** Rises with every change the index has taken in: what was ranked at one revision can be explained only at the same. */
  get revision(): number {
    return this.#revision;
  }

  /** Brings the index up to the last committed revision. Calls queue up behind each other. */
  follow(): Promise<void> {
    this.#following = this.#following.catch(() => undefined).then(() => this.#catchUp());
    return this.#following;
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const changes = await this.#store.expertise.changedSince(this.#revision, BATCH);
      for (const sealed of changes) this.#apply(readable(SYSTEM, 'expertise', '', sealed));
      if (changes.length < BATCH) return;
    }
  }

  #apply(expertise: Authorized<Expertise>): void {
    if (expertise.removed || !expertise.visible) {
      this.engine.remove(expertise.id);
      this.facts.delete(expertise.id);
      this.limited.delete(expertise.id);
    } else {
      this.engine.put(documentOf(expertise));
      const { organisationId, countyNumber, capacity } = expertise;
      this.facts.set(expertise.id, { organisationId, countyNumber, capacity });
      if (capacity.maxActive === null && capacity.availableFrom === null) this.limited.delete(expertise.id);
      else this.limited.set(expertise.id, capacity);
    }
    this.#revision = expertise.revision;
  }
}

/** An expertise as the engine reads it: the self-description, the keywords, and each output by itself. */
function documentOf(expertise: Expertise): Document {
  const { id, language, name, nameEn, unit, description, keywords, concepts, outputs } = expertise;
  return {
    id,
    language,
    concepts,
    parts: [
      { kind: 'self', text: [name, nameEn, unit, description].filter(Boolean).join('. ') },
      ...(keywords.length > 0 ? [{ kind: 'keywords', text: keywords.join('. ') } as const] : []),
      ...outputs.map(
        (o) => ({ kind: 'output', text: o.abstract === null ? o.title : `${o.title}. ${o.abstract}` }) as const,
      ),
    ],
  };
}
