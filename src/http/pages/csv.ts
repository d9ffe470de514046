/**
 * Rows as a file that spreadsheets open: RFC 4180 with semicolons, as Norwegian ones expect, and a byte order mark, so
 * that they read æ, ø and å. What would be taken for a formula is made text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
