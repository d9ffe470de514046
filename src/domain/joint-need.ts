import { KoblerError } from './errors.ts';
import type { Instant } from './time.ts';

/** Fellesbehov: needs of several municipalities that are alike or complement each other, brought together. */
export type JointNeed = {
  id: string;
  title: string;
  note: string | null;
  needIds: readonly string[];
  createdBy: string;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** As many as can still be worked on together. */
export const MOST_JOINED = 12;

/** Stops with `invalid` unless needs of at least two municipalities are brought together, none of them twice. */
export function requireJoinable(needs: readonly { id: string; municipalityNumber: string }[]): void {
  const municipalities = new Set(needs.map(({ municipalityNumber }) => municipalityNumber));
  const different = new Set(needs.map(({ id }) => id)).size === needs.length;
  if (different && municipalities.size >= 2 && needs.length <= MOST_JOINED) return;
  throw new KoblerError('invalid', `Choose two to ${MOST_JOINED} different needs, of at least two municipalities.`, {
    faults: [{ pointer: '/needIds', message: 'They must be different needs of at least two municipalities.' }],
  });
}

/** Two needs and how alike they are, 0–1. */
export type AlikePair = { a: string; b: string; score: number };

/** Needs that are about the same, and how alike they are on average. */
export type AlikeGroup = { ids: readonly string[]; score: number };

/** Below this two needs are hardly the same question; see docs/decisions on joint needs for how it was found. */
const SAME_QUESTION = 0.4;

/**
 * Groups of needs that are about the same, the most alike first. Pairs are taken best first, and two groups become one
 * only while the pairs between them, those not seen counting nothing, are alike enough on average (average linkage):
 * so a chain of neighbours does not pull everything into one heap.
 */
export function groupAlike(pairs: readonly AlikePair[], enough = SAME_QUESTION, most = MOST_JOINED): AlikeGroup[] {
  const scores = new Map(pairs.flatMap(({ a, b, score }) => [[`${a} ${b}`, score] as const, [`${b} ${a}`, score]]));
  const groupOf = new Map<string, string[]>();
  const scoreOf = (a: string, b: string) => scores.get(`${a} ${b}`) ?? 0;
  for (const { a, b, score } of pairs.toSorted((x, y) => y.score - x.score || x.a.localeCompare(y.a))) {
    if (score < enough) break;
    const [left, right] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (left === right || left.length + right.length > most) continue;
    if (mean(left.flatMap((x) => right.map((y) => scoreOf(x, y)))) < enough) continue;
    const joined = [...left, ...right];
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())]
    .map((ids) => ({ ids, score: mean(ids.flatMap((x, i) => ids.slice(i + 1).map((y) => scoreOf(x, y)))) }))
    .toSorted((x, y) => y.score - x.score);
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, score) => sum + score, 0) / all.length;
}
