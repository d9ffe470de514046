/** Lists of numbers, one after the other: list i is `values` from starts[i] to before starts[i + 1]. */
export type Lists = { starts: Uint32Array; values: Uint32Array };

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  return { starts: startsOf(lists.map(({ length }) => length)), values: Uint32Array.from(lists.flat()) };
}

/** Where each of parts of these lengths starts when they follow one another; at the end, where the last one ends. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = starts[i]! + length;
  return starts;
}

/** One of the lists; it shares their memory. */
export function listAt({ starts, values }: Lists, i: number): Uint32Array {
  return values.subarray(starts[i], starts[i + 1]);
}
