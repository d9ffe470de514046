import { z } from 'zod';
import type { Authorized, ExpertiseCard } from '../../domain/access.ts';
import type { Expertise } from '../../domain/expertise.ts';
import { WANTS } from '../../domain/words.ts';
import { example, instant, isoDate, languageOf, type View, version } from './view.ts';

export const expertiseView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    organisationId: z.string(),
    organisationName: z.string(),
    unit: z.string().nullable(),
    countyNumber: z.string().nullable(),
    language: languageOf,
    description: z.string(),
    keywords: z.array(z.string()),
    concepts: z.array(z.string()),
    outputs: z.array(
      z.strictObject({
        title: z.string(),
        abstract: z.string().nullable(),
        year: z.int().nullable(),
        url: z.string().nullable(),
      }),
    ),
    capacity: z.strictObject({ maxActive: z.int().nullable(), availableFrom: isoDate.nullable() }),
    wants: z.array(z.enum(WANTS)).meta({ description: 'The kinds of collaboration it takes part in.' }),
    visible: z.boolean().meta({ description: 'Switched off by its owner it is proposed for nothing.' }),
    contactUrl: z.string().nullable(),
    source: z.string().nullable(),
    verified: z.boolean().meta({ description: 'A public page supports the main themes.' }),
    example,
    version,
    createdAt: instant,
    updatedAt: instant,
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'Expertise' });

/** A profile, for its own organisation and brokers: the same for both. */
export function presentExpertise(expertise: Authorized<Expertise>): View<typeof expertiseView> {
  const { id, name, nameEn, organisationId, organisationName, unit, countyNumber, language } = expertise;
  const { description, keywords, concepts, outputs, capacity, wants, visible, contactUrl } = expertise;
  const { source, verified, example, version, createdAt, updatedAt } = expertise;
  return {
    id,
    name,
    nameEn,
    organisationId,
    organisationName,
    unit,
    countyNumber,
    language,
    description,
    keywords,
    concepts,
    outputs,
    capacity,
    wants,
    visible,
    contactUrl,
    source,
    verified,
    example,
    version,
    createdAt,
    updatedAt,
    links: { self: expertisePath(id) },
  };
}

export const expertiseCardView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    organisationName: z.string(),
    unit: z.string().nullable(),
    countyNumber: z.string().nullable(),
    language: languageOf,
    contactUrl: z.string().nullable(),
    example,
  })
  .meta({ id: 'ExpertiseCard', description: 'What the other party of a pair may know of a profile.' });

export function presentExpertiseCard(card: ExpertiseCard): View<typeof expertiseCardView> {
  const { id, name, nameEn, organisationName, unit, countyNumber, language, contactUrl, example } = card;
  return { id, name, nameEn, organisationName, unit, countyNumber, language, contactUrl, example };
}

function expertisePath(id: string): string {
  return `/api/v1/expertise/${encodeURIComponent(id)}`;
}
