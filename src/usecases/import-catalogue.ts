import { requireRole } from '../domain/access.ts';
import type { Call, Scheme } from '../domain/scheme.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import { differs, type Imported, tally } from './imported.ts';
import { record } from './record.ts';

/** Adds schemes, or changes those whose ids are there, and has funding assessed again: one transaction. */
export async function importSchemes(ctx: Ctx, records: readonly Scheme[], step?: () => void): Promise<Imported> {
  const broker = requireRole(ctx.principal, 'broker');
  return importInto(
    ctx,
    'scheme',
    records,
    {
      get: (tx, id) => tx.schemes.get(id),
      save: (tx, scheme) => tx.save.scheme(broker, scheme),
      fault: async () => undefined,
    },
    step,
  );
}

/** Adds calls of schemes that are there, or changes those whose ids are there; one transaction. */
export async function importCalls(ctx: Ctx, records: readonly Call[], step?: () => void): Promise<Imported> {
  const broker = requireRole(ctx.principal, 'broker');
  return importInto(
    ctx,
    'call',
    records,
    {
      get: (tx, id) => tx.calls.get(id),
      save: (tx, call) => tx.save.call(broker, call),
      fault: async (tx, { schemeId }) =>
        (await tx.schemes.get(schemeId)) === undefined
          ? `Its scheme "${schemeId}" is not in the catalogue. Import the schemes first.`
          : undefined,
    },
    step,
  );
}

type Versioned = { id: string; version: number; checkedAt: string | null; createdAt: string; updatedAt: string };

type Table<T> = {
  get(tx: Tx, id: string): Promise<T | undefined>;
  save(tx: Tx, row: T): Promise<void>;
  /** Why a record cannot be stored, or undefined. */
  fault(tx: Tx, row: T): Promise<string | undefined>;
};

async function importInto<T extends Versioned>(
  ctx: Ctx,
  noun: string,
  records: readonly T[],
  table: Table<T>,
  step: () => void = () => undefined,
): Promise<Imported> {
  return ctx.store.write(async (tx) => {
    const imported = tally();
    for (const given of records) {
      step();
      const { id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...said } = given;
      const reason = await table.fault(tx, given);
      const stored = await table.get(tx, id);
      // A file that does not say when a broker checked the record does not undo that somebody has.
      const checkedAt = given.checkedAt ?? stored?.checkedAt ?? null;
      if (reason !== undefined) imported.skipped.push({ id, reason });
      else if (stored !== undefined && !differs<object>(stored, { ...said, checkedAt })) imported.unchanged++;
      else {
        const version = (stored?.version ?? 0) + 1;
        const createdAt = stored?.createdAt ?? ctx.clock.now();
        await table.save(tx, { ...given, checkedAt, version, createdAt, updatedAt: ctx.clock.now() });
        await record(ctx, tx, `${noun}.imported`, { kind: noun, id }, { details: { version } });
        if (stored === undefined) imported.added++;
        else imported.changed++;
      }
    }
    if (imported.added + imported.changed > 0) {
      await tx.outbox.add({ kind: 'refresh-funding', payload: {}, key: 'refresh-funding' });
    }
    return imported;
  });
}
