import { ConfigError } from '../config.ts';
import { KoblerError } from '../domain/errors.ts';

/**
 * Says on standard error what went wrong and answers with the exit code 1. What the user can mend is one plain message
 * with a line per fault; anything else comes with its stack, because it is ours to mend.
 */
export function failed(error: unknown): number {
  if (error instanceof KoblerError && error.code !== 'internal') {
    const faults = error.faults.map((fault) => `  ${fault.pointer}: ${fault.message}`);
    process.stderr.write(`${[`kobler: ${error.message}`, ...(faults.length > 1 ? faults : [])].join('\n')}\n`);
  } else if (error instanceof ConfigError) {
    process.stderr.write(`kobler: ${error.message}\n`);
  } else {
    process.stderr.write(`kobler: internal error\n${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return 1;
}
