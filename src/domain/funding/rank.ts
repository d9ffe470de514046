import type { FundingOption } from '../proposal.ts';
import type { SchemeFamily } from '../scheme.ts';
import type { Assessment } from './assess.ts';
import type { FundingVerdict } from './verdict.ts';

/** How alike the need's text and a scheme's purpose or a call's text are, 0–1. */
export type TextFit = { scheme(schemeId: string): number; call(callId: string): number };

/** Families a municipality should hear of whenever they have something for it, however well others fit. */
const ALWAYS_SHOWN = new Set<SchemeFamily>(['rff', 'skjonnsmidler', 'nfr', 'eu']);

/** The EU has a dozen programmes that anybody may join; they must not crowd out the rest. */
const MOST_OF_ONE_FAMILY = 4;

/** Fits this alike count as the same, and the nearer deadline goes first. */
const FIT_STEP = 0.05;

/**
 * The best `limit` options, best first, without those that cannot pay. The best of each family in ALWAYS_SHOWN is among
 * them, as far as `limit` goes, and no family has more than MOST_OF_ONE_FAMILY.
 */
export function shortlist(assessments: readonly Assessment[], fit: TextFit, limit: number): FundingOption[] {
  const ranked = rankFunding(assessments.filter((a) => a.verdict !== 'cannot').map((a) => toFundingOption(a, fit)));
  const places = placesInFamily(ranked);
  const always = ranked.filter((option) => ALWAYS_SHOWN.has(option.family) && places.get(option) === 1);
  const rest = ranked.filter((option) => (places.get(option) ?? 0) <= MOST_OF_ONE_FAMILY);
  const shown = new Set([...new Set([...always, ...rest])].slice(0, limit));
  return ranked.filter((option) => shown.has(option));
}

/** The place each option has among those of its own family, 1 first. */
function placesInFamily(ranked: readonly FundingOption[]): Map<FundingOption, number> {
  const seen = new Map<SchemeFamily, number>();
  return new Map(
    ranked.map((option) => {
      const place = (seen.get(option.family) ?? 0) + 1;
      seen.set(option.family, place);
      return [option, place];
    }),
  );
}

/** Best first: by verdict, then how well the text fits, then the nearest announced deadline, then id. */
export function rankFunding(options: readonly FundingOption[]): FundingOption[] {
  return options.toSorted(
    (a, b) =>
      order(a.verdict) - order(b.verdict) ||
      Math.round(b.fit / FIT_STEP) - Math.round(a.fit / FIT_STEP) ||
      (a.nextDeadline ?? NO_DATE).localeCompare(b.nextDeadline ?? NO_DATE) ||
      a.schemeId.localeCompare(b.schemeId),
  );
}

const NO_DATE = '9999-12-31';
const BEST_FIRST: readonly FundingVerdict[] = ['can', 'can-if', 'unknown', 'cannot'];

function order(verdict: FundingVerdict): number {
  return BEST_FIRST.indexOf(verdict);
}

/** An assessment in short, with the open call that fits the need best, if any shares something with it. */
export function toFundingOption({ scheme, verdict, next, openCalls }: Assessment, fit: TextFit): FundingOption {
  const calls = openCalls.map((call) => ({ call, fit: fit.call(call.id) })).toSorted((a, b) => b.fit - a.fit);
  const best = calls[0] !== undefined && calls[0].fit > 0 ? calls[0] : undefined;
  return {
    schemeId: scheme.id,
    schemeName: scheme.nameNb,
    family: scheme.family,
    verdict,
    fit: Math.max(fit.scheme(scheme.id), best?.fit ?? 0),
    callId: best?.call.id ?? null,
    nextDeadline: best?.call.closes ?? (next.kind === 'confirmed' ? (next.rounds[0]?.date ?? null) : null),
  };
}
