import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, configTable, readConfig } from '../src/config.ts';

describe('the configuration', () => {
  it('has a default for everything but Redis', () => {
    const config = readConfig({});
    expect(config.KOBLER_PORT).toBe(3000);
    expect(config.KOBLER_DATABASE).toBe('data/kobler.sqlite');
    expect(config.REDIS_URL).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reports every mistake at once, each by name', () => {
    const wrong = {
      KOBLER_PORT: 'many',
      KOBLER_PROT: '1',
      REDIS_URL: 'http://example.org',
      DATABASE_URL: 'postgres://x',
    };
    expect(() => readConfig(wrong)).toThrow(ConfigError);
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(new RegExp(`${name}:`));
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ REDIS_URL: '', KOBLER_PORT: '' }).KOBLER_PORT).toBe(3000);
  });

  it('is described in docs/operating.md as it is', () => {
    const docs = readFileSync(new URL('../docs/operating.md', import.meta.url), 'utf8');
    expect(docs).toContain(`<!-- config:begin -->\n${configTable()}\n<!-- config:end -->`);
  });
});
