import { createEngine, type Document, type Engine } from '../../matching/engine.ts';
import { type Authorized, readable } from '../domain/access.ts';
import type { Need } from '../domain/need.ts';
import { SYSTEM } from '../domain/principal.ts';
import type { Store } from '../ports.ts';
import { AlikeNeeds } from './alike-needs.ts';

/** The engine over all open needs, to find those that are alike. Derived: it follows the store by id and version. */
export class NeedIndex {
  readonly engine: Engine;
  /** Which of them are alike, two by two. */
  readonly alike: AlikeNeeds;
  readonly #store: Store;
  readonly #versions = new Map<string, number>();
  #following: Promise<void> = Promise.resolve();

  /** Without an engine of its own it goes by words alone. */
  constructor(store: Store, engine: Engine = createEngine()) {
    this.#store = store;
    this.engine = engine;
    this.alike = new AlikeNeeds(store, this);
  }

  /** Brings the index up to what was last committed. Calls queue up behind each other. */
  follow(): Promise<void> {
    this.#following = this.#following.catch(() => undefined).then(() => this.#catchUp());
    return this.#following;
  }

  async #catchUp(): Promise<void> {
    const open = await this.#store.needs.openVersions();
    for (const id of [...this.#versions.keys()].filter((known) => !open.has(known))) this.#drop(id);
    for (const [id, version] of open) {
      if (this.#versions.get(id) === version) continue;
      const sealed = await this.#store.needs.get(id);
      if (sealed === undefined) continue;
      this.engine.put(documentOf(readable(SYSTEM, 'need', id, sealed)));
      this.#versions.set(id, version);
    }
  }

  #drop(id: string): void {
    this.engine.remove(id);
    this.#versions.delete(id);
  }
}

function documentOf({ id, language, title, description, concepts }: Authorized<Need>): Document {
  return { id, language, concepts, parts: [{ kind: 'self', text: `${title}. ${description}` }] };
}
