import { Redis, type RedisOptions } from 'ioredis';
import { KoblerError } from '../src/domain/errors.ts';

/** How long Redis may take to answer before we say that it is not there. */
export const ANSWER_MS = 2_000;
/** The oldest Redis that BullMQ 6 recommends. */
const MIN_VERSION = { major: 6, minor: 2 };

/** How soon a lost connection is tried again: 100 ms, 200 ms … 2 s. */
function reconnectMs(times: number): number {
  return Math.min(times * 100, 2_000);
}

/** One Redis server, by its URL: makes connections to it, and says what is wrong with it. */
export class RedisServer {
  readonly #url: string;
  #lastFault: unknown;

  constructor(url: string) {
    this.#url = url;
  }

  /** For sending: says at once that Redis is away instead of keeping commands for later. Keeping is what the rows do. */
  sender(): Redis {
    return this.#connect({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: ANSWER_MS,
      retryStrategy: reconnectMs,
    });
  }

  /** For receiving: waits for Redis as long as it takes. */
  receiver(): Redis {
    return this.#connect({ maxRetriesPerRequest: null, retryStrategy: reconnectMs });
  }

  /** Throws `unavailable` unless a new connection gets an answer, from a version that will do. */
  async check(): Promise<void> {
    const redis = this.#connect({ lazyConnect: true, retryStrategy: () => null, commandTimeout: ANSWER_MS });
    let info: string;
    try {
      await redis.connect();
      info = await redis.info('server');
    } catch {
      throw this.unavailable();
    } finally {
      redis.disconnect();
    }
    requireVersion(info);
  }

  /** The error that tells people what is wrong and what to do. Never shows the user or password of the URL. */
  unavailable(): KoblerError {
    const { hostname, port } = new URL(this.#url);
    const address = `${hostname}:${port || 6379}`;
    return new KoblerError(
      'unavailable',
      `Redis at ${address} ${whatIsWrong(this.#lastFault)}. Start it or correct REDIS_URL; until then work waits in the database.`,
    );
  }

  #connect(options: RedisOptions & { replyMapping?: 'legacy' }): Redis {
    const redis = new Redis(this.#url, { connectTimeout: ANSWER_MS, ...options });
    redis.on('error', (fault: unknown) => {
      this.#lastFault = fault;
    });
    return redis;
  }
}

/** Whether commands can be sent now. */
export function isReady(connection: Redis): boolean {
  return connection.status === 'ready';
}

/** Whether a connection is being made for the first time, or anew. */
export function isConnecting(connection: Redis): boolean {
  return connection.status === 'connecting' || connection.status === 'connect';
}

/** Without the fault's own text, which may hold what was sent. */
function whatIsWrong(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'ReplyError') {
    return `refuses the user or password (${fault.message.split(' ')[0]})`;
  }
  const code = fault instanceof Error && 'code' in fault ? ` (${String(fault.code)})` : '';
  return `does not answer${code}`;
}

function requireVersion(info: string): void {
  const [, major = 0, minor = 0] = (/redis_version:(\d+)\.(\d+)/.exec(info) ?? []).map(Number);
  if (major > MIN_VERSION.major || (major === MIN_VERSION.major && minor >= MIN_VERSION.minor)) return;
  throw new KoblerError(
    'unavailable',
    `Redis ${major}.${minor} is too old: use ${MIN_VERSION.major}.${MIN_VERSION.minor} or newer.`,
  );
}
