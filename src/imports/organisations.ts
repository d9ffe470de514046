import { municipalityOrganisationId, type Organisation } from '../domain/organisation.ts';
import type { OrganisationKind } from '../domain/words.ts';
import type { ImportContext } from './record.ts';

/**
 * The organisation a file names. "Bodø kommune" is the municipality's own organisation. Else the id follows from the
 * name, so that every record that names it means the same one: "NTNU – Norges teknisk-naturvitenskapelige universitet"
 * and the name without its abbreviation give the same id.
 */
export function organisationNamed(
  name: string,
  { now, places, organisationNumber = null }: ImportContext & { organisationNumber?: string | null },
): Organisation {
  const municipality = name.endsWith(MUNICIPALITY)
    ? places.municipalityNamed(name.slice(0, -MUNICIPALITY.length))
    : undefined;
  if (municipality !== undefined) {
    const { municipalityNumber, countyNumber } = municipality;
    return {
      id: municipalityOrganisationId(municipalityNumber),
      name: `${municipality.name}${MUNICIPALITY}`,
      kind: 'municipality',
      organisationNumber,
      municipalityNumber,
      countyNumber,
      createdAt: now,
    };
  }
  return {
    id: `org-${slug(withoutAbbreviation(name))}`,
    name,
    kind: kindOf(name),
    organisationNumber,
    municipalityNumber: null,
    countyNumber: null,
    createdAt: now,
  };
}

const MUNICIPALITY = ' kommune';

/** Research institutes whose names do not say that they are. */
const INSTITUTES =
  /\b(?:sintef|norce|fafo|simula|nilu|nofima|cicero|niva|nina|nibio|ruralis|norsar|frischsenteret|norsk regnesentral)\b/i;

/**
 * Read off the name, in this order. A name that tells nothing is `other`, which counts as no research organisation:
 * a wrong guess there would promise money.
 */
const KINDS: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/fylkeskommune$/i, 'county'],
  [/forskningsråd|forskingsråd|forskningsfond|forskingsfond/i, 'funder'],
  [/sykehus|sjukehus|hospital|\bR?HF\b|helseføretak|helseforetak/i, 'health-trust'],
  [/utviklingssenter for sykehjem|folkehøgsk|folkehøysk/i, 'other'],
  [/(?:høgskole|høgskule|høyskole)n?(?![\p{L}])|allaskuvla|university college/iu, 'university-college'],
  [/(?:^| |storby)universitet(?:et)?(?= i |$)|^UiT |^university of|university$/i, 'university'],
  [INSTITUTES, 'institute'],
  [/institutt|institute|forskning|forsking|\bresearch\b/i, 'institute'],
  [/\b(?:ASA?|A\/S)$/, 'company'],
];

function kindOf(name: string): OrganisationKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

/** "SINTEF AS" is SINTEF, and "NTNU – Norges …" is Norges …; a dash inside a longer name is kept. */
function withoutAbbreviation(name: string): string {
  return name.replace(/^\S{2,10} [–-] /u, '').replace(/ AS$/, '');
}

const LETTERS = new Map(Object.entries({ æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' }));

function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[æøåđŋŧ]/g, (letter) => LETTERS.get(letter) ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 100);
}
