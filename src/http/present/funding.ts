import { z } from 'zod';
import type { RuleResult } from '../../domain/funding/verdict.ts';
import type { FundingOption } from '../../domain/proposal.ts';
import { SCHEME_STATUSES } from '../../domain/scheme.ts';
import type { AssessedScheme } from '../../usecases/assess-funding.ts';
import { fundingVerdict, isoDate, schemeFamily, texts, type View } from './view.ts';

const optionFields = {
  schemeId: z.string(),
  schemeName: z.string(),
  family: schemeFamily,
  verdict: fundingVerdict,
  fit: z
    .number()
    .meta({ description: '0–1: how alike the purpose of the scheme, or of its best call, and the need are.' }),
  callId: z.string().nullable().meta({ description: 'The open call that fits best.' }),
  nextDeadline: isoDate.nullable().meta({ description: 'Only one that has been announced.' }),
};

export const fundingOptionView = z.strictObject(optionFields).meta({ id: 'FundingOption' });

const ruleView = z
  .strictObject({
    rule: z.string(),
    verdict: fundingVerdict,
    text: texts.meta({ description: 'What the rule says and how the need stands to it.' }),
    missing: texts.nullable().meta({ description: 'What is missing, or must be found out.' }),
    source: z.string(),
    checked: z.string().nullable().meta({ description: 'The day it was checked, or the year it was last seen.' }),
    verified: z.boolean(),
  })
  .meta({ id: 'FundingRule' });

export const assessedSchemeView = z
  .strictObject({
    ...optionFields,
    funder: z.string(),
    status: z.enum(SCHEME_STATUSES),
    url: z.string().nullable(),
    rules: z.array(ruleView),
    openCalls: z.array(
      z.strictObject({ id: z.string(), title: z.string(), closes: isoDate.nullable(), url: z.string().nullable() }),
    ),
    links: z.strictObject({ scheme: z.string() }),
  })
  .meta({ id: 'AssessedScheme', description: 'A scheme tried on a need: `verdict` is the worst of its rules.' });

export function presentFundingOption(option: FundingOption): View<typeof fundingOptionView> {
  const { schemeId, schemeName, family, verdict, fit, callId, nextDeadline } = option;
  return { schemeId, schemeName, family, verdict, fit, callId, nextDeadline };
}

/** A scheme with its verdict and every rule behind it, for whoever may read the need or the pair. */
export function presentAssessed({ option, assessment }: AssessedScheme): View<typeof assessedSchemeView> {
  const { scheme, rules, openCalls } = assessment;
  return {
    ...presentFundingOption(option),
    funder: scheme.funder,
    status: scheme.status,
    url: scheme.url,
    rules: rules.map(presentRule),
    openCalls: openCalls.map(({ id, title, closes, url }) => ({ id, title, closes, url })),
    links: { scheme: `/api/v1/schemes/${encodeURIComponent(scheme.id)}` },
  };
}

function presentRule(result: RuleResult): View<typeof ruleView> {
  const { rule, verdict, text, missing, source, checked, verified } = result;
  return { rule, verdict, text, missing, source, checked, verified };
}
