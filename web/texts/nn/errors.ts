import type { Texts } from '../texts.ts';

export const errors: Texts['errors'] = {
  'not-found': {
    title: 'Vi finn ikkje sida',
    text: 'Adressa er feil, sida er flytta, eller du har ikkje tilgang til det som står der.',
    help: 'Sjå om adressa er skriven rett, eller byrj på framsida.',
  },
  forbidden: {
    title: 'Dette har du ikkje tilgang til',
    text: 'Rolla du er logga inn med, gir ikkje tilgang til denne sida.',
    help: 'Byt organisasjon, logg inn som ein annan, eller spør ein kompetansekoplar.',
  },
  conflict: {
    title: 'Nokon andre kom før deg',
    text: 'Det du ville gjere, passar ikkje lenger med korleis saka står.',
    help: 'Gå tilbake, last sida på nytt og sjå kva som har hendt.',
  },
  invalid: {
    title: 'Det gjekk ikkje å bruke det som vart sendt',
    text: 'Noko i adressa eller skjemaet var ikkje som venta.',
    help: 'Gå tilbake og prøv på nytt.',
  },
  'too-large': {
    title: 'Det du sende, er for stort',
    text: 'Skjemaet tek høgst ein million teikn.',
    help: 'Gå tilbake, kort ned teksten og send på nytt.',
  },
  'too-many-requests': {
    title: 'Det går litt fort',
    text: 'Det har kome svært mange førespurnader frå deg på kort tid.',
    help: 'Vent eit minutt, og prøv på nytt.',
  },
  unavailable: {
    title: 'Tenesta er oppteken akkurat no',
    text: 'Det du bad om, kunne ikkje gjerast i denne augneblinken. Ingenting er lagra.',
    help: 'Vent litt, og prøv på nytt.',
  },
  internal: {
    title: 'Noko gjekk gale hos oss',
    text: 'Feilen er notert. Det du sende, er ikkje lagra.',
    help: 'Prøv på nytt. Hender det igjen, så gi oss dette nummeret:',
  },
  'other-site': {
    title: 'Skjemaet kom ikkje herifrå',
    text: 'Vi kunne ikkje sjå at skjemaet vart sendt frå denne tenesta. For å vere trygge er ingenting gjort.',
    help: 'Opne sida på nytt, og send derifrå.',
  },
  toFront: 'Til framsida',
  tryAgain: 'Prøv på nytt',
};
