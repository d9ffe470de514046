import type { Texts } from '../texts.ts';

export const privacy: Texts['privacy'] = {
  title: 'Personvern',
  lead: 'Tenesta handlar om behov og kompetanse, ikkje om personar. Her står alt som likevel blir lagra om deg.',
  tableCaption: 'Kva som blir lagra, kvifor og kor lenge',
  what: 'Kva',
  why: 'Kvifor',
  howLong: 'Kor lenge',
  rows: {
    person: {
      what: 'Namnet ditt, e-postadressa di når den som loggar deg inn oppgir ho, nummeret du er kjend under der, og rollene dine',
      why: 'For å vite kven du er og kva du kan gjere',
      howLong: 'Til ein administrator fjernar deg',
    },
    session: {
      what: 'At du er logga inn: når det byrja, når du sist gjorde noko, kva organisasjon du handlar for, og beviset frå den som logga deg inn, for å kunne logge deg ut der òg',
      why: 'For at du skal sleppe å logge inn på kvar side',
      howLong: (idleMinutes, hours, days) =>
        `Innlogginga sluttar etter ${idleMinutes} minutt utan bruk, og uansett etter ${hours} timar. Rada blir sletta om lag ${days} dagar seinare.`,
    },
    typed: {
      what: 'Det du hadde skrive i eit skjema då innlogginga tok slutt',
      why: 'For at du skal få det att',
      howLong: 'Til du har fått det, høgst éin time; rada blir rydda bort same døgn',
    },
    draft: {
      what: 'Utkast til behov som du skriv på',
      why: 'For at ingenting skal gå tapt medan du skriv',
      howLong: (days) =>
        `Til du sender det inn eller slettar det, og høgst ${days} dagar etter at du sist rørte det. Berre du ser det`,
    },
    need: {
      what: 'Behov som kommunen melder inn, med tittel, tekst, tema, eining og beløp',
      why: 'For å finne forskingsmiljø som kan hjelpe',
      howLong: 'Så lenge kommunen er med. Eit behov som blir trekt, blir ståande som trekt',
    },
    expertise: {
      what: 'Kompetanseprofilar som forskingsmiljøet registrerer: namn, skildring, stikkord, resultat, kapasitet og samarbeidsformer',
      why: 'For å bli funnen',
      howLong: 'Til miljøet slettar profilen. Eit namn som står i ei kopling, blir ståande der',
    },
    answer: {
      what: 'Svaret miljøet gir når ei kopling spør: kva som vart svart, når, grunn og melding',
      why: 'For at kommunen og kompetansekoplaren skal vite det',
      howLong: 'Så lenge koplinga finst',
    },
    outreach: {
      what: 'Kva kommunar kompetansekoplarar har snakka med, når, korleis og om kva, og nummeret til den som noterte det',
      why: 'For at laget skal vite kven som er oppsøkt, og kva som vart avtalt',
      howLong: 'Varig. Notata skal ikkje namngi personar',
    },
    calendar: {
      what: 'Kalenderadresser du har laga: namnet du gav dei, kva dei viser, og kva dag dei sist vart henta; sjølve adressa berre som ein kontrollsum',
      why: 'For at kalenderen din skal få fristane',
      howLong: 'Til ein administrator fjernar deg. Ei stengd adresse blir ståande som stengd',
    },
    decision: {
      what: 'Avgjerder i koplingar: kven som avgjorde kva, når, årsak og merknad',
      why: 'For at avgjerder skal kunne etterprøvast, og for at forslaga skal bli betre',
      howLong: 'Varig',
    },
    confirmation: {
      what: 'Omgrep du stadfestar eller avviser i eigen tekst, med orda dei kom av',
      why: 'For at teksten skal bli rett forstått',
      howLong: 'Varig',
    },
    audit: {
      what: 'Ein logg over kva som er gjort, med nummeret ditt, tidspunkt og kva det galdt; aldri det du skreiv',
      why: 'For å kunne svare på kven som gjorde kva',
      howLong: 'Varig',
    },
    records: {
      what: 'Varsel om kva som har hendt, utført bakgrunnsarbeid, og svar på skjema for at ingenting skal bli gjort to gonger',
      why: 'For at sider skal følgje med, og at feil skal kunne finnast',
      howLong: (events, jobs, answers) =>
        `Varsel ${events} dagar, bakgrunnsarbeid ${jobs} dagar, svar på skjema ${answers} dagar`,
    },
    log: {
      what: 'Teknisk logg: kva slags side som vart henta, når, kor lang tid det tok, og nummeret ditt; ikkje IP-adresse og ikkje innhald',
      why: 'For å drive tenesta trygt',
      howLong: 'Den som driv tenesta, avgjer det',
    },
  },
  cookiesHeading: 'Informasjonskapslar',
  cookies: [
    'Vi bruker berre kapslar som tenesta treng: for innlogging, for å sikre skjema, for språket du har valt, og for korte meldingar frå ei side til den neste. Språkvalet varer eitt år; dei andre varer til du lukkar nettlesaren, eller kortare.',
    'Det finst inga sporing, inga måling av besøk, og ingenting blir henta frå andre nettstader.',
  ],
  othersHeading: 'Kven som får sjå det',
  others: [
    'Behova til kommunen ser kommunen sjølv og kompetansekoplarane. Andre kommunar som skriv om noko som liknar, ser overskrifta og kven som spør, om ikkje kommunen har valt det bort. Forskingsmiljøet får sjå det når ei kopling er godteken.',
    'Ingenting blir sendt til andre, og teksten din blir ikkje brukt til å trene modellar utanfor denne tenesta.',
  ],
  rightsHeading: 'Rettane dine',
  rights: [
    'Du har rett til innsyn, retting og sletting. Vend deg til den som driv tenesta, eller til personvernombodet i kommunen eller institusjonen din. Du kan klage til Datatilsynet.',
    'Skriv aldri om enkeltpersonar i eit behov eller ein profil.',
  ],
};
