export const accessibility = {
  title: 'Tilgjengelighetserklæring',
  lead: 'Alle skal kunne bruke tjenesten: med tastatur, skjermleser, forstørring, mobil, og uten JavaScript.',
  statusHeading: 'Slik står det til',
  status:
    'Tjenesten er laget etter WCAG 2.2 på nivå A og AA, som er strengere enn kravet i forskrift om universell utforming av IKT (WCAG 2.1 AA).',
  testedHeading: 'Slik er det kontrollert',
  tested: [
    'Hver side og hver dialog kontrolleres automatisk med axe i lyst og mørkt utseende før en ny utgave tas i bruk.',
    'Hver side kontrolleres ved 320 punkters bredde, slik at ingenting må rulles sidelengs.',
    'De viktigste oppgavene kjøres med bare tastatur, og uten JavaScript.',
  ],
  lacksHeading: 'Dette vet vi ikke er godt nok ennå',
  lacks: [
    'Tjenesten er ikke prøvd av brukere med skjermleser eller andre hjelpemidler. Automatiske kontroller finner bare en del av feilene.',
    'Tekst som kommuner og forskningsmiljøer skriver selv, kan ha feil språk eller være vanskelig å lese.',
    'Dokumentasjonen for programmer finnes bare på engelsk.',
  ],
  tellHeading: 'Si fra',
  tell: 'Finner du noe som ikke virker for deg, så si fra til den som driver tjenesten for kommunen eller institusjonen din. Er du ikke fornøyd med svaret, kan du klage til Tilsynet for universell utforming av ikt (uutilsynet.no).',
};
