import { z } from 'zod';

/**
 * Everything an operator can set, by environment variable. docs/operating.md shows this list as a table, and a test
 * holds the two together. This is the only file that reads the environment.
 */
const wholeNumber = (min: number, max: number, byDefault: number) =>
  z.coerce.number(`Give a whole number from ${min} to ${max}.`).int().min(min).max(max).default(byDefault);

export const configSchema = z.object({
  KOBLER_DATABASE: z.string().min(1).default('data/kobler.sqlite').describe('The SQLite file that holds everything.'),
  KOBLER_HOST: z.string().min(1).default('127.0.0.1').describe('The address to listen on.'),
  KOBLER_PORT: wholeNumber(0, 65_535, 3000).describe('The port to listen on; 0 picks a free one.'),
  KOBLER_TRUST_PROXY: wholeNumber(0, 10, 0).describe(
    'How many reverse proxies stand in front and may set X-Forwarded-For.',
  ),
  KOBLER_RATE_LIMIT: wholeNumber(1, 10_000_000, 6_000).describe('Requests that one caller may make per minute.'),
  KOBLER_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged.'),
  KOBLER_PROPOSALS_PER_NEED: wholeNumber(1, 200, 20).describe('How many couplings are proposed for a need at most.'),
  KOBLER_PROPOSAL_TTL_DAYS: wholeNumber(1, 3_650, 180).describe('Days before an undecided proposal expires.'),
  KOBLER_PARK_DAYS: wholeNumber(1, 3_650, 90).describe('Days that "not now" parks a proposal when no date is given.'),
  KOBLER_KEEP_JOBS_DAYS: wholeNumber(1, 3_650, 30).describe('Days that finished jobs are kept.'),
  KOBLER_KEEP_EVENTS_DAYS: wholeNumber(1, 3_650, 7).describe('Days that events for live updates are kept.'),
  KOBLER_KEEP_IDEMPOTENCY_DAYS: wholeNumber(1, 365, 7).describe('Days that an Idempotency-Key is remembered.'),
  KOBLER_SESSION_IDLE_MINUTES: wholeNumber(1, 10_080, 60).describe('Minutes without a request that end a session.'),
  KOBLER_SESSION_HOURS: wholeNumber(1, 720, 12).describe('Hours after which one has to sign in again anyway.'),
  KOBLER_WORKERS: wholeNumber(1, 64, 4).describe('How many jobs one process works on at once.'),
  KOBLER_LEASE_SECONDS: wholeNumber(1, 300, 30).describe(
    'How long the job of a worker that died waits before another takes it over.',
  ),
  KOBLER_SHUTDOWN_SECONDS: wholeNumber(1, 600, 20).describe(
    'How long running requests and jobs get to finish at shutdown.',
  ),
  KOBLER_URL: z
    .url({ protocol: /^https?$/, error: 'Give a URL such as https://kobler.example.no.' })
    .optional()
    .describe('Where people find the site. With https, cookies are for https only. Needed with OIDC_PROVIDERS.'),
  OIDC_PROVIDERS: z
    .string()
    .min(1)
    .optional()
    .describe('A JSON file with those who vouch for people who sign in, such as Feide and Ansattporten.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'Give a URL such as redis://127.0.0.1:6379.' })
    .optional()
    .describe('Moves the queue to BullMQ on this Redis. Unset: the queue is in the database file.'),
});

export type Config = Readonly<z.infer<typeof configSchema>>;

/** Every mistake in the environment at once, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the environment into one frozen Config. Throws ConfigError naming every variable that is wrong, and what it takes. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('KOBLER_') && !(name in configSchema.shape),
  );
  const mistakes = unknown.map(
    (name) => `${name}: there is no such setting. Known: ${Object.keys(configSchema.shape).join(', ')}.`,
  );
  if (environment['DATABASE_URL']) {
    mistakes.push(
      'DATABASE_URL: this version keeps everything in SQLite. Unset it, and set KOBLER_DATABASE to a file.',
    );
  }
  const known = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in configSchema.shape && value !== ''),
  );
  const parsed = configSchema.safeParse(known);
  if (!parsed.success)
    mistakes.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (mistakes.length > 0 || !parsed.success)
    throw new ConfigError(`The configuration is wrong:\n  ${mistakes.join('\n  ')}`);
  return Object.freeze(parsed.data);
}

/** The configuration as a Markdown table, its columns as wide as their widest cell, for docs/operating.md. */
export function configTable(): string {
  const rows = Object.entries(configSchema.shape).map(([name, schema]) => {
    const byDefault = schema.safeParse(undefined).data;
    return [`\`${name}\``, byDefault === undefined ? '–' : `\`${byDefault}\``, schema.description ?? ''];
  });
  const all = [['variable', 'default', 'what it does'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const [head, ...body] = all.map((cells) => line(cells));
  return [head, line(['', '', ''], '-'), ...body].join('\n');
}
