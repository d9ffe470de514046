import type { Kysely } from 'kysely';
import { foundation } from './0001-foundation.ts';
import { concepts } from './0002-concepts.ts';
import { signIn } from './0003-sign-in.ts';
import { municipality } from './0004-municipality.ts';
import { broker } from './0005-broker.ts';
import { research } from './0006-research.ts';
import { brokerDesk } from './0007-broker-desk.ts';
import type { Ddl } from './ddl.ts';

type Migration = { name: string; up: (db: Kysely<unknown>, ddl: Ddl) => Promise<void> };

/**
 * Every migration this build knows; they run in the order of their names. Forward only: one that has been released is
 * never changed or removed, and there is no way down but a backup.
 */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-foundation', up: foundation },
  { name: '0002-concepts', up: concepts },
  { name: '0003-sign-in', up: signIn },
  { name: '0004-municipality', up: municipality },
  { name: '0005-broker', up: broker },
  { name: '0006-research', up: research },
  { name: '0007-broker-desk', up: brokerDesk },
];
