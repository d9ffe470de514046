import { stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandRoom, openCommandRoom } from '../support/command-room.ts';

describe('the command line', { timeout: 60_000 }, () => {
  let room: CommandRoom;
  beforeAll(async () => {
    room = await openCommandRoom();
  });
  afterAll(() => room.close());

  it('lists every command with --help', async () => {
    const { code, out } = await room.run(['--help']);
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
    expect(listed).toEqual([
      'serve',
      'worker',
      'migrate',
      'backup',
      'restore',
      'doctor',
      'import',
      'match',
      'evaluate',
      'token',
      'count-words',
      'train-vectors',
      'compile-concepts',
      'train-ranker',
      'help',
    ]);
  });

  it('lists what can be imported, and what can be done with tokens', async () => {
    const { out: imports } = await room.run(['import', '--help']);
    for (const noun of ['needs', 'expertise', 'schemes', 'units', 'eu-calls'])
      expect(imports).toContain(`${noun} <file>`);
    const { out: tokens } = await room.run(['token', '--help']);
    for (const verb of ['create', 'list', 'revoke']) expect(tokens).toContain(verb);
  });

  it.each([
    { args: ['sreve'], said: "unknown command 'sreve'" },
    { args: ['serve', '--prot', '1'], said: "unknown option '--prot'" },
    { args: ['import', 'needs'], said: "missing required argument 'file'" },
    { args: ['token', 'create', '--role', 'broker'], said: "required option '--name <name>' not specified" },
    {
      args: ['token', 'create', '--role', 'king', '--name', 'x'],
      said: 'Unknown role "king". Known: municipality, researcher, broker, admin.',
    },
    { args: ['serve', '--port', 'many'], said: '--port: "many" is not a port. Give a number from 0 to 65535.' },
  ])('says what is wrong with $args', async ({ args, said }) => {
    const { code, out, err } = await room.run(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
  });

  it('names every mistake in the configuration at once, and touches nothing', async () => {
    const wrong = {
      KOBLER_PORT: '99999',
      KOBLER_WORKERS: 'some',
      KOBLER_PROT: '1',
      REDIS_URL: 'http://example.org',
      DATABASE_URL: 'postgres://example.org/kobler',
    };
    const { code, err } = await room.run(['migrate'], wrong);
    expect(code).toBe(1);
    expect(err).toMatch(/^kobler: The configuration is wrong:$/m);
    expect(err).toMatch(/^ {2}KOBLER_PORT: Give a whole number from 0 to 65535\.$/m);
    expect(err).toMatch(/^ {2}KOBLER_WORKERS: Give a whole number from 1 to 64\.$/m);
    expect(err).toMatch(/^ {2}KOBLER_PROT: there is no such setting\. Known: KOBLER_DATABASE, /m);
    expect(err).toMatch(/^ {2}REDIS_URL: Give a URL such as redis:/m);
    expect(err).toMatch(/^ {2}DATABASE_URL: this version keeps everything in SQLite\./m);
    await expect(stat(room.database)).rejects.toThrow('ENOENT');
  });
});
