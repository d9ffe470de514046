import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Provider as IdentityProvider } from 'oidc-provider';
import type { Page } from 'playwright-core';
import type { ProviderConfig } from '../../src/http/pages/oidc.ts';
import { OYRA } from './cast.ts';

/** Fjellvik's number at Ansattporten; it belongs to nobody. */
const FJELLVIK_NUMBER = '999999993';
const FEIDE_ID = 'https://n.feide.no/claims/userid_sec';

/** What the provider knows of each who may sign in; anybody can, by their name and any password. */
const ACCOUNTS: Readonly<Record<string, object>> = {
  amina: { name: 'Amina Eksempel', email: 'amina@oyra.example', [FEIDE_ID]: ['feide:amina@oyra.example'] },
  kari: {
    name: 'Kari Eksempel',
    authorization_details: [
      {
        type: 'ansattporten:altinn:resource',
        reportees: [{ Authority: 'iso6523-actorid-upis', ID: `0192:${FJELLVIK_NUMBER}`, Name: 'FJELLVIK KOMMUNE' }],
      },
    ],
  },
  stranger: { name: 'Ukjent Eksempel' },
};

/** A real OpenID provider in this process, which stands for Feide and for Ansattporten. */
export type RunningProvider = { issuer: string; configs: readonly ProviderConfig[]; close(): Promise<void> };

export async function startIdentityProvider(port: number, siteUrl: string): Promise<RunningProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new IdentityProvider(issuer, {
    clients: ['feide', 'ansattporten'].map((name) => ({
      client_id: name,
      client_secret: `secret of ${name}`,
      redirect_uris: [`${siteUrl}/sign-in/${name}/callback`],
      post_logout_redirect_uris: [`${siteUrl}/`],
    })),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key for the tests'] },
    claims: {
      openid: ['sub', FEIDE_ID, 'authorization_details'],
      profile: ['name'],
      email: ['email'],
    },
    pkce: { required: () => true },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...ACCOUNTS[id] }) }),
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, IdToken: 3600, AccessToken: 3600 },
  });
  const server = createServer(provider.callback());
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { issuer, configs: configsFor(issuer), close: () => close(server) };
}

/** Both ways in, as an operator would set them up. */
function configsFor(issuer: string): ProviderConfig[] {
  const shared = { issuer, parameters: {}, origins: [], claims: { name: ['name'], email: ['email'] } };
  const place = { id: OYRA.id, name: OYRA.name, kind: OYRA.kind };
  return [
    {
      ...shared,
      name: 'feide',
      title: 'Feide',
      clientId: 'feide',
      clientSecret: 'secret of feide',
      scopes: ['openid', 'profile', 'email'],
      roles: [
        { claim: FEIDE_ID, matches: /^feide:.+@oyra\.example$/u, role: 'researcher', at: { organisation: place } },
      ],
    },
    {
      ...shared,
      name: 'ansattporten',
      title: 'Ansattporten',
      clientId: 'ansattporten',
      clientSecret: 'secret of ansattporten',
      scopes: ['openid', 'profile'],
      roles: [
        {
          claim: 'authorization_details.reportees.ID',
          matches: /^0192:(\d{9})$/u,
          role: 'municipality',
          at: { byMatch: { [FJELLVIK_NUMBER]: '9901' } },
        },
      ],
    },
  ];
}

/** Fills in the provider's own pages: who it is, and that they agree. */
export async function signInThere(page: Page, account: string): Promise<void> {
  await page.locator('input[name="login"]').fill(account);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
