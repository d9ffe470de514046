import type { ReadList } from './reference.ts';

/** What columns are called, in the languages and programs we know; without capitals. */
const COLUMNS = {
  title: ['title', 'tittel', 'tittelen', 'titel', 'navn', 'name', 'article title', 'document title'],
  abstract: ['abstract', 'sammendrag', 'samandrag', 'beskrivelse', 'description', 'skildring'],
  date: [
    'year',
    'år',
    'årstall',
    'årstal',
    'aar',
    'publication year',
    'utgivelsesår',
    'publiseringsår',
    'date',
    'dato',
  ],
  url: ['url', 'lenke', 'lenkje', 'link', 'nettadresse', 'address'],
  doi: ['doi'],
} as const;
type Column = keyof typeof COLUMNS;

const SEPARATORS = [',', ';', '\t'];

/** Whether a text begins with a row of headings that we know, a title among them. */
export function looksLikeCsv(text: string): boolean {
  return separatorOf(text) !== undefined;
}

/** Reads a table with headings (RFC 4180), with commas, semicolons or tabs between the cells. A row with an open quote is left out by its line. */
export function readCsv(text: string): ReadList {
  const separator = separatorOf(text) ?? ',';
  const { rows, unread } = rowsOf(text, separator);
  const [headings, ...rest] = rows;
  const places = placesOf(headings?.cells ?? []);
  const references = rest
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => {
      const cell = (column: Column) => cells[places.get(column) ?? -1];
      return {
        line,
        title: cell('title'),
        abstract: cell('abstract'),
        date: cell('date'),
        url: cell('url'),
        doi: cell('doi'),
      };
    });
  return { references, unread };
}

function separatorOf(text: string): string | undefined {
  const [first = ''] = text.split('\n', 1);
  return SEPARATORS.find((separator) => {
    const [row] = rowsOf(first, separator).rows;
    return row !== undefined && row.cells.length > 1 && placesOf(row.cells).has('title');
  });
}

function placesOf(headings: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [i, heading] of headings.entries()) {
    const name = heading.trim().toLowerCase();
    for (const column of ['title', 'abstract', 'date', 'url', 'doi'] as const) {
      if (!places.has(column) && COLUMNS[column].some((known) => known === name)) places.set(column, i);
    }
  }
  return places;
}

type Row = { line: number; cells: string[] };

function rowsOf(text: string, separator: string): { rows: Row[]; unread: number[] } {
  const rows: Row[] = [];
  let row: Row = { line: 1, cells: [] };
  let [cell, quoted, line] = ['', false, 1];
  const end = () => {
    rows.push({ ...row, cells: [...row.cells, cell] });
    [cell, row] = ['', { line, cells: [] }];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\n') line++;
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      if (quoted) cell = '';
    } else if (!quoted && sign === separator) [cell, row.cells] = ['', [...row.cells, cell]];
    else if (!quoted && sign === '\n') end();
    else cell += sign;
  }
  if (quoted) return { rows, unread: [row.line] };
  if (cell !== '' || row.cells.length > 0) end();
  return { rows, unread: [] };
}
