import type { Want } from './words.ts';

/** What in a text says that a form of collaboration is wanted, and how surely: words of nb, nn and en. */
type Sign = { want: Want; pattern: RegExp; confidence: number };

const SURE = 0.9;
const LIKELY = 0.6;

/** From how municipalities put it in calls for needs; a form named outright is surer than one hinted at. */
const SIGNS: readonly Sign[] = [
  sign(
    'evaluering',
    SURE,
    'evaluer\\p{L}*|følgeevaluer\\p{L}*|følgeforsk\\p{L}*|følgjeforsk\\p{L}*|effektstudie\\p{L}*',
  ),
  sign('evaluering', SURE, 'evaluat\\p{L}*'),
  sign(
    'evaluering',
    LIKELY,
    'måle effekt\\p{L}*|effekten av|virker det|om det (?:virker|verkar|hjelper|hjelp|nytter|nyttar)',
  ),
  sign('offentlig-phd', SURE, 'ph\\.? ?d\\p{L}*|doktorgrad\\p{L}*|stipendiat\\p{L}*|doctora\\p{L}*'),
  sign(
    'masteroppgave',
    SURE,
    'master(?:oppg[aå]ve\\p{L}*|student\\p{L}*|grad\\p{L}*)|master.?s (?:thesis|student)\\p{L}*|bacheloroppg\\p{L}*',
  ),
  sign(
    'studentpraksis',
    SURE,
    'praksis(?:student|plass)\\p{L}*|studentpraksis|student(?:er|ar)? i praksis|internship\\p{L}*',
  ),
  sign('studentpraksis', LIKELY, 'student(?:er|ar|ane|ene)?'),
  sign(
    'kompetanseheving',
    SURE,
    'kompetansehev\\p{L}*|etterutdann?ing\\p{L}*|vidareutdanning\\p{L}*|videreutdanning\\p{L}*|kurs(?:ing|rekke|rekkje)?',
  ),
  sign('kompetanseheving', LIKELY, 'opplæring av (?:de )?(?:ansatte|tilsette)|further education|training of staff'),
  sign(
    'delt-stilling',
    SURE,
    'del(?:t|te) stilling(?:er|ar)?|kombin(?:ert|erte) stilling(?:er|ar)?|shared position\\p{L}*',
  ),
  sign('levende-lab', SURE, 'levende lab\\p{L}*|levande lab\\p{L}*|living lab\\p{L}*|testarena\\p{L}*'),
  sign(
    'forprosjekt',
    SURE,
    'forprosjekt\\p{L}*|forstudie\\p{L}*|mulighetsstudie\\p{L}*|moglegheitsstudie\\p{L}*|pre-?project\\p{L}*',
  ),
  sign('innovasjonsprosjekt', SURE, 'innovasjonsprosjekt\\p{L}*|innovation project\\p{L}*'),
  sign('innovasjonsprosjekt', LIKELY, 'utvikle (?:en |ein |et |eit )?(?:ny|nye|nytt)|prøve ut|pilot\\p{L}*'),
  sign('forskningsprosjekt', SURE, 'forsk(?:n)?ingsprosjekt\\p{L}*|research project\\p{L}*'),
  sign('forskningsprosjekt', LIKELY, 'forsk(?:n)?ing\\p{L}*|forsk(?:er|ar)\\p{L}*'),
  sign('radgivning', SURE, 'rådgiv\\p{L}*|rådgjev\\p{L}*|faglige råd|faglege råd'),
  sign('radgivning', LIKELY, 'noen å sparre med|nokon å sparre med|sparring\\p{L}*'),
];

function sign(want: Want, confidence: number, words: string): Sign {
  return { want, confidence, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu') };
}

/** A form of collaboration a text seems to want, with its words that say so, as written in lower case. */
export type LikelyWant = { want: Want; confidence: number; because: string[] };

/** The forms of collaboration that a text names or hints at, surest first. */
export function likelyWants(text: string): LikelyWant[] {
  const found = new Map<Want, LikelyWant>();
  for (const { want, pattern, confidence } of SIGNS) {
    const words = [...new Set(Array.from(text.matchAll(pattern), ([word]) => word.toLowerCase()))];
    if (words.length === 0) continue;
    const known = found.get(want) ?? { want, confidence: 0, because: [] };
    found.set(want, {
      want,
      confidence: Math.max(known.confidence, confidence),
      because: [...new Set([...known.because, ...words])],
    });
  }
  return [...found.values()].toSorted((a, b) => b.confidence - a.confidence);
}
