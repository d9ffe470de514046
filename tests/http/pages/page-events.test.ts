import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { submitted } from '../../support/http-stories.ts';
import type { PageCaller } from '../../support/page-caller.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const HOUR_MS = 3_600_000;

describe('what happens, told to a page that is open', () => {
  let room: PageRoom;
  beforeEach(async () => {
    room = await openPageRoom({ config: { heartbeatMs: 20 } });
  });
  afterEach(() => room.close());

  /** Opens the stream of whoever has signed in; `until` reads on until the text is told, or the stream ends. */
  async function listen(visitor: PageCaller) {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${room.url}/events`, { headers: { cookie }, redirect: 'manual' });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    return {
      status: response.status,
      async until(text: string): Promise<string> {
        while (!told.includes(text)) {
          const piece = await reader?.read();
          if (piece === undefined || piece.done) break;
          told += piece.value;
        }
        return told;
      },
      stop: () => reader?.cancel(),
    };
  }

  it('is told to brokers, and to others only what concerns their organisation', async () => {
    const [jon, ola] = [room.visitor(), room.visitor()];
    await jon.signIn('jon');
    await ola.signIn('ola');
    const [broker, other] = [await listen(jon), await listen(ola)];
    const needId = await submitted(room);
    expect(await broker.until(needId)).toContain('event: happening');
    await room.havnesund.post('/api/v1/needs', {
      title: 'Lekkasjer i vannrør',
      description: 'Årstidene slår hull i rørene våre, og vi vil vite hvor.',
    });
    expect(await other.until('need.submitted')).not.toContain(needId);
    await broker.stop();
    await other.stop();
  });

  it('is for those who are signed in, and ends with the session', async () => {
    expect((await listen(room.visitor())).status).toBe(401);
    const jon = room.visitor();
    await jon.signIn('jon');
    const stream = await listen(jon);
    await stream.until('still here');
    room.clock.advance(13 * HOUR_MS);
    expect(await stream.until('never told')).not.toContain('never told');
  });
});
