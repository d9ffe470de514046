import type { Texts } from '../texts.ts';

export const accessibility: Texts['accessibility'] = {
  title: 'Tilgjengeerklæring',
  lead: 'Alle skal kunne bruke tenesta: med tastatur, skjermlesar, forstørring, mobil, og utan JavaScript.',
  statusHeading: 'Slik står det til',
  status:
    'Tenesta er laga etter WCAG 2.2 på nivå A og AA, som er strengare enn kravet i forskrifta om universell utforming av IKT (WCAG 2.1 AA).',
  testedHeading: 'Slik er det kontrollert',
  tested: [
    'Kvar side og kvar dialog blir kontrollert automatisk med axe i lys og mørk utsjånad før ei ny utgåve blir teken i bruk.',
    'Kvar side blir kontrollert ved 320 punkts breidde, slik at ingenting må rullast sidelengs.',
    'Dei viktigaste oppgåvene blir køyrde med berre tastatur, og utan JavaScript.',
  ],
  lacksHeading: 'Dette veit vi ikkje er godt nok enno',
  lacks: [
    'Tenesta er ikkje prøvd av brukarar med skjermlesar eller andre hjelpemiddel. Automatiske kontrollar finn berre ein del av feila.',
    'Tekst som kommunar og forskingsmiljø skriv sjølve, kan ha feil språk eller vere vanskeleg å lese.',
    'Dokumentasjonen for program finst berre på engelsk.',
  ],
  tellHeading: 'Sei frå',
  tell: 'Finn du noko som ikkje verkar for deg, så sei frå til den som driv tenesta for kommunen eller institusjonen din. Er du ikkje nøgd med svaret, kan du klage til Tilsynet for universell utforming av ikt (uutilsynet.no).',
};
