import { requireRole } from '../domain/access.ts';
import { notFound } from '../domain/errors.ts';
import type { Call, Scheme } from '../domain/scheme.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { requireVersion } from './require-version.ts';

export type SchemeInput = Omit<Scheme, 'id' | 'version' | 'createdAt' | 'updatedAt'>;
export type CallInput = Omit<Call, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

/** Registers or replaces a scheme, and has the funding of open proposals assessed again. For brokers. */
export async function saveScheme(ctx: Ctx, id: string, input: SchemeInput, version?: number): Promise<Scheme> {
  const broker = requireRole(ctx.principal, 'broker');
  return writeOnce(ctx, async (tx) => {
    const stored = await tx.schemes.get(id);
    requireVersion(stored?.version ?? 0, version);
    const now = ctx.clock.now();
    const scheme: Scheme = {
      ...input,
      id,
      version: (stored?.version ?? 0) + 1,
      createdAt: stored?.createdAt ?? now,
      updatedAt: now,
    };
    await tx.save.scheme(broker, scheme);
    await tx.outbox.add({ kind: 'refresh-funding', payload: {}, key: 'refresh-funding' });
    await record(ctx, tx, 'scheme.saved', { kind: 'scheme', id }, { details: { version: scheme.version } });
    return scheme;
  });
}

/** Registers or replaces a call of a scheme that exists. For brokers. */
export async function saveCall(ctx: Ctx, id: string, input: CallInput, version?: number): Promise<Call> {
  const broker = requireRole(ctx.principal, 'broker');
  return writeOnce(ctx, async (tx) => {
    if ((await tx.schemes.get(input.schemeId)) === undefined) throw notFound('scheme', input.schemeId);
    const stored = await tx.calls.get(id);
    requireVersion(stored?.version ?? 0, version);
    const now = ctx.clock.now();
    const call: Call = {
      ...input,
      id,
      version: (stored?.version ?? 0) + 1,
      createdAt: stored?.createdAt ?? now,
      updatedAt: now,
    };
    await tx.save.call(broker, call);
    await tx.outbox.add({ kind: 'refresh-funding', payload: {}, key: 'refresh-funding' });
    await record(ctx, tx, 'call.saved', { kind: 'call', id }, { details: { schemeId: call.schemeId } });
    return call;
  });
}
