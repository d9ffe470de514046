import { requireRole } from '../domain/access.ts';
import { notFound } from '../domain/errors.ts';
import { type JointNeed, requireJoinable } from '../domain/joint-need.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import { readNeeds } from './joint-groups.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { requireVersion } from './require-version.ts';

export type JointNeedInput = Pick<JointNeed, 'title' | 'note' | 'needIds'>;

/** Brings needs of several municipalities together. For brokers; the municipalities are told by people. */
export async function bringTogether(ctx: Ctx, input: JointNeedInput): Promise<JointNeed> {
  requireRole(ctx.principal, 'broker');
  return writeOnce(ctx, async (tx) => {
    const now = ctx.clock.now();
    const made = { id: ctx.ids.next(), createdBy: ctx.principal.id, version: 1, createdAt: now, updatedAt: now };
    return saveJoint(ctx, tx, 'joint-need.made', { ...made, ...input });
  });
}

/** Changes what is said of them, or which they are. `version` is the one the caller last saw. */
export async function changeJointNeed(
  ctx: Ctx,
  id: string,
  input: JointNeedInput,
  version?: number,
): Promise<JointNeed> {
  requireRole(ctx.principal, 'broker');
  return writeOnce(ctx, async (tx) => {
    const stored = await storedIn(ctx, tx, id);
    requireVersion(stored.version, version);
    const changed = { ...stored, ...input, version: stored.version + 1, updatedAt: ctx.clock.now() };
    return saveJoint(ctx, tx, 'joint-need.changed', changed);
  });
}

/** Lets them go their own ways again; the needs themselves stay. Twice is the same as once. */
export async function dissolveJointNeed(ctx: Ctx, id: string): Promise<void> {
  const broker = requireRole(ctx.principal, 'broker');
  await ctx.store.write(async (tx) => {
    if ((await tx.jointNeeds.get(broker, id)) === undefined) return;
    await tx.removeJointNeed(broker, id);
    await record(ctx, tx, 'joint-need.dissolved', { kind: 'joint-need', id });
  });
}

export async function readJointNeed(ctx: Ctx, id: string): Promise<JointNeed> {
  return storedIn(ctx, ctx.store, id);
}

/** All there are, newest first. For brokers. */
export async function listJointNeeds(ctx: Ctx): Promise<JointNeed[]> {
  return ctx.store.jointNeeds.all(requireRole(ctx.principal, 'broker'));
}

async function storedIn(ctx: Ctx, reads: Pick<Tx, 'jointNeeds'>, id: string): Promise<JointNeed> {
  const stored = await reads.jointNeeds.get(requireRole(ctx.principal, 'broker'), id);
  if (stored === undefined) throw notFound('joint need', id);
  return stored;
}

async function saveJoint(ctx: Ctx, tx: Tx, action: string, joint: JointNeed): Promise<JointNeed> {
  const needs = await readNeeds({ ...ctx, store: { ...ctx.store, needs: tx.needs } }, joint.needIds);
  if (needs.length < joint.needIds.length) throw notFound('need', joint.needIds.join(', '));
  requireJoinable(needs);
  await tx.save.jointNeed(requireRole(ctx.principal, 'broker'), joint);
  const details = { needs: joint.needIds.length, version: joint.version };
  await record(ctx, tx, action, { kind: 'joint-need', id: joint.id }, { details });
  return joint;
}
