/**
 * An EU topic's text without its footnotes: the marks ("[3]") and the list of them that stands last. The list begins at
 * the last "[1]", when it is not the only one: a note is explained after it has been used.
 */
export function withoutFootnotes(text: string): string {
  const first = text.indexOf('[1]');
  const last = text.lastIndexOf('[1]');
  const body = last > first ? text.slice(0, last) : text;
  return body.replaceAll(/\s?\[\d{1,3}\]/g, '');
}
