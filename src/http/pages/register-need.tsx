import { z } from 'zod';
import { MOST_DESCRIPTION, RegisterNeedPage } from '../../../web/pages/register-need.tsx';
import { RegisteredNeedPage, type Scoring, ScoringPart } from '../../../web/pages/registered-need.tsx';
import type { Authorized } from '../../domain/access.ts';
import type { Need } from '../../domain/need.ts';
import type { Municipality, Places } from '../../domain/place.ts';
import { dateOf, type IsoDate } from '../../domain/time.ts';
import { SERVICE_AREAS, THEMES, WANTS } from '../../domain/words.ts';
import type { Ctx } from '../../usecases/context.ts';
import { readNeed } from '../../usecases/read-needs.ts';
import { proposalsOfNeed } from '../../usecases/read-proposals.ts';
import { registerNeed } from '../../usecases/register-need.ts';
import { reviseNeed } from '../../usecases/revise-need.ts';
import { similarNeeds } from '../../usecases/similar-needs.ts';
import { suggestConcepts } from '../../usecases/suggest-concepts.ts';
import { choices, optionalAmount, optionalText, text, texts, ticked } from './form-fields.ts';
import { meetingFields } from './outreach.tsx';
import { page, post, refuse } from './page-route.ts';

const WHO = ['broker'] as const;
const ALIKE_SHOWN = 4;
const QUARTERS_AHEAD = 12;

const registerPage = page({
  path: '/register-need',
  who: WHO,
  query: z.object({ municipality: z.string().max(200).optional() }),
  show(ctx, { query }) {
    const chosen = query.municipality === undefined ? undefined : ctx.places.municipality(query.municipality);
    const today = dateOf(ctx.clock.now());
    return (
      <RegisterNeedPage
        municipalities={ctx.places.all().map(nameOf)}
        chosen={chosen === undefined ? null : nameOf(chosen)}
        today={today}
        quarters={quartersFrom(today)}
      />
    );
  },
});

const registerPost = post({
  path: '/register-need',
  who: WHO,
  fields: z.object({
    ...meetingFields,
    municipality: text({ max: 200 }),
    title: text({ min: 5, max: 200 }),
    description: text({ min: 20, max: MOST_DESCRIPTION }),
    unit: optionalText({ max: 200 }),
    themes: choices(THEMES),
    wants: choices(WANTS),
    serviceAreas: choices(SERVICE_AREAS),
    budgetNok: optionalAmount,
    startQuarter: optionalText({ max: 6 }),
    confidential: ticked,
  }),
  again: registerPage,
  async submit(ctx, { fields }, { view }) {
    const { forms, outreach } = view.t;
    const { municipality, channel, on, note, ...said } = fields;
    const place = named(ctx.places, municipality);
    const today = dateOf(ctx.clock.now());
    if (place === undefined) throw refuse('municipality', forms.faults.municipality);
    if (on === null) throw refuse('on', forms.faults.required);
    if (on > today) throw refuse('on', outreach.future);
    if (said.startQuarter !== null && !quartersFrom(today).includes(said.startQuarter)) {
      throw refuse('startQuarter', forms.faults.quarter);
    }
    const input = { ...said, language: null, concepts: [], readiness: {} };
    const { need } = await registerNeed(ctx, place.municipalityNumber, input, { channel, on, note });
    return { to: `/register-need/${need.id}`, notice: 'needRegistered' };
  },
});

const params = z.object({ id: z.string().max(200) });

const registeredPage = page({
  path: '/register-need/:id',
  who: WHO,
  params,
  async show(ctx, { params: { id } }, { view, live }) {
    const need = await readNeed(ctx, id);
    const scoring = await scoringOf(ctx, need);
    if (live) return { kind: 'part', part: <ScoringPart scoring={scoring} /> };
    const number = need.municipalityNumber;
    const alike = await similarNeeds(ctx, id, ALIKE_SHOWN);
    return (
      <RegisteredNeedPage
        scoring={scoring}
        title={need.title}
        municipality={{ number, name: ctx.places.municipality(number)?.name ?? number }}
        concepts={conceptsOf(ctx, need, view.language)}
        alike={alike.map(({ need: other }) => ({
          id: other.id,
          title: other.title,
          municipality: ctx.places.municipality(other.municipalityNumber)?.name ?? other.municipalityNumber,
        }))}
      />
    );
  },
});

const confirmPost = post({
  path: '/register-need/:id',
  who: WHO,
  params,
  fields: z.object({ concepts: texts({ max: 50, each: 200 }) }),
  again: registeredPage,
  async submit(ctx, { params: { id }, fields: { concepts } }) {
    await reviseNeed(ctx, id, { concepts });
    return { to: `/register-need/${id}`, notice: 'saved' };
  },
});

export const REGISTER_NEED_ROUTES = [registerPage, registerPost, registeredPage, confirmPost];

async function scoringOf(ctx: Ctx, need: Authorized<Need>): Promise<Scoring> {
  const proposals = await proposalsOfNeed(ctx, need.id);
  return { needId: need.id, isScored: need.status !== 'submitted', proposals: proposals.length };
}

/** What has been confirmed, and what else the text suggests. Without a vocabulary there is nothing to suggest. */
function conceptsOf(ctx: Ctx, need: Authorized<Need>, language: 'nb' | 'nn' | 'en') {
  if (ctx.concepts === null) return [];
  const { concepts } = suggestConcepts(ctx, `${need.title}. ${need.description}`, need.language);
  const suggested = concepts.map(({ id, labels, because }) => ({
    id,
    label: labels[language],
    because: because.words.length === 0 ? null : because.words.join(', '),
    confirmed: need.concepts.includes(id),
  }));
  const others = need.concepts.filter((id) => !suggested.some((concept) => concept.id === id));
  return [...suggested, ...others.map((id) => ({ id, label: id, because: null, confirmed: true }))];
}

/** Told apart by county where two share a name. */
function nameOf({ municipalityNumber, name }: Municipality): string {
  return `${name} (${municipalityNumber})`;
}

/** "Verdal", "5038", or both as they are suggested. */
function named(places: Places, typed: string): Municipality | undefined {
  const [, number] = /\((\d{4})\)$/.exec(typed) ?? /^(\d{4})$/.exec(typed) ?? [];
  return number === undefined ? places.municipalityNamed(typed) : places.municipality(number);
}

function quartersFrom(today: IsoDate): string[] {
  const first = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: QUARTERS_AHEAD }, (_, i) => `${Math.floor((first + i) / 4)}Q${((first + i) % 4) + 1}`);
}
