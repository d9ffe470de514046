/** The fifteen counties of 2024 by their Norwegian names (SSB Klass 104), for sentences about where a scheme applies. */
const COUNTY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '03': 'Oslo',
    '11': 'Rogaland',
    '15': 'Møre og Romsdal',
    '18': 'Nordland',
    '31': 'Østfold',
    '32': 'Akershus',
    '33': 'Buskerud',
    '34': 'Innlandet',
    '39': 'Vestfold',
    '40': 'Telemark',
    '42': 'Agder',
    '46': 'Vestland',
    '50': 'Trøndelag',
    '55': 'Troms',
    '56': 'Finnmark',
  }),
);

/** The name of a county; its number when there is no such county. */
export function countyName(countyNumber: string): string {
  return COUNTY_NAMES.get(countyNumber) ?? countyNumber;
}
