/**
 * Words that say nothing of what a text is about: articles, pronouns, prepositions, conjunctions, auxiliaries and the
 * commonest adverbs of Bokmål, Nynorsk and English. Our own lists, written from the grammars' closed word classes.
 * Compared with the word as written in lower case, before folding: «fôr» is feed, «for» is a stop word.
 */
const NORWEGIAN = `
  alle alt andre at av bare begge ble bli blir blitt både da de deg dei den denne der dere deres det dette di din disse
  ditt du då eg ei ein eit eitt ein en enn er et etter eller fleire flere for fordi fra frå før gjennom gjer gjera gjere gjør
  gjøre ha hadde han hans har hatt henne hennes her hjå ho hos hun hva hvem hver hverandre hvilke hvilken hvilket hvis
  hvor hvordan hvorfor høve i ifølge ikke ikkje ingen inn innen innanfor innenfor ja jeg kan kor korleis kunne kva kvar
  kvarandre kven kvifor kvifor kvilke mange me med mellom men mens medan meir mer mest mi min mitt mot mye mykje må måtte ned
  no noe noen nok noko nokon nokre nå når og også om opp oss over på same samme seg sett selv si sia siden sidan sin sine sitt
  sjå sjøl sjølv skal skulle slik slike som så til tillegg tilsvarende trenger treng under under ut uten utan utenfor utover vart var ved veldig vere verte vert
  vi vil ville være vært vår våre vårt å åt òg ønsker ønskjer ønske dem deira dykk dykkar eigen eige eget egen egne eigne
  blant blant annet anna annan annen andre anten enten dersom derfor difor dermed samt via per pr jf mv osv bl a dvs eks
  får få fikk fekk fått gi gir gjev gjeve gitt går gå gikk gjekk kommer kjem kom komme kome tar tek ta tatt teke ser sjå se
  finnes finst heile hele helt heilt likevel litt lite mindre minst godt god gode bra heller like lik ny nye nytt sitt
`;

const ENGLISH = `
  a about above after again against all also am among an and any are as at be because been before being below between
  both but by can cannot could did do does doing down during each either etc few for from further had has have having he
  her here hers him his how however i if in into is it its itself just may me might more most must my neither no nor not
  of off on once one only or other our ours out over own per same shall she should since so some such than that the their
  theirs them then there these they this those through thus to too under until up upon us very via was we well were what
  when where whether which while who whom whose why will with within without would yet you your yours
`;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const NORWEGIAN_STOP_WORDS = wordsOf(NORWEGIAN);
export const ENGLISH_STOP_WORDS = wordsOf(ENGLISH);
