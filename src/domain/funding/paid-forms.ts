import type { Texts, Want } from '../words.ts';

const RESEARCH: readonly Want[] = ['forskningsprosjekt', 'evaluering', 'offentlig-phd'];
const DEVELOPMENT: readonly Want[] = ['innovasjonsprosjekt', 'forprosjekt', 'levende-lab'];
const COMPETENCE: readonly Want[] = ['kompetanseheving', 'delt-stilling', 'radgivning'];
/** What a university arranges with the municipality without anybody applying for money. */
export const STUDENT_FORMS: readonly Want[] = ['masteroppgave', 'studentpraksis'];

/** What a scheme pays for, where it does not pay for every form of collaboration. */
export type PaidForms = {
  pays: readonly Want[];
  /** When nothing that the need wants is paid for: whether the project can be shaped so that it is. */
  otherwise: 'cannot' | 'can-if';
  text: Texts;
  /** What the project must be to be paid for. */
  condition: Texts;
};

const NOT_RESEARCH = (pays: readonly Want[], text: Texts, condition: Texts): PaidForms => ({
  pays,
  otherwise: 'cannot',
  text,
  condition,
});

const INNOVATION_WITH_RESEARCH: PaidForms = {
  pays: [...RESEARCH, ...DEVELOPMENT],
  otherwise: 'can-if',
  text: {
    nb: 'Ordningen betaler for forskning, eller innovasjon som bygger på forskning.',
    nn: 'Ordninga betaler for forsking, eller innovasjon som byggjer på forsking.',
    en: 'The scheme pays for research, or innovation built on research.',
  },
  condition: {
    nb: 'Prosjektet må ha et forskningsspørsmål.',
    nn: 'Prosjektet må ha eit forskingsspørsmål.',
    en: 'The project must have a research question.',
  },
};

const BUYING_WHAT_DOES_NOT_EXIST: PaidForms = {
  pays: DEVELOPMENT,
  otherwise: 'can-if',
  text: {
    nb: 'Ordningen betaler for å kjøpe utvikling av en løsning som ikke finnes i markedet.',
    nn: 'Ordninga betaler for å kjøpe utvikling av ei løysing som ikkje finst i marknaden.',
    en: 'The scheme pays for buying the development of a solution that the market does not have.',
  },
  condition: {
    nb: 'Prosjektet må ende i en anskaffelse.',
    nn: 'Prosjektet må ende i eit innkjøp.',
    en: 'The project must end in a procurement.',
  },
};

