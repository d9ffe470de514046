import { openDesk } from './browser.ts';
import { aScheme } from './cast.ts';
import { BROKER } from './granted.ts';
import { openPageRoom, type PageRoom } from './page-room.ts';

export type { Desk } from './browser.ts';

/** The example people's room, and a browser to visit it with. */
export async function openDeskRoom() {
  const room = await openPageRoom();
  const desk = await openDesk();
  return {
    ...room,
    desk,
    async close() {
      await desk.close();
      await room.close();
    },
  };
}

/** A scheme that nobody has checked. */
export async function addScheme(room: PageRoom, id: string): Promise<void> {
  await room.app.store.write((tx) => tx.save.scheme(BROKER, aScheme({ id, checkedAt: null })));
}
