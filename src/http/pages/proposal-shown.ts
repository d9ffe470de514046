import type { ProposalPageProps } from '../../../web/pages/proposal.tsx';
import type { ShownFunding } from '../../../web/parts/proposal-funding.tsx';
import type { ShownExpertiseText, ShownNeedText } from '../../../web/parts/two-texts.tsx';
import type { View } from '../../../web/view.ts';
import { actorOf } from '../../domain/principal.ts';
import { dateOf, daysBetween } from '../../domain/time.ts';
import type { AssessedScheme } from '../../usecases/assess-funding.ts';
import type { Ctx } from '../../usecases/context.ts';
import type { Weighed } from '../../usecases/weigh-proposal.ts';
import { metWords } from './proposal-reasons.ts';
import { placeName } from './shown-proposal.ts';

/** Conditions beyond this a reader will not take in. */
const CONDITIONS_SHOWN = 4;

export function shownNeed(ctx: Ctx, { need, detail }: Weighed, { t }: View): ShownNeedText {
  const { title, description, language, unit, budgetNok, startQuarter, confidential } = need;
  return {
    title,
    description,
    language,
    unit,
    budgetNok,
    startQuarter,
    confidential,
    place: placeName(ctx, need.municipalityNumber),
    themes: need.themes.map((theme) => t.words.themes[theme]),
    wants: need.wants.map((want) => t.words.wants[want]),
    met: metWords(detail.proposal.explanation).need,
  };
}

export function shownExpertise({ expertise, detail }: Weighed): ShownExpertiseText {
  const { name, description, language, unit, keywords, contactUrl, example, removed } = expertise;
  return {
    name,
    description,
    language,
    unit,
    keywords,
    contactUrl,
    example,
    removed,
    organisation: expertise.organisationName,
    outputs: expertise.outputs.map((output) => ({ title: output.title, year: output.year })),
    met: metWords(detail.proposal.explanation).expertise,
  };
}

export function shownFunding({ option, assessment }: AssessedScheme): ShownFunding {
  const open = assessment.rules.filter(({ verdict }) => verdict !== 'can');
  const deciding = open.filter(({ verdict }) => verdict === assessment.verdict);
  const others = open.filter(({ verdict }) => verdict !== assessment.verdict);
  return {
    id: option.schemeId,
    name: option.schemeName,
    funder: assessment.scheme.funder,
    verdict: assessment.verdict,
    deadline: option.nextDeadline,
    url: assessment.scheme.url,
    conditions: [...deciding, ...others].slice(0, CONDITIONS_SHOWN).map(({ missing, text }) => missing ?? text),
  };
}

/** The first announced deadline of what can pay, or can if something is arranged. */
export function nextOf(ctx: Ctx, funding: readonly ShownFunding[]): ProposalPageProps['next'] {
  const today = dateOf(ctx.clock.now());
  const ahead = funding.flatMap(({ name, verdict, deadline }) =>
    deadline !== null && deadline >= today && (verdict === 'can' || verdict === 'can-if')
      ? [{ scheme: name, date: deadline, days: daysBetween(today, deadline) }]
      : [],
  );
  return ahead.toSorted((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}

export function happeningsOf(ctx: Ctx, { detail, names }: Weighed): ProposalPageProps['happenings'] {
  return detail.decisions.map(({ verdict, reason, note, decidedAt, decidedBy }) => ({
    at: decidedAt,
    by: names.get(decidedBy) ?? null,
    mine: decidedBy === actorOf(ctx.principal),
    what: verdict,
    reason,
    note,
  }));
}
