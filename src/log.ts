import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The structured log, as JSON lines on standard error. Lines carry event names, ids, codes and durations; never
 * anybody's text, and never a secret.
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
