import type { Scheme, SchemeFamily } from '../scheme.ts';
import { dateOf, type IsoDate, plusDays } from '../time.ts';

/** How many weeks it takes to make an application that has a chance, at least and usually at most. */
export type LeadTime = { minWeeks: number; maxWeeks: number };

/**
 * Suggested by the catalogue's author from experience, not by the funders (Interreg Sverige-Norge excepted, which asks
 * for half a year to a year): skjønn 4–6 weeks, NFR 4–6 months, doctorate 3–6 months, Interreg 6–12 months, Horizon
 * Europe 6–9 months, directorate grants 4–8 weeks. Regional funds and foundations are taken to be like the directorates'.
 */
const BY_FAMILY: Readonly<Record<SchemeFamily, LeadTime>> = {
  rff: { minWeeks: 4, maxWeeks: 8 },
  skjonnsmidler: { minWeeks: 4, maxWeeks: 6 },
  nfr: { minWeeks: 17, maxWeeks: 26 },
  eu: { minWeeks: 26, maxWeeks: 39 },
  interreg: { minWeeks: 26, maxWeeks: 52 },
  national: { minWeeks: 4, maxWeeks: 8 },
  regional: { minWeeks: 4, maxWeeks: 8 },
  foundation: { minWeeks: 4, maxWeeks: 8 },
};

const DOCTORATE = 'nfr-offentlig-sektor-phd';

/** The lead time of a scheme, by its family. */
export function leadTime(scheme: Pick<Scheme, 'id' | 'family'>): LeadTime {
  return scheme.id === DOCTORATE ? { minWeeks: 13, maxWeeks: 26 } : BY_FAMILY[scheme.family];
}

/** The last day to begin on an application that is due on `deadline`. */
export function beginBy(scheme: Pick<Scheme, 'id' | 'family'>, deadline: IsoDate): IsoDate {
  return dateOf(plusDays(`${deadline}T00:00:00.000Z`, -7 * leadTime(scheme).minWeeks));
}
