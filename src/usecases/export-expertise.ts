import type { Authorized } from '../domain/access.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { StoredConfirmation } from '../domain/concept.ts';
import type { Expertise } from '../domain/expertise.ts';
import type { Finding } from '../domain/finding.ts';
import type { Instant } from '../domain/time.ts';
import type { Ctx } from './context.ts';
import { type CouplingView, listCouplings } from './read-couplings.ts';
import { readExpertise } from './read-expertise.ts';
import { findingsOf } from './read-findings.ts';

const BATCH = 100;

/** Everything that is stored about a profile, for those whose it is. */
export type ExpertiseExport = {
  exportedAt: Instant;
  profile: Authorized<Expertise>;
  /** Which concepts its people have confirmed or taken away, in the order they did. */
  confirmations: readonly StoredConfirmation[];
  /** Everything that has been done to it, oldest first. */
  history: readonly AuditEntry[];
  foundFor: { items: readonly Finding[]; confidential: number };
  couplings: readonly CouplingView[];
};

/** All of it at once, for its own organisation and brokers. */
export async function exportExpertise(ctx: Ctx, id: string): Promise<ExpertiseExport> {
  const profile = await readExpertise(ctx, id);
  return {
    exportedAt: ctx.clock.now(),
    profile,
    confirmations: await ctx.store.confirmations.ofSource({ kind: 'expertise', id }),
    history: await ctx.store.audit.ofSubject('expertise', id),
    foundFor: await allFindings(ctx, profile),
    couplings: await couplingsOf(ctx, id),
  };
}

async function allFindings(ctx: Ctx, profile: Authorized<Expertise>): Promise<ExpertiseExport['foundFor']> {
  const all = { items: [] as Finding[], confidential: 0 };
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const found = await findingsOf(ctx, profile, { limit: BATCH, cursor });
    all.items.push(...found.items);
    all.confidential += found.confidential;
    cursor = found.nextCursor;
  }
  return all;
}

/** The couplings this profile is in, newest first. */
async function couplingsOf(ctx: Ctx, expertiseId: string): Promise<CouplingView[]> {
  const all: CouplingView[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const found = await listCouplings(ctx, { limit: BATCH, cursor });
    all.push(...found.items.filter(({ coupling }) => coupling.expertiseId === expertiseId));
    cursor = found.nextCursor;
  }
  return all;
}
