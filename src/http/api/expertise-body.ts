import { z } from 'zod';
import { invalidField } from '../../domain/errors.ts';
import { dateOf } from '../../domain/time.ts';
import { WANTS } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import type { ExpertiseInput } from '../../usecases/register-expertise.ts';
import { countyNumber, date, language, line, organisationId, text, webAddress } from '../fields.ts';
import { knownCounty } from '../known-places.ts';

const output = z.strictObject({
  title: line(500),
  abstract: text(10_000).nullish(),
  year: z.int().min(1900).max(2100).nullish(),
  url: webAddress.nullish(),
});

/** What a profile says of itself; null means "not stated". */
const said = {
  name: line(200),
  unit: line(200).nullish(),
  countyNumber: countyNumber.nullish().meta({ description: 'That of the organisation when left out.' }),
  language: language.nullish().meta({ description: 'Worked out from the text when left out.' }),
  description: text(20_000),
  keywords: z.array(line(200)).max(100).optional(),
  concepts: z
    .array(line(200))
    .max(50)
    .optional()
    .meta({ description: 'Confirmed concepts: ids, labels or professional terms.' }),
  outputs: z.array(output).max(500).optional().meta({ description: 'Publications, projects, courses.' }),
  capacity: z
    .strictObject({
      maxActive: z.int().min(0).max(1000).nullish().meta({ description: 'How many couplings at once.' }),
      availableFrom: date.nullish().meta({ description: 'From when it is free. Not a day that has passed.' }),
    })
    .optional(),
  wants: z
    .array(z.enum(WANTS))
    .max(WANTS.length)
    .optional()
    .meta({ description: 'The kinds of collaboration it takes part in.' }),
};

/** A new profile. */
export const registration = z
  .strictObject({
    organisationId: organisationId.optional(),
    organisationName: line(200).optional(),
    ...said,
  })
  .refine((body) => body.organisationId === undefined || body.organisationName === undefined, {
    path: ['organisationName'],
    error: 'Give organisationId or organisationName, not both.',
  })
  .meta({ id: 'NewExpertise', description: 'Whose profile it is follows from the token unless it is said here.' });

/** What a PUT carries: all that the profile says. */
export const replacement = z.strictObject(said).meta({ id: 'ExpertiseReplacement' });

/** What a profile says as the use case takes it: what was not said is null or empty. Stops on what cannot be. */
export function completeExpertise(ctx: Ctx, body: z.output<typeof replacement>): ExpertiseInput {
  knownCounty(ctx, '/countyNumber', body.countyNumber);
  const availableFrom = body.capacity?.availableFrom ?? null;
  if (availableFrom !== null && availableFrom < dateOf(ctx.clock.now())) {
    throw invalidField('/capacity/availableFrom', 'That day has passed. Leave it out when the profile is free now.');
  }
  return {
    name: body.name,
    unit: body.unit ?? null,
    countyNumber: body.countyNumber ?? null,
    language: body.language ?? null,
    description: body.description,
    keywords: body.keywords ?? [],
    concepts: body.concepts ?? [],
    outputs: (body.outputs ?? []).map(({ title, abstract, year, url }) => ({
      title,
      abstract: abstract ?? null,
      year: year ?? null,
      url: url ?? null,
    })),
    capacity: { maxActive: body.capacity?.maxActive ?? null, availableFrom },
    wants: [...new Set(body.wants)],
  };
}
