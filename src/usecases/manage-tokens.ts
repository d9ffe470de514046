import { randomBytes } from 'node:crypto';
import { requireRole } from '../domain/access.ts';
import { KoblerError, notFound } from '../domain/errors.ts';
import { municipalityOrganisationId } from '../domain/organisation.ts';
import type { MachineToken } from '../domain/principal.ts';
import type { Role } from '../domain/words.ts';
import { hashOf } from './authenticate-token.ts';
import type { Ctx } from './context.ts';
import { record } from './record.ts';
import { ensureMunicipality } from './submit-need.ts';

const SECRET_BYTES = 32;

export type NewToken = {
  role: Role;
  name: string;
  organisationId?: string | undefined;
  municipalityNumber?: string | undefined;
};

/** Makes a token. The secret is in the answer and nowhere else: it cannot be shown again. */
export async function createToken(ctx: Ctx, input: NewToken): Promise<{ token: MachineToken; secret: string }> {
  requireRole(ctx.principal, 'admin');
  const secret = `kob_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return ctx.store.write(async (tx) => {
    if (input.municipalityNumber !== undefined) await ensureMunicipality(ctx, tx, input.municipalityNumber);
    const organisationId =
      input.municipalityNumber === undefined
        ? (input.organisationId ?? null)
        : municipalityOrganisationId(input.municipalityNumber);
    if (organisationId !== null && (await tx.organisations.get(organisationId)) === undefined) {
      throw notFound('organisation', organisationId);
    }
    if (organisationId === null && (input.role === 'municipality' || input.role === 'researcher')) {
      throw new KoblerError('invalid', `A token for the role ${input.role} needs an organisation: give one.`);
    }
    const token: MachineToken = {
      id: ctx.ids.next(),
      name: input.name,
      role: input.role,
      organisationId,
      secretHash: hashOf(secret),
      createdAt: ctx.clock.now(),
      lastUsedAt: null,
      revokedAt: null,
    };
    await tx.save.token(token);
    await record(ctx, tx, 'token.created', { kind: 'token', id: token.id }, { details: { role: token.role } });
    return { token, secret };
  });
}

/** Every token ever made, without its secret; newest first. */
export async function listTokens(ctx: Ctx): Promise<MachineToken[]> {
  requireRole(ctx.principal, 'admin');
  return ctx.store.tokens.all();
}

/** Revokes a token from the next request on. Twice is the same as once. */
export async function revokeToken(ctx: Ctx, id: string): Promise<MachineToken> {
  requireRole(ctx.principal, 'admin');
  return ctx.store.write(async (tx) => {
    const token = (await tx.tokens.all()).find((t) => t.id === id);
    if (token === undefined) throw notFound('token', id);
    if (token.revokedAt !== null) return token;
    const revoked = { ...token, revokedAt: ctx.clock.now() };
    await tx.save.token(revoked);
    await record(ctx, tx, 'token.revoked', { kind: 'token', id }, {});
    return revoked;
  });
}
