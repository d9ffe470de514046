/**
 * Words that do not say what a text is about, in Norwegian (Bokmål and Nynorsk together) and English. First the closed
 * word classes of the grammars: articles, pronouns, prepositions, conjunctions, auxiliaries. Then the everyday verbs,
 * adverbs and adjectives that fill a text put in plain words; they are rare in academic profiles, so that rarity
 * alone would take them for telling. Compared with the word in lower case before folding: «fôr» is feed, «for» is not.
 */
const NORWEGIAN_CLOSED = `
  alle alt andre anna annan annen annet anten at av bare begge berre bl blant ble blei bli blir blitt både ca da de
  deg dei deira dem den denne der dere deres derfor dermed dersom desse det dette di difor din disse ditt du dvs
  dykk dykkar då eg egen eget egne ei eige eigen eigne ein eit eitt eks eller en enn enten er et ett etter fleire
  flere flest fleste for fordi fra frå før gjennom ha hadde han hans har hatt hennar henne hennes her hjå ho hos hun
  hva hvem hver hverandre hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor ifølge ifølgje ikke ikkje imellom
  inga ingen inn innan innanfor innen innenfor inntil ja jeg jf jo kan kor korkje korleis kunne kva kvar kvarandre
  kvart kven kvifor me med medan meg mellom men mens mi min mine mitt mot mv må måtta måtte ned nede nei no noe noen
  nok noko nokon nokre nå når og også om opp oppe oss osv over overfor per pr på same samme samt seg selv si sia
  sidan siden sin sine sitt sjøl sjølv skal skulle slik slike slikt som så til under ut utan utanfor ute uten
  utenfor utover var vart ved vera vere vert verte vi via vil ville vore vår våre vårt være vært å òg
`;

const NORWEGIAN_FILLING = `
  aldri allerede allereie alltid altså bak bedre begynne begynner best beste betre bort borte bra bruk bruka brukar
  bruke bruker brukes brukt brukte burde byrja byrjar bør dag dagar dager eksempel eksempelvis ellers elles enda
  endå enkel enkelt enkelte faktisk fall fann fant fekk fem ferdig fikk finn finne finner finnes finst fire folk
  fortsatt fram framleis frem fremdeles fyrste få får fått føler føre først første ga gang gangar ganger ganske gav
  generelt gi gikk gir gis gitt gje gjekk gjeld gjelder gjer gjera gjere gjerne gjev gjeve gjorde gjort gjør gjøre
  gjøres god gode godt gå går gått hald halde heile heilt hel hele heller helt holde holder høre hører høyre høyrer
  igjen ikring imidlertid innebere innebærer inneholder kalt kanskje kjem kjenne kjenner kjent klare klarer klart
  kom komme kommer lagar lage lager lagt lang lange langt legg legge legger legges leggje lenge lengre lengst lett
  lettere ligg ligge ligger lik like likevel lita lite liten litt mange meiner meir mener mer mest mindre minst
  mogleg moglegheit mulig mulighet mye mykje måtar måte måter møte møter møtes møtest naudsynt nemlig neste nesten
  nettopp ny nye nytt nødvendig ofte omkring omtrent ordentleg ordentlig plutselig prøva prøvd prøve prøver rett
  rette rundt sa sagt saman samla samlet sammen samstundes samtidig se sei seie seier ser set setja sett sette
  setter settes side sider sier sist siste sjeldan sjelden sjå sjølvsagt slutt slutte slutter små snakka snakke
  snakker snart spesielt stadig stod stor store stort stå står større størst svært synes synest særleg særlig ta tar
  tatt tek teke tenke tenker tenkjer tid tida tiden tidlegare tidligere tilbake tilfelle tillegg tilsvarende ting to
  tok tre treng trenger trengs trong tror trur ulik ulike ulikt vanleg vanlege vanlig vanligvis vanskeleg vanskelig
  veit vel veldig verkeleg verken vet vidare videre viktig viktige viktigste virkelig virker visar vise viser visst
  vita vite år åra årene året ønske ønsker ønskes ønskjer
`;

const ENGLISH = `
  a about above after again against all also although am among an and any are as at be became because become becomes
  been before being below between both but by can cannot could did do does doing done down during each either else
  etc even ever every few for from further get gets give given gives go goes going had has have having he hence her
  here hers him his how however i if in including into is it its itself just kind last later least less let like
  made mainly make makes making many may me might more most much must my need needs neither new no nor not now of
  off often on once one only onto or other others otherwise our ours out over own particular particularly per
  perhaps put rather really said same say says see seen several shall she should since so some such take taken takes
  than that the their theirs them themselves then there therefore these they thing things this those though three
  through throughout thus to together too toward towards two under until up upon us use used uses using various very
  via want wants was way ways we well went were what when where whereas whether which while who whole whom whose why
  will with within without would yet you your yours
`;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export const NORWEGIAN_STOP_WORDS = wordsOf(NORWEGIAN_CLOSED + NORWEGIAN_FILLING);
export const ENGLISH_STOP_WORDS = wordsOf(ENGLISH);
