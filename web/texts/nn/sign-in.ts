import type { Texts } from '../texts.ts';

export const signIn: Texts['signIn'] = {
  title: 'Logg inn',
  lead: 'Du må logge inn for å melde inn behov, registrere kompetanse eller avgjere koplingar.',
  expired: 'Du vart logga ut fordi det hadde gått lang tid. Logg inn att for å gå vidare.',
  expiredTyped:
    'Du vart logga ut fordi det hadde gått lang tid. Det du skreiv, er teke vare på: logg inn som same person, så får du det att.',
  demoHeading: 'Vel ein eksempelperson',
  demoText: 'Personane er oppdikta. Vel ein, og sjå tenesta slik hen ser ho.',
  asPerson: (name) => `Logg inn som ${name}`,
  with: (provider) => `Logg inn med ${provider}`,
  withText: 'Du blir send dit, og kjem tilbake hit når du er logga inn.',
  noWay: 'Det er ikkje sett opp nokon måte å logge inn på. Den som driftar tenesta, må setje det opp.',
  failed: 'Innlogginga vart ikkje fullført. Prøv ein gong til.',
  noRole: 'Du er kjend att, men har inga rolle her enno. Spør ein kompetansekoplar om å få ei.',
  organisationHeading: 'Kven handlar du for?',
  organisationText: 'Du har roller i fleire organisasjonar. Vel kva for ein du vil bruke no.',
  chooseOrganisation: 'Byt til denne',
  actingNow: 'Vald no',
};
