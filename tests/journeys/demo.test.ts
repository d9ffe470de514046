import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, serve } from '../support/product.ts';
import { freePort } from '../support/redis.ts';
import { tempFolder } from '../support/store.ts';

const START_MS = 120_000;

describe('the demonstration', () => {
  let removeFolder: () => Promise<void>;
  let server: ServerProcess;
  let written: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    const { folder, remove } = await tempFolder();
    removeFolder = remove;
    const settings = { KOBLER_DATABASE: 'data/demo.sqlite', KOBLER_LOG_LEVEL: 'warn' };
    server = await serve(['--demo', '--port', String(await freePort())], settings, folder);
    written = server.written().out;
    env = assignments(await readFile(join(folder, 'data/demo.env'), 'utf8'));
  }, START_MS);
  afterAll(async () => {
    await server.stop();
    await removeFolder();
  });

  async function call(method: string, path: string, body?: object): Promise<{ status: number; answer: unknown }> {
    const headers = { Authorization: `Bearer ${env['BROKER_TOKEN']}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${env['KOBLER_URL']}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, answer: await response.json() };
  }

  const decisionPath = () => `/api/v1/proposals/${env['PROPOSAL']}/decision`;
  const audit = () => call('GET', `/api/v1/audit?subjectKind=proposal&subjectId=${env['PROPOSAL']}`);

  it('prints couplings with what could pay for three needs, labelled as examples', () => {
    const headings = written.split('\n').filter((line) => line.includes('(eksempel): '));
    expect(headings).toHaveLength(3);
    expect(written.match(/^ 1\. .+ \d\.\d\d$/gm)).toHaveLength(3);
    expect(written.match(/\[(can|can-if)\]/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('prints the same tokens and proposal that it leaves in demo.env', () => {
    expect(Object.keys(env)).toEqual([
      'KOBLER_URL',
      'PROPOSAL',
      'BROKER_TOKEN',
      'MUNICIPALITY_TOKEN',
      'RESEARCHER_TOKEN',
      'ADMIN_TOKEN',
    ]);
    for (const [name, value] of Object.entries(env)) expect(written).toContain(`  ${name}=${value}\n`);
    expect(written).toContain('. data/demo.env\n');
  });

  it('lets the printed token accept the printed proposal, shows it in the audit log, and undoes it', async () => {
    expect(await call('PUT', decisionPath(), { verdict: 'accepted' })).toMatchObject({
      status: 200,
      answer: { proposal: { id: env['PROPOSAL'], status: 'accepted' } },
    });
    expect(await audit()).toMatchObject({
      status: 200,
      answer: { items: [{ action: 'proposal.created' }, { action: 'proposal.decided' }] },
    });
    expect(await call('DELETE', decisionPath())).toMatchObject({
      status: 200,
      answer: { proposal: { id: env['PROPOSAL'], status: 'proposed' } },
    });
    expect(await audit()).toMatchObject({
      answer: {
        items: [{ action: 'proposal.created' }, { action: 'proposal.decided' }, { action: 'proposal.reopened' }],
      },
    });
  });
});

function assignments(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
