export type ShownOutput = { title: string; year: number | null; url: string | null };

/** A publication as one line: its title, which leads to it where it has an address, and its year. */
export function OutputLine({ output: { title, year, url } }: { output: ShownOutput }) {
  return (
    <>
      {url === null ? (
        title
      ) : (
        <a class="ds-link" href={url} rel="noreferrer">
          {title}
        </a>
      )}
      {year === null ? null : <span class="outputs__year"> {year}</span>}
    </>
  );
}
