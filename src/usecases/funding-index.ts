import { createEngine, type Engine, type Query } from '../../matching/engine.ts';
import type { Call, Scheme } from '../domain/scheme.ts';
import type { Store } from '../ports.ts';

/** The catalogue as it stands, with how well each scheme and call fits one need, 0–1. */
export type Catalogue = { schemes: readonly Scheme[]; callsOf: (schemeId: string) => readonly Call[] };
export type Fit = { scheme: (schemeId: string) => number; call: (callId: string) => number };

/** Keeps the schemes, their calls, and an engine over their texts, as they were last committed. */
export class FundingIndex {
  readonly #store: Store;
  #revision = -1;
  readonly #emptyEngine: () => Engine;
  #engine: Engine;
  #catalogue: Catalogue = { schemes: [], callsOf: () => [] };
  #following: Promise<void> = Promise.resolve();

  /** `emptyEngine` makes the engine anew when the catalogue has changed; without it words alone decide. */
  constructor(store: Store, emptyEngine: () => Engine = createEngine) {
    this.#store = store;
    this.#emptyEngine = emptyEngine;
    this.#engine = emptyEngine();
  }

  /** The catalogue as last committed. */
  async follow(): Promise<Catalogue> {
    this.#following = this.#following.catch(() => undefined).then(() => this.#catchUp());
    await this.#following;
    return this.#catalogue;
  }

  /** How well every scheme and call fits, as of the last `follow`. What shares nothing with the need fits 0. */
  fit(query: Query): Fit {
    const found = new Map(
      this.#engine.retrieve(query, { limit: this.#engine.size }).map(({ id, textScore }) => [id, textScore]),
    );
    return {
      scheme: (id) => found.get(schemeKey(id)) ?? 0,
      call: (id) => found.get(callKey(id)) ?? 0,
    };
  }

  async #catchUp(): Promise<void> {
    const revision = await this.#store.schemes.revision();
    if (revision === this.#revision) return;
    const [schemes, calls] = [await this.#store.schemes.all(), await this.#store.calls.all()];
    const engine = this.#emptyEngine();
    for (const scheme of schemes) engine.put(schemeDocument(scheme));
    for (const call of calls) engine.put(callDocument(call));
    const byScheme = new Map(schemes.map(({ id }) => [id, calls.filter((call) => call.schemeId === id)]));
    this.#engine = engine;
    this.#catalogue = { schemes, callsOf: (id) => byScheme.get(id) ?? [] };
    this.#revision = revision;
  }
}

const schemeKey = (id: string) => `scheme:${id}`;
const callKey = (id: string) => `call:${id}`;

function schemeDocument(scheme: Scheme) {
  const { id, nameNb, nameEn, purposeNb, themes } = scheme;
  return {
    id: schemeKey(id),
    language: 'nb' as const,
    concepts: [],
    parts: [
      { kind: 'self' as const, text: [nameNb, nameEn, purposeNb].filter(Boolean).join('. ') },
      ...(themes.length > 0 ? [{ kind: 'keywords' as const, text: themes.join('. ') }] : []),
    ],
  };
}

function callDocument(call: Call) {
  return {
    id: callKey(call.id),
    language: call.language,
    concepts: [],
    parts: [{ kind: 'self' as const, text: `${call.title}. ${call.description}` }],
  };
}
