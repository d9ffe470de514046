import { z } from 'zod';
import type { Authorized, NeedCard } from '../../domain/access.ts';
import type { Need } from '../../domain/need.ts';
import { NEED_STATUSES, SERVICE_AREAS, THEMES, WANTS } from '../../domain/words.ts';
import type { Submitted } from '../../usecases/submit-need.ts';
import { example, instant, languageOf, type View, version } from './view.ts';

export const needView = z
  .strictObject({
    id: z.string(),
    organisationId: z.string(),
    municipalityNumber: z.string(),
    countyNumber: z.string(),
    unit: z.string().nullable(),
    title: z.string(),
    description: z.string(),
    language: languageOf,
    themes: z.array(z.enum(THEMES)),
    serviceAreas: z.array(z.enum(SERVICE_AREAS)),
    wants: z.array(z.enum(WANTS)),
    concepts: z.array(z.string()),
    budgetNok: z.int().nullable(),
    startQuarter: z.string().nullable(),
    readiness: z.strictObject({
      anchoring: z.boolean().optional(),
      engagement: z.boolean().optional(),
      roles: z.boolean().optional(),
      projectManagement: z.boolean().optional(),
    }),
    confidential: z.boolean(),
    status: z.enum(NEED_STATUSES),
    example,
    version,
    createdAt: instant,
    updatedAt: instant,
    links: z.strictObject({
      self: z.string(),
      proposals: z.string(),
      funding: z.string(),
      job: z.string().optional().meta({ description: 'The scoring that a change has started.' }),
    }),
  })
  .meta({ id: 'Need' });

/** A need, for its own organisation and brokers: the same for both. `jobId` is the scoring that has been started. */
export function presentNeed(need: Authorized<Need>, jobId?: string): View<typeof needView> {
  const { id, organisationId, municipalityNumber, countyNumber, unit, title, description, language } = need;
  const { themes, serviceAreas, wants, concepts, budgetNok, startQuarter, readiness, confidential } = need;
  const { status, example, version, createdAt, updatedAt } = need;
  return {
    id,
    organisationId,
    municipalityNumber,
    countyNumber,
    unit,
    title,
    description,
    language,
    themes,
    serviceAreas,
    wants,
    concepts,
    budgetNok,
    startQuarter,
    readiness,
    confidential,
    status,
    example,
    version,
    createdAt,
    updatedAt,
    links: {
      self: needPath(id),
      proposals: `${needPath(id)}/proposals`,
      funding: `${needPath(id)}/funding`,
      ...(jobId === undefined ? {} : { job: jobPath(jobId) }),
    },
  };
}

export const submittedView = z
  .strictObject({
    id: z.string(),
    status: z.enum(NEED_STATUSES),
    links: z.strictObject({ self: z.string(), proposals: z.string(), job: z.string() }),
  })
  .meta({ id: 'SubmittedNeed' });

/** The answer to a new need: where it is, and where to follow what happens to it. */
export function presentSubmitted({ need, jobId }: Submitted): View<typeof submittedView> {
  const { id, status } = need;
  return { id, status, links: { self: needPath(id), proposals: `${needPath(id)}/proposals`, job: jobPath(jobId) } };
}

export const needCardView = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    municipalityNumber: z.string(),
    countyNumber: z.string(),
    unit: z.string().nullable(),
    language: languageOf,
    example,
  })
  .meta({ id: 'NeedCard', description: 'What the other party of a pair may know of a need.' });

export function presentNeedCard(card: NeedCard): View<typeof needCardView> {
  const { id, title, municipalityNumber, countyNumber, unit, language, example } = card;
  return { id, title, municipalityNumber, countyNumber, unit, language, example };
}

export function needPath(id: string): string {
  return `/api/v1/needs/${encodeURIComponent(id)}`;
}

export function jobPath(id: string): string {
  return `/api/v1/jobs/${encodeURIComponent(id)}`;
}
