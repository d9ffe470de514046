import type { ComponentChildren } from 'preact';

const MARK = /(\*\*[^*]+\*\*|`[^`]+`)/;

/** Paragraphs with **bold** and `code`: as much Markdown as the descriptions of the API use. */
export function Prose({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <>
      {text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{inline(paragraph)}</p>
      ))}
    </>
  );
}

/** One line of such text. */
export function inline(text: string): ComponentChildren {
  return text.split(MARK).map((piece) => {
    if (piece.startsWith('**')) return <strong key={piece}>{piece.slice(2, -2)}</strong>;
    return piece.startsWith('`') ? <code key={piece}>{piece.slice(1, -1)}</code> : piece;
  });
}
