import type { ComponentChildren } from 'preact';

type Column<Row> = {
  heading: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand to the right. */
  numeric?: boolean;
  /** Names the row for those who hear it; at most one column. */
  names?: boolean;
};

type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The caption is for hearing only, where a heading says the same. */
  hideCaption?: boolean;
};

/** A table. On narrow screens it turns into a list of rows, each cell with its heading. */
export function Table<Row>({ caption, columns, rows, keyOf, hideCaption }: TableProps<Row>) {
  return (
    <table class="ds-table table" data-color="neutral">
      <caption class={hideCaption === true ? 'sr-only' : ''}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, numeric }) => (
            <th key={heading} scope="col" class={numeric === true ? 'numeric' : ''}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.heading} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column: { heading, cell, numeric, names }, row }: { column: Column<Row>; row: Row }) {
  const className = numeric === true ? 'numeric' : '';
  const content = <div class="table__content">{cell(row)}</div>;
  return names === true ? (
    <th scope="row" class={className} data-heading={heading}>
      {content}
    </th>
  ) : (
    <td class={className} data-heading={heading}>
      {content}
    </td>
  );
}
