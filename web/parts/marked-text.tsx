/** A text as somebody wrote it, with some of its words marked. `words` are quoted from it; their case does not matter. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = words.filter((word) => word.length > 1).toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return <p class="as-written">{text}</p>;
  const quoted = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${quoted})(?![\\p{L}\\p{N}])`, 'giu'));
  // Every other piece is one that was looked for.
  return (
    <p class="as-written">
      {pieces.map((piece, i) => (i % 2 === 1 ? <mark key={`${i} ${piece}`}>{piece}</mark> : piece))}
    </p>
  );
}
