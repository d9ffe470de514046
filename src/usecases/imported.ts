/** What an import did, and which records it left out: by id, with the reason. */
export type Imported = {
  added: number;
  changed: number;
  unchanged: number;
  skipped: { id: string; reason: string }[];
};

/** An import that has done nothing yet. */
export function tally(): Imported {
  return { added: 0, changed: 0, unchanged: 0, skipped: [] };
}

/** Whether any field that `given` names has another value in what is stored. The order of fields does not count. */
export function differs<T extends object>(stored: T, given: Partial<T>): boolean {
  const held = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(given).some(([field, value]) => canonical(held.get(field)) !== canonical(value));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
