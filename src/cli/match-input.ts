import * as z from 'zod';
import type { Document, Query } from '../../matching/engine.ts';
import { LANGUAGES } from '../domain/words.ts';
import { type CheckedRecords, readChecked } from './checked-records.ts';

export type Need = { id: string; query: Query };
export type Expertise = { id: string; name: string; document: Document };

/** The needs of a file, by id. Errors as `readChecked`. */
export function readNeeds(file: string): Promise<CheckedRecords<Need>> {
  return readChecked(file, needRecord, NEED_FIELDS, ({ id, title, description, language, concepts }) => ({
    id,
    query: { title, body: description, language, concepts },
  }));
}

/** The expertise of a file, by id. Errors as `readChecked`. */
export function readExpertise(file: string): Promise<CheckedRecords<Expertise>> {
  return readChecked(file, expertiseRecord, EXPERTISE_FIELDS, (record) => ({
    id: record.id,
    name: record.name,
    document: documentOf(record),
  }));
}

/** The same parts as the registered expertise has in the server's index. */
function documentOf(record: z.infer<typeof expertiseRecord>): Document {
  const { id, language, concepts, name, name_en, unit, description, keywords, outputs } = record;
  return {
    id,
    language,
    concepts,
    parts: [
      { kind: 'self', text: [name, name_en, unit, description].filter((text) => text !== '').join('. ') },
      { kind: 'keywords', text: keywords.join('. ') },
      ...outputs.map(({ title, abstract }) => ({
        kind: 'output' as const,
        text: [title, abstract].filter((text) => text !== '').join('. '),
      })),
    ],
  };
}

const id = z.string().regex(/^\S+$/, 'must be text without spaces').max(200);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
const language = z
  .enum(LANGUAGES)
  .nullish()
  .transform((value) => value ?? null);

const needRecord = z
  .object({ id, title: text, description: text, language, concepts: texts })
  .refine((need) => `${need.title}${need.description}`.trim() !== '', {
    path: ['title'],
    message: 'says nothing, and neither does the description',
  });

const expertiseRecord = z.object({
  id,
  name: text,
  name_en: text,
  unit: text,
  description: text,
  language,
  keywords: texts,
  concepts: texts,
  outputs: z
    .array(z.object({ title: text, abstract: text }))
    .nullish()
    .transform((value) => value ?? []),
});

/** What a need or an expertise may hold in our files and in the API, beside what is read here. */
const NEED_FIELDS = `organisation_id municipality municipality_number county_number unit themes service_areas wants
  budget_nok start_quarter readiness confidential joint_key difficulty`.split(/\s+/u);
const EXPERTISE_FIELDS = `organisation_id organisation_name institution county_number municipality capacity contact_url
  source verified`.split(/\s+/u);
