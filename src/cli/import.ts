import { Command } from 'commander';
import { KoblerError } from '../domain/errors.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { ImportContext } from '../imports/record.ts';
import type { ImportedUnit } from '../imports/units.ts';
import type { Ctx } from '../usecases/context.ts';
import type { Imported } from '../usecases/imported.ts';

/** What was read of a file: the records that can be used, where each stood, and the lines that cannot. */
type Read<T> = { records: T[]; lines: Map<string, number>; skipped: Skipped[] };
type Skipped = { line: number; reason: string };

const NOUNS = ['needs', 'expertise', 'schemes', 'units', 'eu-calls'] as const;
export type ImportNoun = (typeof NOUNS)[number];

/** `kobler import <noun> FILE`: adds records, or changes those whose ids are there. Exit 1 when any line was skipped. */
export function importCommand(): Command {
  const command = new Command('import').description('read records from JSONL, JSON or .gz into the database');
  for (const noun of NOUNS) {
    command
      .command(noun)
      .argument('<file>')
      .description(`import ${noun}; a record whose id is there is changed`)
      .action(async (file: string) => {
        const [{ readConfig }, { asSystem, openWithoutEngine }] = [
          await import('../config.ts'),
          await import('./open-app.ts'),
        ];
        const app = await openWithoutEngine(readConfig());
        try {
          report(file, await importFile(asSystem(app), noun, file));
        } finally {
          await app.store.close();
        }
      });
  }
  return command;
}

/** Imports one file: everything is read and checked first, then written in one transaction. */
export async function importFile(ctx: Ctx, noun: ImportNoun, file: string): Promise<ImportReport> {
  return IMPORTERS[noun](ctx, file, { now: ctx.clock.now(), places: ctx.places });
}

export type ImportReport = Imported & { lines: Skipped[] };

/** How each kind of file is parsed and stored. Parsers and use cases are loaded when they are asked for. */
const IMPORTERS: Record<ImportNoun, (ctx: Ctx, file: string, context: ImportContext) => Promise<ImportReport>> = {
  async needs(ctx, file, context) {
    const [{ parseNeed }, { importNeeds }] = [
      await import('../imports/needs.ts'),
      await import('../usecases/import-needs.ts'),
    ];
    return write(ctx, await read(file, (value) => parseNeed(value, context)), (of, records, step) =>
      importNeeds(
        of,
        records.map(({ organisationNumber: _number, countyNumber: _county, ...need }) => need),
        step,
      ),
    );
  },
  async expertise(ctx, file, context) {
    const [{ parseExpertise }, { importExpertise }] = [
      await import('../imports/expertise.ts'),
      await import('../usecases/import-expertise.ts'),
    ];
    return write(ctx, await read(file, (value) => parseExpertise(value, context)), importExpertise);
  },
  async schemes(ctx, file, context) {
    const [{ parseScheme }, { importSchemes }] = [
      await import('../imports/schemes.ts'),
      await import('../usecases/import-catalogue.ts'),
    ];
    return write(ctx, await read(file, (value) => parseScheme(value, context)), importSchemes);
  },
  async 'eu-calls'(ctx, file, context) {
    const [{ parseEuCall }, { importCalls }] = [
      await import('../imports/eu-calls.ts'),
      await import('../usecases/import-catalogue.ts'),
    ];
    return write(ctx, await read(file, (value) => parseEuCall(value, context)), importCalls);
  },
  async units(ctx, file, context) {
    const [{ parseUnit }, { importOrganisations }] = [
      await import('../imports/units.ts'),
      await import('../usecases/import-organisations.ts'),
    ];
    const seen = new Set<string>();
    const institutions = await read(file, (value) => unseen(seen, organisationOf(parseUnit(value, context))));
    return write(ctx, institutions, importOrganisations);
  },
};

/** Institutions are organisations; departments and placeholders are read, checked and passed over. */
function organisationOf(unit: ImportedUnit): Organisation | undefined {
  return unit.kind === 'institution' ? unit.organisation : undefined;
}

/** An institution that the register has twice by the same name is one organisation: the first is used. */
function unseen(seen: Set<string>, organisation: Organisation | undefined): Organisation | undefined {
  if (organisation === undefined || seen.has(organisation.id)) return undefined;
  seen.add(organisation.id);
  return organisation;
}

/** Reads every line. `parse` throws `invalid` for a record that cannot be used, and answers undefined to pass one over. */
async function read<T extends { id: string }>(
  file: string,
  parse: (value: unknown) => T | undefined,
): Promise<Read<T>> {
  const { readRecords } = await import('./read-records.ts');
  const result: Read<T> = { records: [], lines: new Map(), skipped: [] };
  for await (const row of readRecords(file)) {
    try {
      if ('fault' in row) throw new KoblerError('invalid', row.fault);
      const parsed = parse(row.value);
      if (parsed === undefined) continue;
      const earlier = result.lines.get(parsed.id);
      if (earlier !== undefined) {
        throw new KoblerError('invalid', `Its id is that of line ${earlier}, which was used. Ids must differ.`);
      }
      result.lines.set(parsed.id, row.line);
      result.records.push(parsed);
    } catch (error) {
      if (!(error instanceof KoblerError) || error.code !== 'invalid') throw error;
      result.skipped.push({ line: row.line, reason: error.message });
    }
  }
  return result;
}

async function write<T>(
  ctx: Ctx,
  { records, lines, skipped }: Read<T>,
  store: (ctx: Ctx, records: readonly T[], step?: () => void) => Promise<Imported>,
): Promise<ImportReport> {
  const { startProgress } = await import('./progress.ts');
  const progress = await startProgress('Importing', records.length);
  try {
    const imported = await store(ctx, records, () => progress.step());
    const late = imported.skipped.map(({ id, reason }) => ({ line: lines.get(id) ?? 0, reason }));
    return { ...imported, lines: [...skipped, ...late].toSorted((a, b) => a.line - b.line) };
  } finally {
    progress.stop();
  }
}

function report(file: string, { added, changed, unchanged, lines }: ImportReport): void {
  for (const { line, reason } of lines) process.stderr.write(`${file}: line ${line}: ${reason}\n`);
  process.stdout.write(`${added} added, ${changed} changed, ${unchanged} unchanged, ${lines.length} skipped\n`);
  if (lines.length > 0) process.exitCode = 1;
}
