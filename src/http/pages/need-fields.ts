import { z } from 'zod';
import type { Need, Readiness } from '../../domain/need.ts';
import { READINESS_CRITERIA } from '../../domain/readiness.ts';
import { SERVICE_AREAS, THEMES, WANTS } from '../../domain/words.ts';
import type { NeedInput } from '../../usecases/submit-need.ts';
import { choices, optionalAmount, optionalChoice, optionalText, text, texts, ticked } from './form-fields.ts';

const yesOrNo = optionalChoice(['yes', 'no']);
const quarter = z.union([z.literal('').transform(() => null), z.string().regex(/^\d{4}Q[1-4]$/)], { error: 'quarter' });

/** What the form of a need asks about. */
export const NEED_FIELDS = {
  title: text({ min: 5, max: 200 }),
  description: text({ min: 30, max: 20_000 }),
  themes: choices(THEMES),
  concepts: texts({ max: 50, each: 200 }),
  unit: optionalText({ max: 200 }),
  wants: choices(WANTS),
  serviceAreas: choices(SERVICE_AREAS),
  budgetNok: optionalAmount,
  startQuarter: quarter.nullish().transform((value) => value ?? null),
  anchoring: yesOrNo,
  engagement: yesOrNo,
  roles: yesOrNo,
  projectManagement: yesOrNo,
  confidential: ticked,
  /** The author has read the text again and says that nobody can be known from it. */
  sure: ticked,
};
const asked = z.object(NEED_FIELDS);
type Asked = z.output<typeof asked>;

const NAMES: readonly string[] = Object.keys(NEED_FIELDS);

/** Ids of drafts are made here and kept in the browser; others come to nothing, since drafts are found by author too. */
export const draftId = z.string().regex(/^[\w-]{6,64}$/);

/** Whatever stands in the form, for what must not be refused: drafts, and help while one writes. */
export const anything = z.looseObject({});

/** The fields of a need in what was sent, as names and values. What is not one of them is left out. */
export function needFieldsIn(sent: Readonly<Record<string, unknown>>): [string, string][] {
  return NAMES.flatMap((name) =>
    [sent[name]]
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value): [string, string] => [name, value]),
  );
}

export function isWritten(fields: readonly (readonly [string, string])[]): boolean {
  return fields.some(([name, value]) => (name === 'title' || name === 'description') && value.trim() !== '');
}

/** What the use cases take. The language is worked out from the text. */
export function needInput(fields: Asked): NeedInput {
  const { title, description, themes, concepts, unit, wants, serviceAreas, budgetNok, startQuarter, confidential } =
    fields;
  const said = { title, description, themes, concepts, unit, wants, serviceAreas, budgetNok, startQuarter };
  return { ...said, confidential, language: null, readiness: readinessOf(fields) };
}

function readinessOf(fields: Asked): Readiness {
  const answered = READINESS_CRITERIA.filter((criterion) => fields[criterion] !== null);
  return Object.fromEntries(answered.map((criterion) => [criterion, fields[criterion] === 'yes']));
}

/** A need that is stored, as the form would have sent it. */
export function fieldsOf(need: Need): [string, string][] {
  const { title, description, themes, concepts } = need;
  return [
    ['title', title],
    ['description', description],
    ...[...themes].map((theme): [string, string] => ['themes', theme]),
    ...[...concepts].map((concept): [string, string] => ['concepts', concept]),
  ];
}
