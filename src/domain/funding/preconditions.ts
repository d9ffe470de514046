import type { Scheme } from '../scheme.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';

/**
 * What must be in place before anybody may apply, by scheme id: from the schemes' own pages, as noted in the
 * catalogue. What can be arranged is `can-if`; what either is or is not, and no need tells, is `unknown`.
 */
export function preconditionRule(scheme: Scheme): RuleResult[] {
  return (PRECONDITIONS.get(scheme.id) ?? []).map((outcome) => conclude(scheme, 'precondition', 'purposeNb', outcome));
}

const NATIONAL_FUNDER: Outcome = {
  verdict: 'unknown',
  text: {
    nb: 'Norske deltakere får penger bare når Norge finansierer den aktuelle utlysningen og godtar kommuner.',
    nn: 'Norske deltakarar får pengar berre når Noreg finansierer den aktuelle utlysinga og godtek kommunar.',
    en: 'Norwegian participants are paid only when Norway funds the call in question and accepts municipalities.',
  },
  missing: {
    nb: 'Sjekk med Forskningsrådet om Norge er med i utlysningen.',
    nn: 'Sjekk med Forskingsrådet om Noreg er med i utlysinga.',
    en: 'Check with the Research Council whether Norway takes part in the call.',
  },
};

const PRECONDITIONS: ReadonlyMap<string, readonly Outcome[]> = new Map(
  Object.entries({
    'eu-dut': [NATIONAL_FUNDER],
    'nfr-he-partnerskap': [NATIONAL_FUNDER],
    'nfr-pilot-helse': [
      {
        verdict: 'unknown',
        text: {
          nb: 'Søkeren må ha fullført et forprosjekt med støtte fra Forskningsrådet.',
          nn: 'Søkjaren må ha fullført eit forprosjekt med støtte frå Forskingsrådet.',
          en: 'The applicant must have completed a pre-project funded by the Research Council.',
        },
        missing: {
          nb: 'Spør kommunen om forprosjektet er gjennomført.',
          nn: 'Spør kommunen om forprosjektet er gjennomført.',
          en: 'Ask the municipality whether the pre-project has been done.',
        },
      },
    ],
    'nfr-kommunehelse': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Kommunene og forskningsorganisasjonene skal bruke minst 30 prosent av kostnadene hver.',
          nn: 'Kommunane og forskingsorganisasjonane skal bruke minst 30 prosent av kostnadene kvar.',
          en: 'The municipalities and the research organisations must each spend at least 30 per cent of the cost.',
        },
        missing: {
          nb: 'Del budsjettet slik.',
          nn: 'Del budsjettet slik.',
          en: 'Divide the budget so.',
        },
      },
      {
        verdict: 'can-if',
        text: {
          nb: 'Når en kommune søker, må øverste administrative leder godkjenne søknaden.',
          nn: 'Når ein kommune søkjer, må øvste administrative leiar godkjenne søknaden.',
          en: 'When a municipality applies, its chief executive must approve the application.',
        },
        missing: {
          nb: 'Få godkjenning fra kommunedirektøren.',
          nn: 'Få godkjenning frå kommunedirektøren.',
          en: "Get the chief executive's approval.",
        },
      },
    ],
    'nfr-offentlig-sektor-phd': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Kandidaten må være ansatt i kommunen, ikke ha doktorgrad fra før og ikke ha begynt på løpet.',
          nn: 'Kandidaten må vere tilsett i kommunen, ikkje ha doktorgrad frå før og ikkje ha byrja på løpet.',
          en: 'The candidate must be employed by the municipality, hold no doctorate and not have begun.',
        },
        missing: {
          nb: 'Finn en kandidat og en veileder.',
          nn: 'Finn ein kandidat og ein rettleiar.',
          en: 'Find a candidate and a supervisor.',
        },
      },
    ],
    'nfr-pes-horisont-europa': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Det søkes senest 4 uker før EU-fristen (12 for koordinator), og betales bare når EU-søknaden er over terskelen.',
          nn: 'Ein søkjer seinast 4 veker før EU-fristen (12 for koordinator), og får betalt berre når EU-søknaden er over terskelen.',
          en: 'Apply at least 4 weeks before the EU deadline (12 as coordinator); it is paid only if the EU application is above the threshold.',
        },
        missing: {
          nb: 'Velg EU-utlysning først.',
          nn: 'Vel EU-utlysing først.',
          en: 'Choose the EU call first.',
        },
      },
    ],
    'distriktforsk-trondelag': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Kommunen må snakke med en kompetansemegler før den søker.',
          nn: 'Kommunen må snakke med ein kompetansemeklar før han søkjer.',
          en: 'The municipality must talk with a competence broker (kompetansemegler) before it applies.',
        },
        missing: {
          nb: 'Ta kontakt med kompetansemegleren i fylket.',
          nn: 'Ta kontakt med kompetansemeklaren i fylket.',
          en: "Contact the county's competence broker.",
        },
      },
    ],
    'ks-digifin': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Kommunen må være med i Digifin (engangsbidrag på 20 kroner per innbygger), og løsningen må kunne brukes av mange kommuner.',
          nn: 'Kommunen må vere med i Digifin (eingongsbidrag på 20 kroner per innbyggjar), og løysinga må kunne brukast av mange kommunar.',
          en: 'The municipality must be a member of Digifin (NOK 20 per inhabitant, once), and many municipalities must be able to use the solution.',
        },
        missing: {
          nb: 'Sjekk medlemskapet med KS, og finn kommuner som vil bruke løsningen.',
          nn: 'Sjekk medlemskapen med KS, og finn kommunar som vil bruke løysinga.',
          en: 'Check the membership with KS, and find municipalities that will use the solution.',
        },
      },
    ],
    'bufdir-inkludering': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Kommunen må ha bekreftet at den deltar i tilskuddsordningen dette året.',
          nn: 'Kommunen må ha stadfesta at han deltek i tilskotsordninga dette året.',
          en: 'The municipality must have confirmed that it takes part in the scheme this year.',
        },
        missing: {
          nb: 'Sjekk at deltakelsen er bekreftet hos Bufdir.',
          nn: 'Sjekk at deltakinga er stadfesta hos Bufdir.',
          en: 'Check that the participation has been confirmed with Bufdir.',
        },
      },
    ],
    'hod-rekruttering-samhandling': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Tiltaket må bygge på enighet med helseforetaket i helsefellesskapet.',
          nn: 'Tiltaket må byggje på semje med helseføretaket i helsefellesskapet.',
          en: 'The measure must rest on agreement with the health trust in the health community.',
        },
        missing: {
          nb: 'Ta saken opp i helsefellesskapet.',
          nn: 'Ta saka opp i helsefellesskapet.',
          en: 'Raise the matter in the health community.',
        },
      },
    ],
    'imdi-kvalifisering': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Tiltaket må ha minst ti deltakere og overføringsverdi for andre.',
          nn: 'Tiltaket må ha minst ti deltakarar og overføringsverdi for andre.',
          en: 'The measure must have at least ten participants and be of use to others.',
        },
        missing: {
          nb: 'Sjekk at tiltaket er stort nok.',
          nn: 'Sjekk at tiltaket er stort nok.',
          en: 'Check that the measure is large enough.',
        },
      },
    ],
    'mdir-klimasats': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Søknaden må være politisk forankret, og kommunen må legge inn egen innsats.',
          nn: 'Søknaden må vere politisk forankra, og kommunen må leggje inn eigen innsats.',
          en: 'The application must have political backing, and the municipality must put in its own effort.',
        },
        missing: {
          nb: 'Få et politisk vedtak.',
          nn: 'Få eit politisk vedtak.',
          en: 'Get a political decision.',
        },
      },
    ],
    'in-innovasjonspartnerskap': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Kommunen må følge anskaffelsesreglene for innovasjonspartnerskap og ha toppledelsen med.',
          nn: 'Kommunen må følgje innkjøpsreglane for innovasjonspartnarskap og ha toppleiinga med.',
          en: 'The municipality must follow the procurement rules for innovation partnerships, with its top management behind it.',
        },
        missing: {
          nb: 'Avklar med innkjøp og toppledelse.',
          nn: 'Avklar med innkjøp og toppleiing.',
          en: 'Settle it with procurement and top management.',
        },
      },
    ],
    'digdir-medfinansiering': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Hele tiltaket må koste mellom 10 og 100 millioner kroner, og KS skal kobles på tidlig når det angår kommunene.',
          nn: 'Heile tiltaket må koste mellom 10 og 100 millionar kroner, og KS skal koplast på tidleg når det gjeld kommunane.',
          en: 'The whole measure must cost between NOK 10 and 100 million, and KS must be involved early when it concerns municipalities.',
        },
        missing: {
          nb: 'Sjekk størrelsen med den statlige virksomheten.',
          nn: 'Sjekk storleiken med den statlege verksemda.',
          en: 'Check the size with the state agency.',
        },
      },
    ],
    'eu-eu4health': [
      {
        verdict: 'can-if',
        text: {
          nb: 'Mye av pengene går til fellesaksjoner der staten peker ut deltakerne.',
          nn: 'Mykje av pengane går til fellesaksjonar der staten peikar ut deltakarane.',
          en: 'Much of the money goes to joint actions whose participants the state appoints.',
        },
        missing: {
          nb: 'Snakk med Helsedirektoratet først.',
          nn: 'Snakk med Helsedirektoratet først.',
          en: 'Talk with the Directorate of Health first.',
        },
      },
    ],
  }),
);
