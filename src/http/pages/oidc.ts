import * as oidc from 'openid-client';
import { KoblerError } from '../../domain/errors.ts';
import { type Claims, type RoleRule, rolesFromClaims, valuesAt } from '../../usecases/roles-from-claims.ts';
import type { Vouched } from '../../usecases/welcome-person.ts';
import type { Provider, SignInBegun } from './site.ts';

/** A provider as the operator has set it up. */
export type ProviderConfig = {
  name: string;
  title: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: readonly string[];
  /** Sent along with the request, such as `authorization_details` or `acr_values`. */
  parameters: Readonly<Record<string, string>>;
  /** Where people are sent beside the issuer's own origin, such as that of its sign-out. */
  origins: readonly string[];
  /** Paths of the claims that say who it is; the first that is there is taken. */
  claims: { name: readonly string[]; email: readonly string[] };
  roles: readonly RoleRule[];
};

/** How long the provider may take to answer one request. Range 1–60. */
const TIMEOUT_SECONDS = 10;

/**
 * Sign-in by OpenID Connect: authorisation code with PKCE, state and nonce. What the provider says of itself is fetched at
 * the first use, and again after a failure. `publicUrl` is where people find this site.
 */
export function createProvider(config: ProviderConfig, publicUrl: string): Provider {
  const redirectUri = new URL(`/sign-in/${config.name}/callback`, publicUrl).href;
  let discovered: Promise<oidc.Configuration> | undefined;

  const discover = (): Promise<oidc.Configuration> => {
    discovered ??= discovery(config).catch((cause: unknown) => {
      discovered = undefined;
      throw new KoblerError('unavailable', `${config.title} does not answer. Try again in a little while.`, { cause });
    });
    return discovered;
  };

  return {
    name: config.name,
    title: config.title,
    origins: [new URL(config.issuer).origin, ...config.origins],
    async begin() {
      const found = await discover();
      const begun: SignInBegun = {
        verifier: oidc.randomPKCECodeVerifier(),
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
      };
      const to = oidc.buildAuthorizationUrl(found, {
        ...config.parameters,
        redirect_uri: redirectUri,
        scope: config.scopes.join(' '),
        code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        state: begun.state,
        nonce: begun.nonce,
      });
      return { to: to.href, begun };
    },
    async finish(query, begun) {
      const found = await discover();
      const tokens = await oidc.authorizationCodeGrant(found, new URL(`${redirectUri}?${query}`), {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      });
      const said = tokens.claims();
      if (said === undefined || tokens.id_token === undefined) throw new Error('There was no ID token.');
      const more = await userInfo(found, tokens.access_token, said.sub);
      return { person: vouched(config, said.sub, { ...more, ...said }), idToken: tokens.id_token };
    },
    async signOutAddress(idToken) {
      const found = await discover();
      if (found.serverMetadata().end_session_endpoint === undefined) return undefined;
      const back = new URL('/', publicUrl).href;
      return oidc.buildEndSessionUrl(found, { id_token_hint: idToken, post_logout_redirect_uri: back }).href;
    },
  };
}

async function discovery({ issuer, clientId, clientSecret }: ProviderConfig): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  // Plain http is for a provider on this same machine, as in the tests.
  const isLocal = server.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(server.hostname);
  return oidc.discovery(server, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    execute: isLocal ? [oidc.allowInsecureRequests] : [],
  });
}

/** Names are often told here only. Not every provider has it. */
async function userInfo(found: oidc.Configuration, accessToken: string, subject: string): Promise<Claims> {
  if (found.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(found, accessToken, subject);
}

function vouched(
  { name: provider, claims: { name, email }, roles }: ProviderConfig,
  subject: string,
  claims: Claims,
): Vouched {
  const first = (paths: readonly string[]) => paths.flatMap((path) => valuesAt(claims, path.split('.')))[0];
  return {
    provider,
    subject,
    name: first(name) ?? subject,
    email: first(email) ?? null,
    roles: rolesFromClaims(roles, claims),
  };
}
