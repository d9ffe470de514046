export const privacy = {
  title: 'Personvern',
  lead: 'Tjenesten handler om behov og kompetanse, ikke om personer. Her står alt som likevel lagres om deg.',
  tableCaption: 'Hva som lagres, hvorfor og hvor lenge',
  what: 'Hva',
  why: 'Hvorfor',
  howLong: 'Hvor lenge',
  rows: {
    person: {
      what: 'Navnet ditt, e-postadressen din når den som logger deg inn oppgir den, nummeret du er kjent under der, og rollene dine',
      why: 'For å vite hvem du er og hva du kan gjøre',
      howLong: 'Til en administrator fjerner deg',
    },
    session: {
      what: 'At du er logget inn: når det begynte, når du sist gjorde noe, hvilken organisasjon du handler for, og beviset fra den som logget deg inn, for å kunne logge deg ut der også',
      why: 'For at du skal slippe å logge inn på hver side',
      howLong: (idleMinutes: string, hours: string, days: string) =>
        `Innloggingen slutter etter ${idleMinutes} minutter uten bruk, og uansett etter ${hours} timer. Raden slettes om lag ${days} dager senere.`,
    },
    typed: {
      what: 'Det du hadde skrevet i et skjema da innloggingen tok slutt',
      why: 'For at du skal få det tilbake',
      howLong: 'Til du har fått det, høyst én time; raden ryddes bort samme døgn',
    },
    draft: {
      what: 'Utkast til behov som du skriver på',
      why: 'For at ingenting skal gå tapt mens du skriver',
      howLong: (days: string) =>
        `Til du sender det inn eller sletter det, og høyst ${days} dager etter at du sist rørte det. Bare du ser det`,
    },
    need: {
      what: 'Behov som kommunen melder inn, med tittel, tekst, tema, enhet og beløp',
      why: 'For å finne forskningsmiljøer som kan hjelpe',
      howLong: 'Så lenge kommunen er med. Et behov som trekkes, blir stående som trukket',
    },
    expertise: {
      what: 'Kompetanseprofiler som forskningsmiljøet registrerer: navn, beskrivelse, stikkord, resultater, kapasitet og samarbeidsformer',
      why: 'For å bli funnet',
      howLong: 'Til miljøet sletter profilen. Et navn som står i en kobling, blir stående der',
    },
    answer: {
      what: 'Svaret miljøet gir når en kobling spør: hva som ble svart, når, grunn og melding',
      why: 'For at kommunen og kompetansekobleren skal vite det',
      howLong: 'Så lenge koblingen finnes',
    },
    outreach: {
      what: 'Hvilke kommuner kompetansekoblere har snakket med, når, hvordan og om hva, og nummeret til den som noterte det',
      why: 'For at laget skal vite hvem som er oppsøkt, og hva som ble avtalt',
      howLong: 'Varig. Notatene skal ikke navngi personer',
    },
    calendar: {
      what: 'Kalenderadresser du har laget: navnet du ga dem, hva de viser, og hvilken dag de sist ble hentet; selve adressen bare som en kontrollsum',
      why: 'For at kalenderen din skal få fristene',
      howLong: 'Til en administrator fjerner deg. En stengt adresse blir stående som stengt',
    },
    decision: {
      what: 'Avgjørelser i koblinger: hvem som avgjorde hva, når, årsak og merknad',
      why: 'For at avgjørelser skal kunne etterprøves, og for at forslagene skal bli bedre',
      howLong: 'Varig',
    },
    confirmation: {
      what: 'Begreper du bekrefter eller avviser i egen tekst, med ordene de kom av',
      why: 'For at teksten skal bli riktig forstått',
      howLong: 'Varig',
    },
    audit: {
      what: 'En logg over hva som er gjort, med nummeret ditt, tidspunkt og hva det gjaldt; aldri det du skrev',
      why: 'For å kunne svare på hvem som gjorde hva',
      howLong: 'Varig',
    },
    records: {
      what: 'Varsler om hva som har skjedd, utført bakgrunnsarbeid, og svar på skjemaer for at ingenting skal bli gjort to ganger',
      why: 'For at sider skal følge med, og at feil skal kunne finnes',
      howLong: (events: string, jobs: string, answers: string) =>
        `Varsler ${events} dager, bakgrunnsarbeid ${jobs} dager, svar på skjemaer ${answers} dager`,
    },
    log: {
      what: 'Teknisk logg: hvilken type side som ble hentet, når, hvor lang tid det tok, og nummeret ditt; ikke IP-adresse og ikke innhold',
      why: 'For å drive tjenesten trygt',
      howLong: 'Bestemmes av den som driver tjenesten',
    },
  },
  cookiesHeading: 'Informasjonskapsler',
  cookies: [
    'Vi bruker bare kapsler som tjenesten trenger: for innlogging, for å sikre skjemaer, for språket du har valgt, og for korte beskjeder fra en side til den neste. Språkvalget varer ett år; de andre varer til du lukker nettleseren, eller kortere.',
    'Det finnes ingen sporing, ingen måling av besøk, og ingenting hentes fra andre nettsteder.',
  ],
  othersHeading: 'Hvem som får se det',
  others: [
    'Kommunens behov ser kommunen selv og kompetansekoblerne. Andre kommuner som skriver om noe som ligner, ser overskriften og hvem som spør, om ikke kommunen har valgt det bort. Forskningsmiljøet får se det når en kobling er godtatt.',
    'Ingenting sendes til andre, og teksten din brukes ikke til å trene modeller utenfor denne tjenesten.',
  ],
  rightsHeading: 'Rettighetene dine',
  rights: [
    'Du har rett til innsyn, retting og sletting. Vend deg til den som driver tjenesten, eller til personvernombudet i kommunen eller institusjonen din. Du kan klage til Datatilsynet.',
    'Skriv aldri om enkeltpersoner i et behov eller en profil.',
  ],
};
