import { KoblerError } from '../../src/domain/errors.ts';

/** The fields a parser finds wrong, with what it says of each. Throws when it finds none, or stops for another reason. */
export function faultsOf(parse: () => unknown): Record<string, string> {
  try {
    parse();
  } catch (error) {
    if (!(error instanceof KoblerError) || error.code !== 'invalid') throw error;
    return Object.fromEntries(error.faults.map(({ pointer, message }) => [pointer, message]));
  }
  throw new Error('The record was accepted.');
}
