import { expect, test } from 'vitest';
import type { CalendarFeed } from '../../../src/domain/calendar-feed.ts';
import type { JointNeed } from '../../../src/domain/joint-need.ts';
import type { OutreachContact } from '../../../src/domain/outreach.ts';
import { aCoupling, aNeed, LONG_AGO } from '../../support/cast.ts';
import { BROKER, granted } from '../../support/granted.ts';
import { addCast, type OpenStore, useRoom } from './room.ts';

const CONTACT: OutreachContact = {
  id: 'contact-1',
  municipalityNumber: '9901',
  channel: 'visit',
  on: '2026-01-02',
  note: 'Møtte kommunedirektøren.',
  needId: null,
  brokerId: 'jon',
  createdAt: LONG_AGO,
};
const JOINT: JointNeed = {
  id: 'joint-1',
  title: 'Fall i kystkommuner',
  note: null,
  needIds: ['need-falls', 'need-other'],
  createdBy: 'jon',
  version: 1,
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
};
const FEED: CalendarFeed = {
  id: 'feed-1',
  personId: 'jon',
  name: 'Telefonen',
  secretHash: 'abc',
  language: 'nn',
  families: ['rff', 'eu'],
  countyNumber: '99',
  createdAt: LONG_AGO,
  lastUsedAt: null,
  revokedAt: null,
};

export function brokerDeskContract(open: OpenStore): void {
  const room = useRoom(open);

  test('the newest contact with a municipality is the one on the latest day', async () => {
    await room.store.write(async (tx) => {
      await tx.save.outreachContact(BROKER, CONTACT);
      await tx.save.outreachContact(BROKER, { ...CONTACT, id: 'contact-2', on: '2025-12-01', channel: 'phone' });
    });
    expect(await room.store.outreach.latest(BROKER)).toEqual(new Map([['9901', CONTACT]]));
    const all = await room.store.outreach.ofMunicipality(BROKER, '9901');
    expect(all.map(({ id }) => id)).toEqual(['contact-1', 'contact-2']);
    expect(await room.store.outreach.ofMunicipality(BROKER, '9902')).toEqual([]);
  });

  test('a joint need is kept, changed by whoever saw it last, and removed', async () => {
    await room.store.write((tx) => tx.save.jointNeed(BROKER, JOINT));
    expect(await room.store.jointNeeds.get(BROKER, 'joint-1')).toEqual(JOINT);
    const changed = { ...JOINT, title: 'Fall', version: 2 };
    await room.store.write((tx) => tx.save.jointNeed(BROKER, changed));
    const stale = room.store.write((tx) => tx.save.jointNeed(BROKER, changed));
    await expect(stale).rejects.toMatchObject({ code: 'conflict', stale: true });
    expect(await room.store.jointNeeds.all(BROKER)).toEqual([changed]);
    await room.store.write((tx) => tx.removeJointNeed(BROKER, 'joint-1'));
    expect(await room.store.jointNeeds.all(BROKER)).toEqual([]);
  });

  test('a calendar feed is found by its secret, and by its owner', async () => {
    await room.store.write(async (tx) => {
      await tx.save.person({ id: 'jon', name: 'Jon', email: null, createdAt: LONG_AGO });
      await tx.save.calendarFeed(FEED);
      await tx.save.calendarFeed({ ...FEED, revokedAt: LONG_AGO });
    });
    expect(await room.store.calendarFeeds.byHash('abc')).toEqual({ ...FEED, revokedAt: LONG_AGO });
    expect(await room.store.calendarFeeds.byHash('other')).toBeUndefined();
    expect(await room.store.calendarFeeds.ofPerson('jon')).toHaveLength(1);
    expect(await room.store.calendarFeeds.ofPerson('maja')).toEqual([]);
  });

  test('needs are counted by municipality, and how far each has come is told', async () => {
    await addCast(room.store);
    await room.store.write(async (tx) => {
      await tx.save.need(granted('need', aNeed({ id: 'need-new', createdAt: '2026-02-01T09:00:00.000Z', themes: [] })));
      await tx.save.need(granted('need', aNeed({ id: 'need-gone', status: 'withdrawn' })));
      await tx.save.coupling(granted('coupling', aCoupling({ status: 'agreement' })));
    });
    const counted = await room.store.needs.byMunicipality(BROKER);
    expect(counted).toEqual(new Map([['9901', { needs: 3, lastAt: '2026-02-01T09:00:00.000Z' }]]));
    const place = { municipalityNumber: '9901', countyNumber: '99' };
    const fresh = { ...place, themes: [], proposed: false, decided: false, couplings: [] };
    const coupled = {
      ...place,
      themes: ['helse-og-velferd'],
      proposed: true,
      decided: false,
      couplings: ['agreement'],
    };
    const all = await room.store.needs.progress(BROKER, null);
    expect(all).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining([fresh, coupled]));
    expect(await room.store.needs.progress(BROKER, '2026-01-20T00:00:00.000Z')).toEqual([fresh]);
  });
}
