/** Topics of the EU portal by how their ids begin, and the scheme of the catalogue they are calls of. First match counts. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^HORIZON-(?:HLTH|CL1)-/, 'he-klynge-1'],
  [/^HORIZON-CL2-/, 'he-klynge-2'],
  [/^HORIZON-CL3-/, 'he-klynge-3'],
  [/^HORIZON-CL4-/, 'he-klynge-4'],
  [/^HORIZON-CL5-/, 'he-klynge-5'],
  [/^HORIZON-CL6-/, 'he-klynge-6'],
  // A joint call of several missions belongs to the one it names first.
  [/^HORIZON-MISS-\d{4}-\d{2}-CLIMA\b/, 'he-mission-klimatilpasning'],
  [/^HORIZON-MISS-\d{4}-\d{2}-CIT\b/, 'he-mission-byer'],
  [/^HORIZON-MISS-\d{4}-\d{2}-(?:CANCER|OCEAN|SOIL)\b/, 'he-mission-ovrige'],
  [/^DIGITAL-/, 'eu-digital-europe'],
  [/^EU4H-/, 'eu-eu4health'],
  [/^ERASMUS-(?:EDU|YOUTH)-/, 'eu-erasmus-samarbeid'],
  [/^ERASMUS-SPORT-\d{4}-S?SCP\b/, 'eu-erasmus-samarbeid'],
  [/^CREA-(?:CULT|CROSS)-/, 'eu-kreativt-europa'],
  [/^LIFE-/, 'eu-life'],
  [/^CERV-/, 'eu-cerv'],
  [/^UCPM-/, 'eu-ucpm-kapp'],
  [/^(?:HORIZON-)?DUT-/, 'eu-dut'],
];

/** The id of the scheme a topic is a call of; undefined where the catalogue has none (defence, Euratom, ERC …). */
export function euSchemeOf(topicId: string): string | undefined {
  return SCHEMES.find(([pattern]) => pattern.test(topicId))?.[1];
}
