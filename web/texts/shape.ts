/**
 * The shape of a set of texts: the same names all the way down, every text a text again, and every text that is made
 * of something made of the same. Bokmål is written first; the other languages must have its shape.
 */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...made: infer A) => string
      ? (...made: A) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Shape<T[K]>;
};
