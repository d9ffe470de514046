const LETTERS = new Map([
  ['aelig', 'æ'],
  ['oslash', 'ø'],
  ['aring', 'å'],
  ['AElig', 'Æ'],
  ['Oslash', 'Ø'],
  ['Aring', 'Å'],
  ['eacute', 'é'],
]);

/** Texts without any of these, nearly all, are left as they are. */
const UNREADABLE = /[<&\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/**
 * The text a person would see: composed Unicode (NFC), without HTML tags, soft hyphens and zero-width marks, the
 * Norwegian letters decoded and other entities blank. Offsets and quotes elsewhere are into this text.
 */
export function readable(text: string): string {
  const composed = text.normalize('NFC');
  if (!UNREADABLE.test(composed)) return composed;
  return composed
    .replaceAll(/<[a-z!/][^<>]*>/giu, ' ')
    .replaceAll(/&(?:([a-z]{2,8})|#x?[0-9a-f]{1,6});/giu, (_, name?: string) => LETTERS.get(name ?? '') ?? ' ')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '');
}
