import { COUPLING_STATUSES, type CouplingStatus, THEMES, type Theme } from './words.ts';

/** How far one need has come. */
export type NeedProgress = {
  themes: readonly Theme[];
  municipalityNumber: string;
  countyNumber: string;
  proposed: boolean;
  decided: boolean;
  /** The states of its couplings that have not been cancelled. */
  couplings: readonly CouplingStatus[];
};

/** The steps from a need to what comes of it. Each counts the needs that have come at least so far. */
const FUNNEL_STEPS = ['stated', 'proposed', 'decided', 'coupled', 'applied', 'agreed', 'finished'] as const;
type FunnelStep = (typeof FUNNEL_STEPS)[number];

export type Figures = {
  needs: number;
  funnel: readonly { step: FunnelStep; needs: number }[];
  /** A need with two themes counts under both; `none` are those without. */
  themes: readonly { theme: Theme | 'none'; needs: number }[];
  /** Only counties with a need; how many needs, and from how many municipalities. */
  counties: ReadonlyMap<string, { needs: number; municipalities: number }>;
};

/** Counts what has become of needs. */
export function figuresOf(needs: readonly NeedProgress[]): Figures {
  const steps = needs.map(stepOf);
  const counties = new Map<string, NeedProgress[]>();
  for (const need of needs) counties.set(need.countyNumber, [...(counties.get(need.countyNumber) ?? []), need]);
  return {
    needs: needs.length,
    funnel: FUNNEL_STEPS.map((step, i) => ({ step, needs: steps.filter((reached) => reached >= i).length })),
    themes: [
      ...THEMES.map((theme) => ({ theme, needs: needs.filter(({ themes }) => themes.includes(theme)).length })),
      { theme: 'none' as const, needs: needs.filter(({ themes }) => themes.length === 0).length },
    ],
    counties: new Map(
      [...counties].map(([number, own]) => [
        number,
        { needs: own.length, municipalities: new Set(own.map(({ municipalityNumber }) => municipalityNumber)).size },
      ]),
    ),
  };
}

/** The furthest step a need has come to, as its place in the list. */
function stepOf({ proposed, decided, couplings }: NeedProgress): number {
  const furthest = Math.max(-1, ...couplings.filter((status) => status !== 'ended').map(placeOf));
  if (furthest >= placeOf('result')) return step('finished');
  if (furthest >= placeOf('agreement')) return step('agreed');
  if (furthest >= placeOf('application')) return step('applied');
  if (couplings.length > 0) return step('coupled');
  if (decided) return step('decided');
  return proposed ? step('proposed') : step('stated');
}

function step(name: FunnelStep): number {
  return FUNNEL_STEPS.indexOf(name);
}

function placeOf(status: CouplingStatus): number {
  return COUPLING_STATUSES.indexOf(status);
}
