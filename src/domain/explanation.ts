/**
 * Why a score is what it is, as a tree: `value` of a node is the sum of its parts' values (within 1e-6), and the
 * root's value is the score. `reason` is the sentence for people; `code` is stable and for programs.
 */
export type Explanation = {
  code: string;
  value: number;
  reason: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  /** The words of both texts that met here, quoted as written. */
  quotes?: { need: readonly string[]; expertise: readonly string[] };
  parts: readonly Explanation[];
};
