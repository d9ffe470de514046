import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { invalidField } from '../src/domain/errors.ts';
import type { Page, PageRequest } from '../src/ports.ts';
import type { Tables } from './schema.ts';

/**
 * One slice of a list, descending by `order`, whose last column must be unique. The cursor is the sort key of the last
 * row shown, so rows that come or go elsewhere neither repeat nor hide one. `invalid`, naming `cursor`, when the cursor
 * is not one of this list's.
 */
export async function readPage<TB extends keyof Tables, Row extends object, T>(
  list: string,
  order: readonly (keyof Row & string)[],
  query: SelectQueryBuilder<Tables, TB, Row>,
  page: PageRequest,
  toItem: (row: Row) => T,
): Promise<Page<T>> {
  const columns = order.map((name) => sql.ref(name));
  let slice = query.limit(page.limit + 1);
  for (const column of columns) slice = slice.orderBy(column, 'desc');
  if (page.cursor !== undefined) {
    const key = readCursor(list, order.length, page.cursor);
    slice = slice.where(sql<SqlBool>`(${sql.join(columns)}) < (${sql.join(key)})`);
  }
  const rows = (await slice.execute()) as Row[];
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  const nextCursor = last === undefined ? null : writeCursor([list, ...order.map((name) => last[name])]);
  return { items: shown.map(toItem), nextCursor };
}

function writeCursor(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function readCursor(list: string, length: number, cursor: string): (string | number)[] {
  const [name, ...key] = parse(cursor);
  const fits = name === list && key.length === length;
  if (!fits || !key.every((part) => typeof part === 'string' || typeof part === 'number')) {
    throw invalidField(
      'cursor',
      'is not a cursor of this list. Leave it out to begin again, or send nextCursor unchanged.',
    );
  }
  return key;
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
