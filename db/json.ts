declare const holds: unique symbol;
/** A column with JSON text of a `T`: text in every database, so that all of them store the same. */
export type Json<T> = string & { readonly [holds]?: T };

export function toJson<T>(value: T): Json<T> {
  return JSON.stringify(value);
}

export function fromJson<T>(text: Json<T>): T {
  return JSON.parse(text);
}

/** Booleans are 0 and 1: SQLite has no type for them. */
export type Bit = 0 | 1;

export function toBit(value: boolean): Bit {
  return value ? 1 : 0;
}