/** By scheme id; from the schemes' own pages, as noted in the catalogue. A scheme that is not here pays for every form. */
export const PAID_FORMS: ReadonlyMap<string, PaidForms> = new Map(
  Object.entries({
    'nfr-offentlig-sektor-2026': INNOVATION_WITH_RESEARCH,
    'nfr-offentlig-sektor-2025': INNOVATION_WITH_RESEARCH,
    'nfr-ipo-historisk': INNOVATION_WITH_RESEARCH,
    'nfr-kommunehelse': INNOVATION_WITH_RESEARCH,
    'nfr-ksp-samfunn': INNOVATION_WITH_RESEARCH,
    'nfr-forkommersiell-anskaffelse': BUYING_WHAT_DOES_NOT_EXIST,
    'in-innovasjonspartnerskap': BUYING_WHAT_DOES_NOT_EXIST,
    'nfr-offentlig-sektor-phd': {
      pays: ['offentlig-phd'],
      otherwise: 'can-if',
      text: {
        nb: 'Ordningen betaler for at en ansatt tar doktorgrad.',
        nn: 'Ordninga betaler for at ein tilsett tek doktorgrad.',
        en: 'The scheme pays for an employee to take a doctorate.',
      },
      condition: {
        nb: 'En ansatt må ville ta doktorgrad om temaet.',
        nn: 'Ein tilsett må ville ta doktorgrad om temaet.',
        en: 'An employee must want to take a doctorate on the subject.',
      },
    },
    'nfr-pes-horisont-europa': {
      pays: [],
      otherwise: 'can-if',
      text: {
        nb: 'Ordningen betaler bare for arbeidet med å skrive en søknad til Horisont Europa.',
        nn: 'Ordninga betaler berre for arbeidet med å skrive ein søknad til Horisont Europa.',
        en: 'The scheme pays only for the work of writing an application to Horizon Europe.',
      },
      condition: {
        nb: 'Kommunen må være med på en søknad til Horisont Europa.',
        nn: 'Kommunen må vere med på ein søknad til Horisont Europa.',
        en: 'The municipality must take part in an application to Horizon Europe.',
      },
    },
    'mdir-klimasats': NOT_RESEARCH(
      DEVELOPMENT,
      {
        nb: 'Ordningen betaler for tiltak som kutter utslipp, ikke for forskning eller ny teknologi.',
        nn: 'Ordninga betaler for tiltak som kuttar utslepp, ikkje for forsking eller ny teknologi.',
        en: 'The scheme pays for measures that cut emissions, not for research or new technology.',
      },
      {
        nb: 'Prosjektet må gjennomføre tiltak som kutter utslipp.',
        nn: 'Prosjektet må gjennomføre tiltak som kuttar utslepp.',
        en: 'The project must carry out measures that cut emissions.',
      },
    ),
    'enova-yrkesbygg': NOT_RESEARCH(
      DEVELOPMENT,
      {
        nb: 'Ordningen betaler for fysiske energitiltak i bygg, ikke for forskning.',
        nn: 'Ordninga betaler for fysiske energitiltak i bygg, ikkje for forsking.',
        en: 'The scheme pays for physical energy measures in buildings, not for research.',
      },
      {
        nb: 'Prosjektet må gjennomføre et fysisk energitiltak.',
        nn: 'Prosjektet må gjennomføre eit fysisk energitiltak.',
        en: 'The project must carry out a physical energy measure.',
      },
    ),
    'hdir-helseteknologi': NOT_RESEARCH(
      DEVELOPMENT,
      {
        nb: 'Ordningen betaler for å ta i bruk helseteknologi, ikke for forskning.',
        nn: 'Ordninga betaler for å ta i bruk helseteknologi, ikkje for forsking.',
        en: 'The scheme pays for putting health technology to use, not for research.',
      },
      {
        nb: 'Prosjektet må innføre teknologi som finnes.',
        nn: 'Prosjektet må innføre teknologi som finst.',
        en: 'The project must introduce technology that exists.',
      },
    ),
    'eu-digital-europe': NOT_RESEARCH(
      [...DEVELOPMENT, ...COMPETENCE],
      {
        nb: 'Programmet betaler for utrulling av moden teknologi, ikke for forskning.',
        nn: 'Programmet betaler for utrulling av moden teknologi, ikkje for forsking.',
        en: 'The programme pays for rolling out mature technology, not for research.',
      },
      {
        nb: 'Prosjektet må ta i bruk teknologi som er nær ferdig (teknologinivå sju eller høyere).',
        nn: 'Prosjektet må ta i bruk teknologi som er nær ferdig (teknologinivå sju eller høgare).',
        en: 'The project must put nearly finished technology to use (technology readiness level seven or higher).',
      },
    ),
    'eu-erasmus-samarbeid': NOT_RESEARCH(
      [...DEVELOPMENT, ...COMPETENCE],
      {
        nb: 'Partnerskapene utvikler praksis i opplæring og utdanning. Forskning kan ikke være hovedmålet.',
        nn: 'Partnarskapa utviklar praksis i opplæring og utdanning. Forsking kan ikkje vere hovudmålet.',
        en: 'The partnerships develop practice in training and education. Research cannot be the main aim.',
      },
      {
        nb: 'Resultatet må være ny praksis i opplæring eller utdanning.',
        nn: 'Resultatet må vere ny praksis i opplæring eller utdanning.',
        en: 'The result must be new practice in training or education.',
      },
    ),
    'eu-erasmus-mobilitet-skole': NOT_RESEARCH(
      COMPETENCE,
      {
        nb: 'Ordningen betaler for læringsopphold i Europa, ikke for forskning eller utvikling.',
        nn: 'Ordninga betaler for læringsopphald i Europa, ikkje for forsking eller utvikling.',
        en: 'The scheme pays for learning stays in Europe, not for research or development.',
      },
      {
        nb: 'Ansatte eller elever må reise på læringsopphold.',
        nn: 'Tilsette eller elevar må reise på læringsopphald.',
        en: 'Staff or pupils must go on a learning stay.',
      },
    ),
    nordplus: NOT_RESEARCH(
      [...DEVELOPMENT, ...COMPETENCE],
      {
        nb: 'Ordningen betaler for utdanningssamarbeid. Ren forskning faller utenfor.',
        nn: 'Ordninga betaler for utdanningssamarbeid. Rein forsking fell utanfor.',
        en: 'The scheme pays for cooperation on education. Pure research falls outside.',
      },
      {
        nb: 'Prosjektet må gjelde opplæring eller utdanning.',
        nn: 'Prosjektet må gjelde opplæring eller utdanning.',
        en: 'The project must concern training or education.',
      },
    ),
    'udir-lokal-kompetanse': NOT_RESEARCH(
      [...DEVELOPMENT, ...COMPETENCE],
      {
        nb: 'Ordningen betaler for at barnehager og skoler utvikler praksis sammen med lærerutdanningen. Ren forskning faller utenfor.',
        nn: 'Ordninga betaler for at barnehagar og skular utviklar praksis saman med lærarutdanninga. Rein forsking fell utanfor.',
        en: 'The scheme pays for kindergartens and schools to develop practice with teacher education. Pure research falls outside.',
      },
      {
        nb: 'Prosjektet må utvikle praksis i barnehage eller skole.',
        nn: 'Prosjektet må utvikle praksis i barnehage eller skule.',
        en: 'The project must develop practice in kindergartens or schools.',
      },
    ),
    'hkdir-kompetansepluss': NOT_RESEARCH(
      ['kompetanseheving'],
      {
        nb: 'Ordningen betaler for opplæring i grunnleggende ferdigheter på arbeidsplassen, ikke for forskning.',
        nn: 'Ordninga betaler for opplæring i grunnleggjande ferdigheiter på arbeidsplassen, ikkje for forsking.',
        en: 'The scheme pays for training in basic skills at the workplace, not for research.',
      },
      {
        nb: 'Behovet må gjelde grunnleggende ferdigheter hos ansatte.',
        nn: 'Behovet må gjelde grunnleggjande ferdigheiter hos tilsette.',
        en: 'The need must concern the basic skills of employees.',
      },
    ),
    gjensidigestiftelsen: NOT_RESEARCH(
      DEVELOPMENT,
      {
        nb: 'Stiftelsen gir ikke penger til forskning i åpne utlysninger.',
        nn: 'Stiftinga gir ikkje pengar til forsking i opne utlysingar.',
        en: 'The foundation does not give money to research in open calls.',
      },
      {
        nb: 'Pengene må gå til en frivillig organisasjons arbeid for trygghet, helse eller deltakelse.',
        nn: 'Pengane må gå til arbeidet ein frivillig organisasjon gjer for tryggleik, helse eller deltaking.',
        en: "The money must go to a voluntary organisation's work for safety, health or participation.",
      },
    ),
    'snn-stiftelsen': NOT_RESEARCH(
      DEVELOPMENT,
      {
        nb: 'Stiftelsen gir ikke penger til forskning.',
        nn: 'Stiftinga gir ikkje pengar til forsking.',
        en: 'The foundation does not give money to research.',
      },
      {
        nb: 'En frivillig organisasjon må være mottaker.',
        nn: 'Ein frivillig organisasjon må vere mottakar.',
        en: 'A voluntary organisation must be the recipient.',
      },
    ),
    'sparebankstiftelsen-dnb': {
      pays: DEVELOPMENT,
      otherwise: 'can-if',
      text: {
        nb: 'Stiftelsen gir penger til tiltak for barn og unge, utenfor kommunens kjerneoppgaver.',
        nn: 'Stiftinga gir pengar til tiltak for barn og unge, utanfor kjerneoppgåvene til kommunen.',
        en: "The foundation gives money to measures for children and young people, outside the municipality's core duties.",
      },
      condition: {
        nb: 'Prosjektet må være et tiltak for barn og unge som ikke er lovpålagt, og kommunen må bidra selv.',
        nn: 'Prosjektet må vere eit tiltak for barn og unge som ikkje er lovpålagt, og kommunen må bidra sjølv.',
        en: 'The project must be a measure for children and young people that no law requires, and the municipality must contribute.',
      },
    },
  }),
);
