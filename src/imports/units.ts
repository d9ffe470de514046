import { z } from 'zod';
import type { Organisation } from '../domain/organisation.ts';
import { line, optional } from './fields.ts';
import { organisationNamed } from './organisations.ts';
import { type ImportContext, invalidRecord, parseRecord } from './record.ts';

/**
 * A unit of Cristin's register. An institution becomes an organisation; a department is a part of one, whose name
 * profiles may use; a placeholder ("unknown", "private person") stands for nobody.
 */
export type ImportedUnit =
  | { kind: 'institution'; cristinId: string; organisation: Organisation }
  | { kind: 'department'; cristinId: string; institutionCristinId: string; name: UnitName }
  | { kind: 'placeholder'; cristinId: string };

/** At least one of the three is there. */
type UnitName = { nb: string | null; nn: string | null; en: string | null };

const schema = z.strictObject({
  id: z.string().regex(/^\d+\.\d+\.\d+\.\d+$/, "Give Cristin's id: four numbers with dots between."),
  nb: optional(line(500)),
  nn: optional(line(500)),
  en: optional(line(500)),
  institution: line(100),
});

const PLACEHOLDERS = new Set(['UKJENT', 'PRIVAT']);

/** One record of a file of research units. Throws `invalid` naming the fields. */
export function parseUnit(value: unknown, context: ImportContext): ImportedUnit {
  const { record, fault } = parseRecord(schema, value);
  const { id: cristinId, nb, nn, en, institution } = record;
  if (PLACEHOLDERS.has(institution)) return { kind: 'placeholder', cristinId };
  const name = nb ?? nn ?? en;
  if (name === null) throw invalidRecord([fault('nb', 'The unit has no name. Give nb, nn or en.')]);
  const institutionCristinId = `${cristinId.split('.')[0]}.0.0.0`;
  if (cristinId !== institutionCristinId) {
    return { kind: 'department', cristinId, institutionCristinId, name: { nb, nn, en } };
  }
  return { kind: 'institution', cristinId, organisation: organisationNamed(name, context) };
}
