/** A municipality as SSB Klass and Kartverket number it (the division of 2024). */
export type Municipality = { municipalityNumber: string; name: string; countyNumber: string; countyName: string };

/** The municipalities and counties that exist, looked up by number or name. */
export type Places = {
  municipality(number: string): Municipality | undefined;
  /** By name in any of its languages, case-insensitively; undefined when unknown or when two share it. */
  municipalityNamed(name: string): Municipality | undefined;
  countyName(countyNumber: string): string | undefined;
  all(): readonly Municipality[];
};

/** Builds the look-ups from a list. Throws on a number listed twice. */
export function createPlaces(rows: readonly Municipality[]): Places {
  const byNumber = new Map<string, Municipality>();
  const byName = new Map<string, Municipality | undefined>();
  const counties = new Map<string, string>();
  for (const row of rows) {
    if (byNumber.has(row.municipalityNumber))
      throw new Error(`Municipality ${row.municipalityNumber} is listed twice.`);
    byNumber.set(row.municipalityNumber, row);
    for (const name of namesOf(row)) byName.set(name, byName.has(name) ? undefined : row);
    counties.set(row.countyNumber, row.countyName);
  }
  return {
    municipality: (number) => byNumber.get(number),
    municipalityNamed: (name) => byName.get(name.toLowerCase()),
    countyName: (number) => counties.get(number),
    all: () => rows,
  };
}

/** Whether a municipality is called this, in any of its languages. */
export function isNamed(municipality: Municipality, name: string): boolean {
  return namesOf(municipality).has(name.toLowerCase());
}

/** The whole name and its parts: "Snåase - Snåsa" is also "Snåase" and "Snåsa". In lower case. */
function namesOf({ name }: Municipality): ReadonlySet<string> {
  const whole = name.toLowerCase();
  return new Set([whole, ...whole.split(' - ')]);
}
