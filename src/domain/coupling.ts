import type { Answer } from './answer.ts';
import type { Instant } from './time.ts';
import type { CouplingStatus } from './words.ts';

/** Kobling: an accepted proposal being followed up. */
export type Coupling = {
  id: string;
  proposalId: string;
  needId: string;
  expertiseId: string;
  needOrganisationId: string;
  expertiseOrganisationId: string;
  status: CouplingStatus;
  note: string | null;
  /** What the profile's own people have said to it; null until they have. */
  answer: Answer | null;
  /** The accepted decision behind it was undone. */
  cancelled: boolean;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Whether it takes up capacity. */
export function isActive(coupling: Coupling): boolean {
  return !coupling.cancelled && coupling.status !== 'ended' && coupling.status !== 'experience';
}
