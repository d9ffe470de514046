import { KoblerError } from '../src/domain/errors.ts';

/** An error for people to read. Our own messages hold nobody's text; others might, so of those only the name is shown. */
export function plainly(fault: unknown): string {
  if (fault instanceof KoblerError) return fault.message;
  return `Internal error (${nameOf(fault)}). The log of the worker says where, under this job's id.`;
}

/** An error for the log: code and message of our own; name and place, but not the message, of an unforeseen one. */
export function describe(fault: unknown): object {
  if (fault instanceof KoblerError) return { code: fault.code, message: fault.message };
  const stack = fault instanceof Error ? (fault.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { code: 'internal', name: nameOf(fault), frames: frames.map((line) => line.trim()) };
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}
