import type { CreateTableBuilder, Kysely } from 'kysely';

/** What migrations need and each database says in its own way. */
export type Ddl = {
  /** Adds a primary key that rises by itself and is never used twice. */
  rising<T extends string>(table: CreateTableBuilder<T>, column: string): CreateTableBuilder<T>;
  /** Makes the database itself refuse to change or delete rows of a table. */
  appendOnly(db: Kysely<unknown>, table: string): Promise<void>;
};
