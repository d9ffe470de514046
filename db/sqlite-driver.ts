import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Statement } from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely';
import { KoblerError } from '../src/domain/errors.ts';
import { toKoblerError } from './sqlite-faults.ts';

const NOTHING = (): void => {};
/** Different statements are few, except for lists of ids of many lengths; the oldest go first. */
const STATEMENTS_KEPT = 300;

/**
 * Kysely's driver for one connection. Differs from Kysely's own in four ways: transactions begin as it is told
 * (`begin immediate` takes the write lock first, so that two processes on one file queue up instead of one being
 * refused half-way); waiters get the connection in the order they came; statements are prepared once; and asking for
 * the connection from inside its own transaction stops with `internal` instead of waiting for ever.
 */
export class OneConnectionDriver implements Driver {
  readonly #db: Database;
  readonly #begin: 'begin' | 'begin immediate';
  readonly #connection: OneConnection;
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>();
  #last: Promise<void> = Promise.resolve();
  #release = NOTHING;

  constructor(db: Database, begin: 'begin' | 'begin immediate') {
    this.#db = db;
    this.#begin = begin;
    this.#connection = new OneConnection(db);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#inside.getStore()?.open === true) {
      throw new KoblerError(
        'internal',
        'The store was asked to write inside its own transaction. Use the transaction.',
      );
    }
    await this.#turn();
    if (this.#db.open) return this.#connection;
    this.#release();
    throw new KoblerError('unavailable', 'The store is closed.');
  }

  async #turn(): Promise<void> {
    const before = this.#last;
    let release = NOTHING;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** Runs what a transaction does, so that asking for the connection from there is noticed. */
  async inside<T>(work: () => Promise<T>): Promise<T> {
    const transaction = { open: true };
    try {
      return await this.#inside.run(transaction, work);
    } finally {
      transaction.open = false;
    }
  }

  async beginTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw(this.#begin));
    this.#connection.inTransaction = true;
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('commit'));
    this.#connection.inTransaction = false;
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.inTransaction = false;
    // SQLite has rolled back by itself after some faults (a full disk); a second rollback would hide the first error.
    if (this.#db.inTransaction) await this.#connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  /** Waits for the transaction that is running; whoever comes later is told that the store is closed. */
  async destroy(): Promise<void> {
    await this.#turn();
    this.#db.close();
    this.#release();
  }
}

class OneConnection implements DatabaseConnection {
  readonly #db: Database;
  readonly #statements = new Map<string, Statement>();
  inTransaction = false;

  constructor(db: Database) {
    this.#db = db;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.inTransaction && !this.#db.inTransaction) {
      throw new KoblerError('unavailable', 'The transaction was rolled back by a fault of the database. Try again.');
    }
    try {
      const statement = this.#prepare(sql);
      // oxlint-disable-next-line no-unsafe-type-assertion -- what a row is, the types of the query say; SQLite cannot.
      if (statement.reader) return { rows: statement.all(parameters) as R[] };
      return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
    } catch (error) {
      throw toKoblerError(error);
    }
  }

  // oxlint-disable-next-line require-yield -- Kysely asks for it; nothing here streams.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new KoblerError('internal', 'The store does not stream.');
  }

  #prepare(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#db.prepare(sql);
    const oldest = this.#statements.size >= STATEMENTS_KEPT ? this.#statements.keys().next().value : undefined;
    if (oldest !== undefined) this.#statements.delete(oldest);
    this.#statements.set(sql, statement);
    return statement;
  }
}
