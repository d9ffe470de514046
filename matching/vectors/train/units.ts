import type { Analyser } from '../../text/analyse.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { Passage, Segment } from './passages.ts';

/** A body of text as numbers: the term of every occurrence and the place of its word. Parts stand where the whole does. */
export type Units = { terms: readonly string[]; counts: Float64Array; ids: Int32Array; places: Int32Array };

/** Empty places between passages, more than any window, so that no word is near one of another passage. */
const GAP = 100;
const FIRST_ROOM = 1 << 20;
const NUMBER = /^\p{N}+$/u;

/** Reads passages in order. Numbers alone are counted as places but are no terms. */
export function createUnits(analyser: Analyser): { add(passage: Passage): void; finish(): Units } {
  const idOf = new Map<string, number>();
  const terms: string[] = [];
  let ids = new Int32Array(FIRST_ROOM);
  let places = new Int32Array(FIRST_ROOM);
  let length = 0;
  let place = 0;

  function push(term: string): void {
    let id = idOf.get(term);
    if (id === undefined) {
      id = terms.length;
      idOf.set(term, id);
      terms.push(term);
    }
    if (length === ids.length) {
      ids = grown(ids);
      places = grown(places);
    }
    ids[length] = id;
    places[length++] = place;
  }

  return {
    add(passage) {
      for (const { text, language } of passage) {
        for (const { surface } of tokensOf(text)) {
          place++;
          if (NUMBER.test(surface)) continue;
          for (const term of analyser.termsOf(surface.toLowerCase(), language)) push(term);
        }
      }
      place += GAP;
    },
    finish() {
      const counts = new Float64Array(terms.length);
      for (let i = 0; i < length; i++) counts[ids[i]!]! += 1;
      return { terms, counts, ids: ids.slice(0, length), places: places.slice(0, length) };
    },
  };
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** The terms of a text, as read for training: numbers alone are none. */
export function* termsIn({ text, language }: Segment, analyser: Analyser): Generator<string> {
  for (const { surface } of tokensOf(text)) {
    if (!NUMBER.test(surface)) yield* analyser.termsOf(surface.toLowerCase(), language);
  }
}

/** Occurrences more frequent than this share are thinned (Mikolov et al. 2013). */
const FREQUENT = 2e-4;

/** The same text with frequent terms thinned: each occurrence is kept with probability √(t / f). */
export function thinned(units: Units, random: () => number): Units {
  const { counts, ids, places } = units;
  const keptIds = new Int32Array(ids.length);
  const keptPlaces = new Int32Array(ids.length);
  let length = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    const share = counts[id]! / ids.length;
    if (share > FREQUENT && random() > Math.sqrt(FREQUENT / share)) continue;
    keptIds[length] = id;
    keptPlaces[length++] = places[i]!;
  }
  return { ...units, ids: keptIds.slice(0, length), places: keptPlaces.slice(0, length) };
}
