/**
 * Which of `count` folds each key belongs to, by a hash of the key (FNV-1a): the same key, the same fold, whatever the
 * order. Queries about the same thing share a key, so that none is tried on what its twin has taught.
 */
export function foldOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}
