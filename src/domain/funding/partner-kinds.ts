import type { OrganisationKind, Texts } from '../words.ts';
import type { NeedFacts } from './need-facts.ts';

/**
 * A kind of partner a scheme may ask for: what it is called, one and several, and how many of it are known to take part.
 * `maybe` tells what must be checked before whoever is proposed counts as one.
 */
export type PartnerKind = {
  one: Texts;
  many: Texts;
  known(need: NeedFacts): number;
  maybe?: (need: NeedFacts) => Texts | null;
};

const pairedAs =
  (...kinds: OrganisationKind[]) =>
  (need: NeedFacts): number =>
    need.pairedWith !== null && kinds.includes(need.pairedWith) ? 1 : 0;

const municipalitiesAnd =
  (...kinds: OrganisationKind[]) =>
  (need: NeedFacts): number =>
    need.municipalityNumbers.length + pairedAs(...kinds)(need);

/** No register tells us that an organisation is one of these: somebody has to find it. */
const toBeFound = (): number => 0;

const toCheck =
  (kind: OrganisationKind, told: Texts) =>
  (need: NeedFacts): Texts | null =>
    need.pairedWith === kind ? told : null;

/**
 * Counts are for the whole consortium, so the municipality itself counts where it is of the kind; partners in other
 * countries are counted without Norway. Universities and university colleges are on the Research Council's list of
 * approved research organisations, and universities award doctorates; for others it must be checked.
 */
