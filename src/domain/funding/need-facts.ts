import type { Need } from '../need.ts';
import type { IsoDate } from '../time.ts';
import { quarterEnd } from '../time.ts';
import type { OrganisationKind, Want } from '../words.ts';

/** What the funding rules ask of a need. The applicant is always a municipality: needs belong to municipalities. */
export type NeedFacts = {
  countyNumber: string;
  /** The municipalities known to take part: the need's own first, then those it is joined with. */
  municipalityNumbers: readonly string[];
  wants: readonly Want[];
  budgetNok: number | null;
  /** The last day of the quarter the work should begin in. */
  latestStart: IsoDate | null;
  /** The organisation whose expertise is proposed for the need; null when the need is assessed alone. */
  pairedWith: OrganisationKind | null;
};

/** What the rules need, from a need and what is known of who takes part. */
export function needFacts(
  need: Pick<Need, 'municipalityNumber' | 'countyNumber' | 'wants' | 'budgetNok' | 'startQuarter'>,
  known: { pairedWith?: OrganisationKind | null; otherMunicipalityNumbers?: readonly string[] } = {},
): NeedFacts {
  return {
    countyNumber: need.countyNumber,
    municipalityNumbers: [...new Set([need.municipalityNumber, ...(known.otherMunicipalityNumbers ?? [])])],
    wants: need.wants,
    budgetNok: need.budgetNok,
    latestStart: need.startQuarter === null ? null : quarterEnd(need.startQuarter),
    pairedWith: known.pairedWith ?? null,
  };
}
