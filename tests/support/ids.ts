import type { Ids } from '../../src/ports.ts';

/** Ids that are counted, padded so that they sort in the order they were made: `id-000001`, `id-000002` … */
export function sequentialIds(prefix = 'id'): Ids {
  let made = 0;
  return { next: () => `${prefix}-${String(++made).padStart(6, '0')}` };
}
