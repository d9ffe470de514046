/** Databases limit how many values a statement may carry (SQLite: 32 766). */
const VALUES_PER_STATEMENT = 1_000;

/** Runs a statement over a long list, some at a time, and gathers what each answers. */
export async function inChunks<T, R>(values: readonly T[], run: (some: readonly T[]) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < values.length; from += VALUES_PER_STATEMENT) {
    results.push(await run(values.slice(from, from + VALUES_PER_STATEMENT)));
  }
  return results;
}
