import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Ddl } from './ddl.ts';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
const required: Column = (column) => column.notNull();
const key: Column = (column) => column.notNull().primaryKey();
const refersTo =
  (target: string): Column =>
  (column) =>
    column.references(target);
const mustReferTo =
  (target: string): Column =>
  (column) =>
    column.notNull().references(target);
const partOf =
  (target: string): Column =>
  (column) =>
    column.notNull().references(target).onDelete('cascade');

/** The first tables. Amounts are `bigint` and fractions `double precision`, for databases that tell them apart. */
export async function foundation(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await parties(db);
  await needsAndExpertise(db);
  await funding(db);
  await couplings(db, ddl);
  await work(db);
  await records(db, ddl);
}

async function parties(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisations')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('name_folded', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('organisation_number', 'text', (c) => c.unique())
    .addColumn('municipality_number', 'text')
    .addColumn('county_number', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await index(db, 'organisations', ['name_folded']);
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('email', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await db.schema
    .createTable('person_roles')
    .addColumn('person_id', 'text', partOf('people.id'))
    .addColumn('organisation_id', 'text', partOf('organisations.id'))
    .addColumn('role', 'text', required)
    .addPrimaryKeyConstraint('person_roles_key', ['person_id', 'organisation_id', 'role'])
    .execute();
  await db.schema
    .createTable('machine_tokens')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('role', 'text', required)
    .addColumn('organisation_id', 'text', refersTo('organisations.id'))
    .addColumn('secret_hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', required)
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
}

async function needsAndExpertise(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('needs')
    .addColumn('id', 'text', key)
    .addColumn('organisation_id', 'text', mustReferTo('organisations.id'))
    .addColumn('municipality_number', 'text', required)
    .addColumn('county_number', 'text', required)
    .addColumn('unit', 'text')
    .addColumn('title', 'text', required)
    .addColumn('description', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('themes', 'text', required)
    .addColumn('service_areas', 'text', required)
    .addColumn('wants', 'text', required)
    .addColumn('concepts', 'text', required)
    .addColumn('budget_nok', 'bigint')
    .addColumn('start_quarter', 'text')
    .addColumn('readiness', 'text', required)
    .addColumn('confidential', 'integer', required)
    .addColumn('status', 'text', required)
    .addColumn('example', 'integer', required)
    .addColumn('search_text', 'text', required)
    .addColumn('version', 'integer', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await index(db, 'needs', ['created_at', 'id']);
  await index(db, 'needs', ['organisation_id', 'created_at', 'id']);
  await index(db, 'needs', ['municipality_number', 'created_at', 'id']);
  await db.schema
    .createTable('expertise')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('name_en', 'text')
    .addColumn('organisation_id', 'text', mustReferTo('organisations.id'))
    .addColumn('organisation_name', 'text', required)
    .addColumn('unit', 'text')
    .addColumn('county_number', 'text')
    .addColumn('language', 'text', required)
    .addColumn('description', 'text', required)
    .addColumn('keywords', 'text', required)
    .addColumn('max_active', 'integer')
    .addColumn('available_from', 'text')
    .addColumn('contact_url', 'text')
    .addColumn('source', 'text')
    .addColumn('verified', 'integer', required)
    .addColumn('example', 'integer', required)
    .addColumn('removed', 'integer', required)
    .addColumn('search_text', 'text', required)
    .addColumn('version', 'integer', required)
    .addColumn('revision', 'bigint', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await index(db, 'expertise', ['removed', 'created_at', 'id']);
  await index(db, 'expertise', ['organisation_id', 'removed', 'created_at', 'id']);
  await db.schema
    .createTable('outputs')
    .addColumn('expertise_id', 'text', partOf('expertise.id'))
    .addColumn('position', 'integer', required)
    .addColumn('title', 'text', required)
    .addColumn('abstract', 'text')
    .addColumn('year', 'integer')
    .addColumn('url', 'text')
    .addPrimaryKeyConstraint('outputs_key', ['expertise_id', 'position'])
    .execute();
}

async function funding(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schemes')
    .addColumn('id', 'text', key)
    .addColumn('name_nb', 'text', required)
    .addColumn('name_en', 'text')
    .addColumn('funder', 'text', required)
    .addColumn('family', 'text', required)
    .addColumn('instrument', 'text')
    .addColumn('status', 'text', required)
    .addColumn('purpose_nb', 'text', required)
    .addColumn('eligible_applicants', 'text', required)
    .addColumn('required_partners', 'text', required)
    .addColumn('regions', 'text', required)
    .addColumn('amount_min_nok', 'bigint')
    .addColumn('amount_max_nok', 'bigint')
    .addColumn('own_contribution_percent', 'double precision')
    .addColumn('duration_months_max', 'double precision')
    .addColumn('deadlines', 'text', required)
    .addColumn('themes', 'text', required)
    .addColumn('excludes_nb', 'text')
    .addColumn('url', 'text')
    .addColumn('source', 'text', required)
    .addColumn('verified', 'integer', required)
    .addColumn('unverified_fields', 'text', required)
    .addColumn('last_seen_year', 'integer')
    .addColumn('checked_at', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('search_text', 'text', required)
    .addColumn('version', 'integer', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await index(db, 'schemes', ['created_at', 'id']);
  await index(db, 'schemes', ['family', 'created_at', 'id']);
  await db.schema
    .createTable('calls')
    .addColumn('id', 'text', key)
    .addColumn('scheme_id', 'text', mustReferTo('schemes.id'))
    .addColumn('title', 'text', required)
    .addColumn('description', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('opens', 'text')
    .addColumn('closes', 'text')
    .addColumn('budget_min', 'double precision')
    .addColumn('budget_max', 'double precision')
    .addColumn('currency', 'text', required)
    .addColumn('url', 'text')
    .addColumn('source', 'text', required)
    .addColumn('checked_at', 'text')
    .addColumn('version', 'integer', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await index(db, 'calls', ['created_at', 'id']);
  await index(db, 'calls', ['scheme_id', 'created_at', 'id']);
  await index(db, 'calls', ['closes']);
}

async function couplings(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await db.schema
    .createTable('proposals')
    .addColumn('id', 'text', key)
    .addColumn('need_id', 'text', mustReferTo('needs.id'))
    .addColumn('expertise_id', 'text', mustReferTo('expertise.id'))
    .addColumn('need_organisation_id', 'text', mustReferTo('organisations.id'))
    .addColumn('expertise_organisation_id', 'text', mustReferTo('organisations.id'))
    .addColumn('status', 'text', required)
    .addColumn('score', 'double precision', required)
    .addColumn('position', 'integer', required)
    .addColumn('model_version', 'text', required)
    .addColumn('features', 'text', required)
    .addColumn('explanation', 'text', required)
    .addColumn('missing', 'text', required)
    .addColumn('funding', 'text', required)
    .addColumn('broker_id', 'text')
    .addColumn('parked_until', 'text')
    .addColumn('expires_at', 'text', required)
    .addColumn('version', 'integer', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addUniqueConstraint('proposals_pair', ['need_id', 'expertise_id'])
    .execute();
  await index(db, 'proposals', ['score', 'created_at', 'id']);
  await index(db, 'proposals', ['status', 'score', 'created_at', 'id']);
  await index(db, 'proposals', ['need_organisation_id']);
  await index(db, 'proposals', ['expertise_organisation_id', 'status']);
  await index(db, 'proposals', ['broker_id']);
  await index(db, 'proposals', ['expertise_id', 'status']);
  await index(db, 'proposals', ['status', 'expires_at']);
  await index(db, 'proposals', ['status', 'parked_until']);
  await ddl
    .rising(db.schema.createTable('decisions'), 'seq')
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('proposal_id', 'text', mustReferTo('proposals.id'))
    .addColumn('verdict', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('note', 'text')
    .addColumn('parked_until', 'text')
    .addColumn('decided_by', 'text', required)
    .addColumn('decided_at', 'text', required)
    .execute();
  await index(db, 'decisions', ['proposal_id', 'seq']);
  await ddl.appendOnly(db, 'decisions');
  await db.schema
    .createTable('couplings')
    .addColumn('id', 'text', key)
    .addColumn('proposal_id', 'text', mustReferTo('proposals.id'))
    .addColumn('need_id', 'text', mustReferTo('needs.id'))
    .addColumn('expertise_id', 'text', mustReferTo('expertise.id'))
    .addColumn('need_organisation_id', 'text', mustReferTo('organisations.id'))
    .addColumn('expertise_organisation_id', 'text', mustReferTo('organisations.id'))
    .addColumn('status', 'text', required)
    .addColumn('note', 'text')
    .addColumn('cancelled', 'integer', required)
    .addColumn('active', 'integer', required)
    .addColumn('version', 'integer', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await index(db, 'couplings', ['created_at', 'id']);
  await index(db, 'couplings', ['proposal_id']);
  await index(db, 'couplings', ['need_organisation_id']);
  await index(db, 'couplings', ['expertise_organisation_id']);
  await index(db, 'couplings', ['expertise_id', 'active']);
  await db.schema
    .createTable('blocked_pairs')
    .addColumn('need_id', 'text', mustReferTo('needs.id'))
    .addColumn('expertise_id', 'text', mustReferTo('expertise.id'))
    .addColumn('decision_id', 'text', mustReferTo('decisions.id'))
    .addPrimaryKeyConstraint('blocked_pairs_key', ['need_id', 'expertise_id'])
    .execute();
}

async function work(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('id', 'text', key)
    .addColumn('kind', 'text', required)
    .addColumn('payload', 'text', required)
    .addColumn('key', 'text')
    .addColumn('state', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('run_at', 'text', required)
    .addColumn('leased_by', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('relayed_at', 'text')
    .addColumn('progress_done', 'double precision')
    .addColumn('progress_total', 'double precision')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('finished_at', 'text')
    .execute();
  await index(db, 'jobs', ['created_at', 'id']);
  await index(db, 'jobs', ['state', 'run_at', 'id']);
  await index(db, 'jobs', ['state', 'relayed_at', 'run_at', 'id']);
  await db.schema
    .createIndex('jobs_one_pending_by_key')
    .unique()
    .on('jobs')
    .column('key')
    .where(sql.ref('state'), '=', sql.lit('pending'))
    .execute();
}

async function records(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .rising(db.schema.createTable('audit_log'), 'seq')
    .addColumn('at', 'text', required)
    .addColumn('actor', 'text', required)
    .addColumn('action', 'text', required)
    .addColumn('subject_kind', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('details', 'text', required)
    .execute();
  await index(db, 'audit_log', ['subject_kind', 'subject_id', 'seq']);
  await ddl.appendOnly(db, 'audit_log');
  await ddl
    .rising(db.schema.createTable('events'), 'seq')
    .addColumn('at', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('audience', 'text', required)
    .addColumn('details', 'text', required)
    .execute();
  await index(db, 'events', ['at']);
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('principal_id', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('request_hash', 'text', required)
    .addColumn('result', 'text', required)
    .addColumn('created_at', 'text', required)
    .addPrimaryKeyConstraint('idempotency_keys_key', ['principal_id', 'key'])
    .execute();
  await index(db, 'idempotency_keys', ['created_at']);
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', key)
    .addColumn('value', 'bigint', required)
    .execute();
}

async function index(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(columns)
    .execute();
}
