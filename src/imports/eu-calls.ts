import { z } from 'zod';
import type { Call } from '../domain/scheme.ts';
import { euSchemeOf } from './eu-scheme-of.ts';
import { amount, date, line, optional, TEXT_MAX, webAddress } from './fields.ts';
import { withoutFootnotes } from './footnotes.ts';
import { plainText } from './plain-text.ts';
import { type ImportContext, invalidRecord, parseRecord } from './record.ts';

/** A text of the portal before it is made plain: it may be long. */
const markup = z.string().max(1_000_000).nullish();
/** Given by the portal, and not needed here. */
const unused = z.unknown().optional();

const schema = z.strictObject({
  topicId: line(120),
  title: z.string().min(1).max(5000),
  programme: optional(line(300)),
  deadline: optional(date),
  budgetMin: optional(amount),
  budgetMax: optional(amount),
  portalUrl: optional(webAddress),
  description: markup,
  objectives: markup,
  callTitle: markup,
  reference: unused,
  programmeId: unused,
  cluster: unused,
  callIdentifier: unused,
  actionType: unused,
  stage: unused,
  callStatus: unused,
  expectedGrants: unused,
  keywords: unused,
  submissionProcedure: unused,
  deadlineModel: unused,
  crossCuttingPriorities: unused,
  typesOfAction: unused,
  topicConditions: unused,
  supportInfo: unused,
  qnaUrl: unused,
  updatesUrl: unused,
  documentsUrl: unused,
});

const SOURCE = 'EU Funding & Tenders Portal';
const TITLE_MAX = 500;

/**
 * One topic of the EU Funding & Tenders Portal as a call of its scheme, version 1. Amounts are the portal's, in euro and
 * for a whole project. Throws `invalid` naming the fields, also for a topic that no scheme of the catalogue covers.
 */
export function parseEuCall(value: unknown, { now }: Pick<ImportContext, 'now'>): Call {
  const { record, fault } = parseRecord(schema, value);
  const { topicId, title, deadline, budgetMin, budgetMax, portalUrl } = record;
  const schemeId = euSchemeOf(topicId);
  if (schemeId === undefined) {
    throw invalidRecord([
      fault('topicId', `No scheme in the catalogue covers this topic${ofProgramme(record.programme)}.`),
    ]);
  }
  const description = [record.description, record.objectives, record.callTitle]
    .map((text) => plainText(withoutFootnotes(text ?? ''), TEXT_MAX))
    .find((text) => text !== '');
  return {
    id: topicId,
    schemeId,
    title: plainText(title, TITLE_MAX),
    description: description ?? '',
    language: 'en',
    opens: null,
    closes: deadline,
    budgetMin,
    budgetMax,
    currency: 'EUR',
    url: portalUrl,
    source: SOURCE,
    checkedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function ofProgramme(programme: string | null): string {
  return programme === null ? '' : ` of ${programme}`;
}
