import { z } from 'zod';
import type { Expertise } from '../domain/expertise.ts';
import type { Organisation } from '../domain/organisation.ts';
import { LANGUAGES, type Language } from '../domain/words.ts';
import { date, id, line, listOf, optional, organisationNumber, TEXT_MAX, text, webAddress, year } from './fields.ts';
import { organisationNamed } from './organisations.ts';
import { findPlace } from './places.ts';
import { type ImportContext, invalidRecord, parseRecord, throwFaults } from './record.ts';

/** An expertise from a file, and the organisation it names. `language` is null where the record does not say. */
export type ImportedExpertise = Pick<
  Expertise,
  | 'id'
  | 'name'
  | 'nameEn'
  | 'unit'
  | 'countyNumber'
  | 'description'
  | 'keywords'
  | 'concepts'
  | 'outputs'
  | 'capacity'
  | 'contactUrl'
  | 'source'
  | 'verified'
  | 'example'
> & { language: Language | null; organisation: Organisation };

const output = z.strictObject({
  title: line(1000),
  abstract: optional(text()),
  year: optional(year),
  url: optional(webAddress),
});

const schema = z.strictObject({
  id,
  name: line(300),
  nameEn: optional(line(300)),
  institution: optional(line(300)),
  organisationName: optional(line(300)),
  organisationNumber: optional(organisationNumber),
  unit: optional(line(300)),
  countyNumber: optional(z.string()),
  municipality: optional(z.string()),
  municipalityNumber: optional(z.string()),
  language: optional(z.enum(LANGUAGES)),
  description: z.string().trim().max(TEXT_MAX).nullish(),
  keywords: listOf(line(200), 100),
  concepts: listOf(line(200), 50),
  outputs: z.array(output).max(500).nullish(),
  capacity: optional(z.strictObject({ maxActive: optional(z.int().min(0).max(1000)), availableFrom: optional(date) })),
  contactUrl: optional(webAddress),
  source: optional(line(2000)),
  verified: optional(z.boolean()),
  example: optional(z.boolean()),
});

/**
 * One record of a file of expertise; `institution` and `organisationName` are the same thing. A description may be
 * left out where there are outputs. A record that says whether it is verified comes from
 * the collection described for demonstration and is an example. Throws `invalid` naming the fields.
 */
export function parseExpertise(value: unknown, context: ImportContext): ImportedExpertise {
  const { record, fault } = parseRecord(schema, value);
  const organisationName = record.organisationName ?? record.institution;
  if (organisationName === null) throw invalidRecord([fault('organisationName', 'It is required.')]);
  const { municipality, faults } = findPlace(record, context.places, fault);
  const [description, outputs] = [record.description ?? '', record.outputs ?? []];
  if (description === '' && outputs.length === 0) {
    faults.push(fault('description', 'It is empty. Describe the expertise, or list outputs.'));
  }
  throwFaults(faults);
  const countyNumber = record.countyNumber ?? municipality?.countyNumber ?? null;
  const { id, name, nameEn, unit, language, contactUrl, source } = record;
  return {
    id,
    name,
    nameEn,
    unit,
    language,
    contactUrl,
    source,
    countyNumber,
    description,
    outputs,
    keywords: [...new Set(record.keywords)],
    concepts: [...new Set(record.concepts)],
    capacity: record.capacity ?? { maxActive: null, availableFrom: null },
    verified: record.verified ?? false,
    example: record.example ?? record.verified !== null,
    organisation: organisationNamed(organisationName, { ...context, organisationNumber: record.organisationNumber }),
  };
}
