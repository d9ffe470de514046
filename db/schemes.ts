import type { Scheme } from '../src/domain/scheme.ts';
import type { Reads } from '../src/ports.ts';
import { raise, valueOf } from './counters.ts';
import { fromJson, toBit, toJson } from './json.ts';
import { readPage } from './page.ts';
import { saveVersioned } from './save.ts';
import type { Db, SchemeRow } from './schema.ts';
import { finds, lists, searchText } from './search.ts';

export function schemeReads(db: Db): Reads['schemes'] {
  return {
    async get(id) {
      const row = await db.selectFrom('schemes').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toScheme(row);
    },
    async list({ q, family, countyNumber }, page) {
      let query = db.selectFrom('schemes').selectAll();
      if (q !== undefined) query = query.where(finds(q));
      if (family !== undefined) query = query.where('family', '=', family);
      if (countyNumber !== undefined) {
        query = query.where((eb) => eb.or([lists('regions', countyNumber), lists('regions', '*')]));
      }
      return readPage('schemes', ['createdAt', 'id'], query, page, toScheme);
    },
    async all() {
      const rows = await db.selectFrom('schemes').selectAll().orderBy('id').execute();
      return rows.map(toScheme);
    },
    revision: () => valueOf(db, 'schemes'),
  };
}

export async function saveScheme(tx: Db, scheme: Scheme): Promise<void> {
  const row: SchemeRow = {
    id: scheme.id,
    nameNb: scheme.nameNb,
    nameEn: scheme.nameEn,
    funder: scheme.funder,
    family: scheme.family,
    instrument: scheme.instrument,
    status: scheme.status,
    purposeNb: scheme.purposeNb,
    eligibleApplicants: toJson(scheme.eligibleApplicants),
    requiredPartners: toJson(scheme.requiredPartners),
    regions: toJson(scheme.regions),
    amountMinNok: scheme.amountMinNok,
    amountMaxNok: scheme.amountMaxNok,
    ownContributionPercent: scheme.ownContributionPercent,
    durationMonthsMax: scheme.durationMonthsMax,
    deadlines: toJson(scheme.deadlines),
    themes: toJson(scheme.themes),
    excludesNb: scheme.excludesNb,
    url: scheme.url,
    source: scheme.source,
    verified: toBit(scheme.verified),
    unverifiedFields: toJson(scheme.unverifiedFields),
    lastSeenYear: scheme.lastSeenYear,
    checkedAt: scheme.checkedAt,
    validFrom: scheme.validFrom,
    validTo: scheme.validTo,
    searchText: searchText(scheme.nameNb, scheme.nameEn, scheme.purposeNb, scheme.funder),
    version: scheme.version,
    createdAt: scheme.createdAt,
    updatedAt: scheme.updatedAt,
  };
  await saveVersioned(tx, 'schemes', row, { noun: 'scheme' });
  await raise(tx, 'schemes');
}

function toScheme(row: SchemeRow): Scheme {
  const { searchText: _, ...same } = row;
  return {
    ...same,
    eligibleApplicants: fromJson(row.eligibleApplicants),
    requiredPartners: fromJson(row.requiredPartners),
    regions: fromJson(row.regions),
    deadlines: fromJson(row.deadlines),
    themes: fromJson(row.themes),
    verified: row.verified === 1,
    unverifiedFields: fromJson(row.unverifiedFields),
  };
}
