import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import { ORGANISATION_KINDS, ROLES } from '../domain/words.ts';
import { createProvider } from '../http/pages/oidc.ts';
import type { Provider } from '../http/pages/site.ts';

const pattern = z.string().transform((text, ctx) => {
  try {
    return new RegExp(text, 'u');
  } catch {
    ctx.addIssue({ code: 'custom', message: 'It is not a regular expression.' });
    return z.NEVER;
  }
});

const roleRule = z.strictObject({
  claim: z.string().min(1),
  matches: pattern,
  role: z.enum(ROLES),
  at: z.union([
    z.strictObject({ municipalityNumber: z.string().regex(/^\d{4}$/) }),
    z.strictObject({
      organisation: z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        kind: z.enum(ORGANISATION_KINDS),
      }),
    }),
    z.strictObject({
      byMatch: z.union([z.literal('organisationNumber'), z.record(z.string(), z.string().regex(/^\d{4}$/))]),
    }),
  ]),
});

const providerSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'Use small letters, digits and dashes.'),
  title: z.string().min(1),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string()).default(['openid', 'profile', 'email']),
  parameters: z.record(z.string(), z.string()).default({}),
  origins: z.array(z.url({ protocol: /^https?$/ })).default([]),
  claims: z
    .strictObject({ name: z.array(z.string()).default(['name']), email: z.array(z.string()).default(['email']) })
    .default({ name: ['name'], email: ['email'] }),
  roles: z.array(roleRule).min(1, 'Without a rule nobody gets a role.'),
});

/**
 * The providers that the file lists (docs/operating.md shows one). Throws ConfigError naming every mistake in it, and when
 * there is no address for people to come back to.
 */
export function readProviders(file: string | undefined, publicUrl: string | undefined): Provider[] {
  if (file === undefined) return [];
  if (publicUrl === undefined) {
    throw new ConfigError('KOBLER_URL: with OIDC_PROVIDERS, set it to the address where people find the site.');
  }
  const parsed = z.array(providerSchema).safeParse(readJson(file));
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigError(`OIDC_PROVIDERS: ${file} is wrong:\n  ${mistakes.join('\n  ')}`);
  }
  return parsed.data.map((provider) => createProvider(provider, publicUrl));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError(`OIDC_PROVIDERS: ${file} cannot be read as JSON.`, { cause });
  }
}
