import { z } from 'zod';
import { SERVICE_AREAS, THEMES, WANTS } from '../../domain/words.ts';
import type { NeedInput } from '../../usecases/submit-need.ts';
import { amountNok, language, line, municipalityNumber, organisationId, quarter, text } from '../fields.ts';

/** What may be said, and later changed; null means "not stated". */
const changeable = {
  unit: line(200).nullish(),
  title: line(200),
  description: text(20_000),
  language: language.nullish().meta({ description: 'Worked out from the text when left out.' }),
  themes: z.array(z.enum(THEMES)).max(THEMES.length),
  serviceAreas: z.array(z.enum(SERVICE_AREAS)).max(SERVICE_AREAS.length),
  wants: z.array(z.enum(WANTS)).max(WANTS.length),
  concepts: z.array(line(200)).max(50).meta({ description: 'Confirmed concepts: ids, labels or professional terms.' }),
  budgetNok: amountNok.nullish(),
  startQuarter: quarter.nullish().meta({ description: 'Not one that is over.' }),
  readiness: z.strictObject({
    anchoring: z.boolean().optional(),
    engagement: z.boolean().optional(),
    roles: z.boolean().optional(),
    projectManagement: z.boolean().optional(),
  }),
  confidential: z.boolean().meta({ description: 'Hidden from everybody but its own organisation and brokers.' }),
};

const { title, description, ...others } = changeable;
/** A new need. */
export const submission = z
  .strictObject({
    organisationId: organisationId.optional(),
    municipalityNumber: municipalityNumber.optional(),
    title,
    description,
    ...z.strictObject(others).partial().shape,
  })
  .meta({ id: 'NewNeed', description: 'Whose need it is follows from the token unless it is said here.' });

/** What a PATCH may carry. */
export const changes = z
  .strictObject(changeable)
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'Send at least one field to change.')
  .meta({ id: 'NeedChanges' });

type Said = Omit<z.output<typeof submission>, 'organisationId' | 'municipalityNumber'>;

/** A new need as the use case takes it: what was not said is null or empty. */
export function completeNeed(said: Said): NeedInput {
  return {
    title: said.title,
    description: said.description,
    unit: said.unit ?? null,
    language: said.language ?? null,
    themes: said.themes ?? [],
    serviceAreas: said.serviceAreas ?? [],
    wants: said.wants ?? [],
    concepts: said.concepts ?? [],
    budgetNok: said.budgetNok ?? null,
    startQuarter: said.startQuarter ?? null,
    readiness: said.readiness ?? {},
    confidential: said.confidential ?? false,
  };
}
