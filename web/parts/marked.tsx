import type { ComponentChildren } from 'preact';

export type MetKind = 'word' | 'concept' | 'near';
/** A word or phrase as it stands in a text, and how it met the other text. */
export type Met = { text: string; kind: MetKind };

/** What met in several ways is marked as the first of these. */
const KINDS: readonly MetKind[] = ['word', 'concept', 'near'];

/** A piece of a text; `kind` is null where nothing met. */
export type Piece = { text: string; kind: MetKind | null };

/**
 * A text cut where something met: whole words and phrases, whatever their capitals and line breaks, the longest first
 * where they overlap. Put together again the pieces are the text.
 */
export function piecesOf(text: string, met: readonly Met[]): Piece[] {
  const kinds = new Map<string, MetKind>();
  const byKind = met.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  for (const { text: phrase, kind } of byKind) {
    if (phrase.trim() !== '' && !kinds.has(keyOf(phrase))) kinds.set(keyOf(phrase), kind);
  }
  if (kinds.size === 0) return [{ text, kind: null }];
  const longest = [...kinds.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = longest.map((phrase) => escaped(phrase).replaceAll(' ', '\\s+')).join('|');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
  const pieces: Piece[] = [];
  let from = 0;
  for (const hit of text.matchAll(found)) {
    if (hit.index > from) pieces.push({ text: text.slice(from, hit.index), kind: null });
    pieces.push({ text: hit[0], kind: kinds.get(keyOf(hit[0])) ?? 'word' });
    from = hit.index + hit[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), kind: null });
  return pieces;
}

function keyOf(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** A text with what met marked. */
export function Marked({ text, met }: { text: string; met: readonly Met[] }): ComponentChildren {
  return piecesOf(text, met).map(({ text: piece, kind }, i) =>
    kind === null ? (
      piece
    ) : (
      <mark key={i} class={`met met--${kind}`}>
        {piece}
      </mark>
    ),
  );
}

/** The same in paragraphs, as its author made them. */
export function MarkedProse({ text, met, language }: { text: string; met: readonly Met[]; language: string }) {
  return (
    <div lang={language} class="prose">
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, i) => (
          <p key={i}>
            <Marked text={paragraph} met={met} />
          </p>
        ))}
    </div>
  );
}
