/**
 * Between two steps of a long calculation: requests that have come in meanwhile are answered first. Without it, awaits
 * alone keep the event loop to themselves, since the store answers within the same turn.
 */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
