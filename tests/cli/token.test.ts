import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';
import { serve } from '../support/product.ts';

describe('kobler token', { timeout: 60_000 }, () => {
  let room: CommandRoom;
  beforeEach(async () => {
    room = await openCommandRoom();
  });
  afterEach(() => room.close());

  it('makes a token that works until it is revoked, and shows its secret once', async () => {
    const created = await room.run(['token', 'create', '--role', 'broker', '--name', 'Kari Eksempel']);
    expect(created).toMatchObject({ code: 0, out: expect.stringMatching(/^kob_\S+\n$/) });
    const secret = created.out.trim();
    const id = /^Token (\S+) for "Kari Eksempel" \(broker\)\./.exec(created.err)?.[1] ?? '';

    const listed = await room.done('token', 'list');
    expect(listed).toMatch(new RegExp(`^${id}\tbroker\t-\tmade \\S+\tlast used never\tKari Eksempel$`, 'm'));
    expect(listed).not.toContain(secret);

    const server = await serve(['--port', '0'], { ...room.settings, KOBLER_LOG_LEVEL: 'silent' }, room.folder);
    try {
      const asked = async () =>
        (await fetch(`${server.url}/api/v1/needs`, { headers: { Authorization: `Bearer ${secret}` } })).status;
      expect(await asked()).toBe(200);
      expect(await room.done('token', 'revoke', id)).toBe(`Token ${id} is revoked.\n`);
      expect(await asked()).toBe(401);
    } finally {
      await server.stop();
    }
    expect(await room.done('token', 'list')).toContain('\trevoked ');
  });

  it('makes one for a municipality by its number', async () => {
    await room.done('token', 'create', '--role', 'municipality', '--name', 'Verdal', '--municipality', '5038');
    expect(await room.done('token', 'list')).toMatch(/^\S+\tmunicipality\t\S+\tmade /m);
  });

  it.each([
    { options: ['--role', 'researcher'], said: 'A token for the role researcher needs an organisation: give one.' },
    {
      options: ['--role', 'researcher', '--organisation', 'nobody'],
      said: 'There is no organisation with id "nobody"',
    },
    { options: ['--role', 'municipality', '--municipality', '9999'], said: '9999' },
  ])('makes none with $options', async ({ options, said }) => {
    const { code, out, err } = await room.run(['token', 'create', '--name', 'x', ...options]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
    expect(await room.done('token', 'list')).toBe('');
  });

  it('says when there is no such token to revoke', async () => {
    const { code, err } = await room.run(['token', 'revoke', 'nothing']);
    expect(code).toBe(1);
    expect(err).toContain('There is no token with id "nothing"');
  });
});
