const LETTERS = new Map([
  ['aelig', 'æ'],
  ['oslash', 'ø'],
  ['aring', 'å'],
  ['AElig', 'Æ'],
  ['Oslash', 'Ø'],
  ['Aring', 'Å'],
  ['eacute', 'é'],
]);

/**
 * The text a person would see: composed Unicode (NFC), without HTML tags, soft hyphens and zero-width marks, the
 * Norwegian letters decoded and other entities blank. Offsets and quotes elsewhere are into this text.
 */
export function readable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/<[a-z!/][^<>]*>/giu, ' ')
    .replaceAll(/&(?:([a-z]{2,8})|#x?[0-9a-f]{1,6});/giu, (_, name?: string) => LETTERS.get(name ?? '') ?? ' ')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '');
}
