import { Command } from 'commander';
import { oneOf } from '../domain/errors.ts';
import { ROLES } from '../domain/words.ts';
import type { Ctx } from '../usecases/context.ts';

type CreateOptions = { role: string; name: string; organisation?: string; municipality?: string };

/** `kobler token create|list|revoke`: machine tokens. The secret is shown once, at creation. */
export function tokenCommand(): Command {
  const command = new Command('token').description('machine tokens');
  command
    .command('create')
    .description('make a token; its secret is shown now and never again')
    .requiredOption('--role <role>', ROLES.join(', '))
    .requiredOption('--name <name>', 'who or what will use it')
    .option('--organisation <id>', 'the organisation it acts for')
    .option('--municipality <number>', 'the municipality it acts for')
    .action(async (options: CreateOptions) => {
      const role = oneOf(ROLES, options.role, 'role');
      const { secret, token } = await withApp(async (ctx) =>
        (await import('../usecases/manage-tokens.ts')).createToken(ctx, {
          role,
          name: options.name,
          organisationId: options.organisation,
          municipalityNumber: options.municipality,
        }),
      );
      process.stderr.write(
        `Token ${token.id} for "${token.name}" (${token.role}). Keep the secret: it is not shown again.\n`,
      );
      process.stdout.write(`${secret}\n`);
    });
  command
    .command('list')
    .description('every token, without its secret')
    .action(async () => {
      const tokens = await withApp(async (ctx) => (await import('../usecases/manage-tokens.ts')).listTokens(ctx));
      for (const { id, role, name, organisationId, createdAt, lastUsedAt, revokedAt } of tokens) {
        const used = revokedAt === null ? `last used ${lastUsedAt ?? 'never'}` : `revoked ${revokedAt}`;
        process.stdout.write(`${[id, role, organisationId ?? '-', `made ${createdAt}`, used, name].join('\t')}\n`);
      }
    });
  command
    .command('revoke')
    .description('stop a token from working, from the next request on')
    .argument('<id>', 'its id, from `kobler token list`')
    .action(async (id: string) => {
      await withApp(async (ctx) => (await import('../usecases/manage-tokens.ts')).revokeToken(ctx, id));
      process.stdout.write(`Token ${id} is revoked.\n`);
    });
  return command;
}

async function withApp<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const [{ readConfig }, { asSystem, openWithoutEngine }] = [
    await import('../config.ts'),
    await import('./open-app.ts'),
  ];
  const app = await openWithoutEngine(readConfig());
  try {
    return await work(asSystem(app));
  } finally {
    await app.store.close();
  }
}
