import { addExamplePeople, type ExamplePerson } from '../../src/usecases/example-people.ts';
import { OYRA } from './cast.ts';
import { type HttpRoom, openHttpRoom } from './http-room.ts';
import { type PageCaller, pageCallerFor } from './page-caller.ts';

type Options = Parameters<typeof openHttpRoom>[0];

/** A server with the example people of the tests, whom anybody may sign in as. */
export type PageRoom = HttpRoom & { visitor(): PageCaller };

const NETWORK = { id: 'brokers', name: 'Koblerne i Nordhavet', kind: 'network' } as const;
const OYRA_PLACE = { id: OYRA.id, name: OYRA.name, kind: OYRA.kind };

/**
 * Kari is case worker in Fjellvik, Ola in Havnesund, Amina researcher at Øyra, Jon broker, Maja broker and case worker
 * in Fjellvik, Sigrid administrator. Their ids are their names in small letters.
 */
const PEOPLE: readonly ExamplePerson[] = [
  { id: 'kari', name: 'Kari Eksempel', roles: [{ role: 'municipality', municipalityNumber: '9901' }] },
  { id: 'ola', name: 'Ola Eksempel', roles: [{ role: 'municipality', municipalityNumber: '9902' }] },
  { id: 'amina', name: 'Amina Eksempel', roles: [{ role: 'researcher', organisation: OYRA_PLACE }] },
  { id: 'jon', name: 'Jon Eksempel', roles: [{ role: 'broker', organisation: NETWORK }] },
  {
    id: 'maja',
    name: 'Maja Eksempel',
    roles: [
      { role: 'broker', organisation: NETWORK },
      { role: 'municipality', municipalityNumber: '9901' },
    ],
  },
  { id: 'sigrid', name: 'Sigrid Eksempel', roles: [{ role: 'admin', organisation: NETWORK }] },
];

export async function openPageRoom(options: Options = {}): Promise<PageRoom> {
  const room = await openHttpRoom({ demo: true, ...options });
  await addExamplePeople(room.app, PEOPLE);
  return { ...room, visitor: () => pageCallerFor(room.url) };
}
