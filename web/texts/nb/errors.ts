export const errors = {
  'not-found': {
    title: 'Vi finner ikke siden',
    text: 'Adressen er feil, siden er flyttet, eller du har ikke tilgang til det som står der.',
    help: 'Se om adressen er skrevet riktig, eller begynn på forsiden.',
  },
  forbidden: {
    title: 'Dette har du ikke tilgang til',
    text: 'Rollen du er logget inn med, gir ikke tilgang til denne siden.',
    help: 'Bytt organisasjon, logg inn som en annen, eller spør en kompetansekobler.',
  },
  conflict: {
    title: 'Noen andre kom før deg',
    text: 'Det du ville gjøre, passer ikke lenger med hvordan saken står.',
    help: 'Gå tilbake, last siden på nytt og se hva som har skjedd.',
  },
  invalid: {
    title: 'Det gikk ikke å bruke det som ble sendt',
    text: 'Noe i adressen eller skjemaet var ikke som ventet.',
    help: 'Gå tilbake og prøv på nytt.',
  },
  'too-large': {
    title: 'Det du sendte, er for stort',
    text: 'Skjemaet tar høyst en million tegn.',
    help: 'Gå tilbake, kort ned teksten og send på nytt.',
  },
  'too-many-requests': {
    title: 'Det går litt fort',
    text: 'Det har kommet svært mange forespørsler fra deg på kort tid.',
    help: 'Vent et minutt, og prøv på nytt.',
  },
  unavailable: {
    title: 'Tjenesten er opptatt akkurat nå',
    text: 'Det du ba om, kunne ikke gjøres i dette øyeblikket. Ingenting er lagret.',
    help: 'Vent litt, og prøv på nytt.',
  },
  internal: {
    title: 'Noe gikk galt hos oss',
    text: 'Feilen er notert. Det du sendte, er ikke lagret.',
    help: 'Prøv på nytt. Skjer det igjen, så gi oss dette nummeret:',
  },
  'other-site': {
    title: 'Skjemaet kom ikke herfra',
    text: 'Vi kunne ikke se at skjemaet ble sendt fra denne tjenesten. For sikkerhets skyld er ingenting gjort.',
    help: 'Åpne siden på nytt, og send derfra.',
  },
  toFront: 'Til forsiden',
  tryAgain: 'Prøv på nytt',
};