export const PARTNER_KINDS: ReadonlyMap<string, PartnerKind> = new Map(
  Object.entries({
    approved_research_org: {
      one: {
        nb: 'godkjent forskningsorganisasjon',
        nn: 'godkjend forskingsorganisasjon',
        en: 'approved research organisation',
      },
      many: {
        nb: 'godkjente forskningsorganisasjoner',
        nn: 'godkjende forskingsorganisasjonar',
        en: 'approved research organisations',
      },
      known: pairedAs('university', 'university-college'),
      maybe: toCheck('institute', {
        nb: 'Sjekk at instituttet i forslaget står på Forskningsrådets liste over godkjente forskningsorganisasjoner.',
        nn: 'Sjekk at instituttet i framlegget står på lista til Forskingsrådet over godkjende forskingsorganisasjonar.',
        en: "Check that the institute in the proposal is on the Research Council's list of approved research organisations.",
      }),
    },
    degree_awarding_institution: {
      one: {
        nb: 'institusjon som gir doktorgrad',
        nn: 'institusjon som gir doktorgrad',
        en: 'institution that awards doctorates',
      },
      many: {
        nb: 'institusjoner som gir doktorgrad',
        nn: 'institusjonar som gir doktorgrad',
        en: 'institutions that award doctorates',
      },
      known: pairedAs('university'),
      maybe: toCheck('university-college', {
        nb: 'Sjekk at høgskolen i forslaget gir doktorgrad på fagfeltet.',
        nn: 'Sjekk at høgskulen i framlegget gir doktorgrad på fagfeltet.',
        en: 'Check that the university college in the proposal awards doctorates in the field.',
      }),
    },
    university: {
      one: {
        nb: 'universitet eller høgskole',
        nn: 'universitet eller høgskule',
        en: 'university or university college',
      },
      many: {
        nb: 'universiteter eller høgskoler',
        nn: 'universitet eller høgskular',
        en: 'universities or university colleges',
      },
      known: pairedAs('university', 'university-college'),
    },
    municipality: {
      one: { nb: 'kommune', nn: 'kommune', en: 'municipality' },
      many: { nb: 'kommuner', nn: 'kommunar', en: 'municipalities' },
      known: municipalitiesAnd(),
    },
    county: {
      one: { nb: 'fylkeskommune', nn: 'fylkeskommune', en: 'county' },
      many: { nb: 'fylkeskommuner', nn: 'fylkeskommunar', en: 'counties' },
      known: pairedAs('county'),
    },
    public_body: {
      one: { nb: 'offentlig virksomhet', nn: 'offentleg verksemd', en: 'public body' },
      many: { nb: 'offentlige virksomheter', nn: 'offentlege verksemder', en: 'public bodies' },
      known: municipalitiesAnd('county', 'health-trust'),
    },
    public_body_or_company: {
      one: {
        nb: 'offentlig virksomhet eller bedrift',
        nn: 'offentleg verksemd eller bedrift',
        en: 'public body or company',
      },
      many: {
        nb: 'offentlige virksomheter eller bedrifter',
        nn: 'offentlege verksemder eller bedrifter',
        en: 'public bodies or companies',
      },
      known: municipalitiesAnd('county', 'health-trust', 'company'),
    },
    non_research_partner: {
      one: { nb: 'partner utenfor forskningen', nn: 'partnar utanfor forskinga', en: 'partner outside research' },
      many: { nb: 'partnere utenfor forskningen', nn: 'partnarar utanfor forskinga', en: 'partners outside research' },
      known: municipalitiesAnd('county', 'company', 'ngo'),
    },
    public_health_service: {
      one: { nb: 'offentlig helsetjeneste', nn: 'offentleg helseteneste', en: 'public health service' },
      many: { nb: 'offentlige helsetjenester', nn: 'offentlege helsetenester', en: 'public health services' },
      known: municipalitiesAnd('health-trust'),
    },
    health_trust: {
      one: { nb: 'helseforetak', nn: 'helseføretak', en: 'health trust' },
      many: { nb: 'helseforetak', nn: 'helseføretak', en: 'health trusts' },
      known: pairedAs('health-trust'),
    },
    company: {
      one: { nb: 'bedrift', nn: 'bedrift', en: 'company' },
      many: { nb: 'bedrifter', nn: 'bedrifter', en: 'companies' },
      known: pairedAs('company'),
    },
    ngo: {
      one: { nb: 'frivillig organisasjon', nn: 'frivillig organisasjon', en: 'voluntary organisation' },
      many: { nb: 'frivillige organisasjoner', nn: 'frivillige organisasjonar', en: 'voluntary organisations' },
      known: pairedAs('ngo'),
    },
    ngo_with_dam_rights: {
      one: {
        nb: 'helseorganisasjon med søkerrett',
        nn: 'helseorganisasjon med søkjarrett',
        en: 'health organisation with the right to apply',
      },
      many: {
        nb: 'helseorganisasjoner med søkerrett',
        nn: 'helseorganisasjonar med søkjarrett',
        en: 'health organisations with the right to apply',
      },
      known: toBeFound,
    },
    approved_training_provider: {
      one: { nb: 'godkjent opplæringstilbyder', nn: 'godkjend opplæringstilbydar', en: 'approved training provider' },
      many: {
        nb: 'godkjente opplæringstilbydere',
        nn: 'godkjende opplæringstilbydarar',
        en: 'approved training providers',
      },
      known: toBeFound,
    },
    foreign_partner: {
      one: { nb: 'partner i et annet land', nn: 'partnar i eit anna land', en: 'partner in another country' },
      many: {
        nb: 'partnere fra ulike land utenfor Norge',
        nn: 'partnarar frå ulike land utanfor Noreg',
        en: 'partners from different countries outside Norway',
      },
      known: toBeFound,
    },
    eu_member_state_partner: {
      one: { nb: 'partner i et EU-land', nn: 'partnar i eit EU-land', en: 'partner in an EU member state' },
      many: { nb: 'partnere i EU-land', nn: 'partnarar i EU-land', en: 'partners in EU member states' },
      known: toBeFound,
    },
    swedish_partner: {
      one: { nb: 'svensk partner', nn: 'svensk partnar', en: 'Swedish partner' },
      many: { nb: 'svenske partnere', nn: 'svenske partnarar', en: 'Swedish partners' },
      known: toBeFound,
    },
    nordic_partner: {
      one: {
        nb: 'partner i et annet nordisk land',
        nn: 'partnar i eit anna nordisk land',
        en: 'partner in another Nordic country',
      },
      many: {
        nb: 'partnere i andre nordiske land',
        nn: 'partnarar i andre nordiske land',
        en: 'partners in other Nordic countries',
      },
      known: toBeFound,
    },
    nordic_research_partner: {
      one: {
        nb: 'forskningsmiljø i et annet nordisk land',
        nn: 'forskingsmiljø i eit anna nordisk land',
        en: 'research group in another Nordic country',
      },
      many: {
        nb: 'forskningsmiljøer i andre nordiske land',
        nn: 'forskingsmiljø i andre nordiske land',
        en: 'research groups in other Nordic countries',
      },
      known: toBeFound,
    },
    beneficiary_country_applicant: {
      one: { nb: 'søker i et mottakerland', nn: 'søkjar i eit mottakarland', en: 'applicant in a beneficiary country' },
      many: { nb: 'søkere i mottakerland', nn: 'søkjarar i mottakarland', en: 'applicants in beneficiary countries' },
      known: toBeFound,
    },
  }),
);
