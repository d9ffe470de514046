import type { Readiness } from './need.ts';

/** The four success criteria of TRD3.0 (2022), in the order they are asked about. */
export const READINESS_CRITERIA = ['anchoring', 'engagement', 'roles', 'projectManagement'] as const;
export type ReadinessCriterion = (typeof READINESS_CRITERIA)[number];

/** What is not in place: said to be missing, or not answered. Advice, never a gate. */
export function readinessGaps(readiness: Readiness): ReadinessCriterion[] {
  return READINESS_CRITERIA.filter((criterion) => readiness[criterion] !== true);
}
