import { z } from 'zod';
import type { Need, Readiness } from '../domain/need.ts';
import { LANGUAGES, type Language, SERVICE_AREAS, THEMES, WANTS } from '../domain/words.ts';
import { amount, id, line, listOf, optional, organisationNumber, quarter, text } from './fields.ts';
import { findPlace } from './places.ts';
import { type ImportContext, invalidRecord, parseRecord, throwFaults } from './record.ts';

/** A need from a file. `language` is null where the record does not say. */
export type ImportedNeed = Pick<
  Need,
  | 'id'
  | 'municipalityNumber'
  | 'countyNumber'
  | 'unit'
  | 'title'
  | 'description'
  | 'themes'
  | 'serviceAreas'
  | 'wants'
  | 'concepts'
  | 'budgetNok'
  | 'startQuarter'
  | 'readiness'
  | 'confidential'
  | 'example'
> & { language: Language | null; organisationNumber: string | null };

const flag = z.boolean().optional();

const schema = z.strictObject({
  id,
  municipalityNumber: optional(z.string()),
  municipality: optional(z.string()),
  countyNumber: optional(z.string()),
  organisationNumber: optional(organisationNumber),
  unit: optional(line(200)),
  language: optional(z.enum(LANGUAGES)),
  title: line(200),
  description: text(),
  themes: listOf(z.enum(THEMES), THEMES.length),
  serviceAreas: listOf(z.enum(SERVICE_AREAS), SERVICE_AREAS.length),
  wants: listOf(z.enum(WANTS), WANTS.length),
  concepts: listOf(line(200), 50),
  budgetNok: optional(amount),
  startQuarter: optional(quarter),
  readiness: optional(z.strictObject({ anchoring: flag, engagement: flag, roles: flag, projectManagement: flag })),
  confidential: optional(z.boolean()),
  example: optional(z.boolean()),
  // Of the collection of made-up needs: which are about the same thing, and how plainly they are put.
  jointKey: optional(line(200)),
  difficulty: optional(line(40)),
});

/**
 * One record of a file of needs. Throws `invalid` naming the fields. A start that is past is accepted: files carry
 * history. A record that says how difficult it is comes from the made-up collection and is an example.
 */
export function parseNeed(value: unknown, { places }: Pick<ImportContext, 'places'>): ImportedNeed {
  const { record, fault } = parseRecord(schema, value);
  const { municipality, faults } = findPlace(record, places, fault);
  throwFaults(faults);
  if (municipality === undefined) throw invalidRecord([fault('municipalityNumber', 'It is required.')]);
  const { jointKey: _jointKey, difficulty, municipality: _name, readiness, confidential, example, ...said } = record;
  return {
    ...said,
    municipalityNumber: municipality.municipalityNumber,
    countyNumber: municipality.countyNumber,
    readiness: (readiness ?? {}) satisfies Readiness,
    confidential: confidential ?? false,
    example: example ?? difficulty !== null,
  };
}
