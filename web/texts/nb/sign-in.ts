export const signIn = {
  title: 'Logg inn',
  lead: 'Du må logge inn for å melde inn behov, registrere kompetanse eller avgjøre koblinger.',
  expired: 'Du ble logget ut fordi det hadde gått lang tid. Logg inn igjen for å gå videre.',
  expiredTyped:
    'Du ble logget ut fordi det hadde gått lang tid. Det du skrev, er tatt vare på: logg inn som samme person, så får du det tilbake.',
  demoHeading: 'Velg en eksempelperson',
  demoText: 'Personene er oppdiktede. Velg en, og se tjenesten slik hen ser den.',
  asPerson: (name: string) => `Logg inn som ${name}`,
  with: (provider: string) => `Logg inn med ${provider}`,
  withText: 'Du blir sendt dit, og kommer tilbake hit når du er logget inn.',
  noWay: 'Det er ikke satt opp noen måte å logge inn på. Den som drifter tjenesten, må sette den opp.',
  failed: 'Innloggingen ble ikke fullført. Prøv en gang til.',
  noRole: 'Du er kjent igjen, men har ingen rolle her ennå. Spør en kompetansekobler om å få en.',
  organisationHeading: 'Hvem handler du for?',
  organisationText: 'Du har roller i flere organisasjoner. Velg hvilken du vil bruke nå.',
  chooseOrganisation: 'Bytt til denne',
  actingNow: 'Valgt nå',
};
