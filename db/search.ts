import { type Expression, type SqlBool, sql } from 'kysely';

/**
 * Text as searching sees it. Folded here and not in SQL: SQLite's lower() knows only ASCII, so æ, ø and å would not
 * find Æ, Ø and Å; and an å typed as a + ring must find an å that is one character.
 */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What is searched in: texts apart by line breaks, so that no hit spans two of them. */
export function searchText(...texts: readonly (string | null)[]): string {
  return fold(texts.filter((text) => text !== null).join('\n'));
}

/** Whether a row's search text holds what somebody searches for. */
export function finds(q: string): Expression<SqlBool> {
  return holds('searchText', fold(q));
}

/** Whether a column holds a text somewhere in it, wildcards taken literally. */
function holds(column: string, text: string): Expression<SqlBool> {
  const pattern = `%${text.replaceAll(/[!%_]/g, '!$&')}%`;
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '!'`;
}

/** Whether a column with a JSON list of tokens holds one. */
export function lists(column: string, token: string): Expression<SqlBool> {
  return holds(column, JSON.stringify(token));
}
