import type { OutreachContact } from '../src/domain/outreach.ts';
import type { Reads } from '../src/ports.ts';
import { insertRow } from './compiled.ts';
import type { Db } from './schema.ts';

export function outreachReads(db: Db): Reads['outreach'] {
  const rows = () => db.selectFrom('outreachContacts').selectAll();
  return {
    /** The later row of a municipality replaces the earlier one. */
    async latest() {
      const contacts = await rows().orderBy('on').orderBy('createdAt').orderBy('id').execute();
      return new Map(contacts.map((contact) => [contact.municipalityNumber, contact]));
    },
    ofMunicipality(_holder, municipalityNumber) {
      const own = rows().where('municipalityNumber', '=', municipalityNumber);
      return own.orderBy('on', 'desc').orderBy('createdAt', 'desc').orderBy('id', 'desc').execute();
    },
  };
}

export async function saveOutreachContact(tx: Db, contact: OutreachContact): Promise<void> {
  await insertRow(tx, 'outreachContacts', contact);
}
