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

/** For each number below `count`, the lists that hold it, in order. */
export function turned({ starts, values }: Lists, count: number): Lists {
  const into = { starts: new Uint32Array(count + 1), values: new Uint32Array(values.length) };
  for (const value of values) into.starts[value + 1]!++;
  for (let value = 0; value < count; value++) into.starts[value + 1]! += into.starts[value]!;
  const next = into.starts.slice();
  for (let list = 0; list < starts.length - 1; list++) {
    for (let i = starts[list]!; i < starts[list + 1]!; i++) into.values[next[values[i]!]!++] = list;
  }
  return into;
}
