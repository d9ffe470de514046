import express, { type Request, type Response } from 'express';
import { KoblerError } from '../domain/errors.ts';
import { jsonErrorOffset, lineAndColumn } from './json-position.ts';
import { HttpFault } from './problem.ts';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/i;

/** Reads and parses a request's JSON body. Every way it can be wrong is told with what to do, and where in the text. */
export type BodyReader = (req: Request, res: Response) => Promise<unknown>;

/** A reader that takes bodies of up to `limitBytes`, counted after unpacking gzip, deflate or brotli. */
export function bodyReader(limitBytes: number): BodyReader {
  const readBytes = express.raw({ type: () => true, limit: limitBytes });
  return async (req, res) => {
    requireJsonType(req);
    await new Promise<void>((resolve, reject) => {
      readBytes(req, res, (fault?: unknown) => (fault === undefined ? resolve() : reject(readable(fault, limitBytes))));
    });
    return parse(req.body instanceof Buffer ? req.body : Buffer.alloc(0));
  };
}

function requireJsonType(req: Request): void {
  const [type = '', ...parameters] = (req.get('content-type') ?? '').split(';').map((part) => part.trim());
  const charset = parameters.find((p) => /^charset=/i.test(p))?.slice('charset='.length);
  if (!JSON_TYPE.test(type)) {
    throw new HttpFault('unsupported-media-type', 'Send the body as JSON, with Content-Type: application/json.');
  }
  if (charset !== undefined && !/^"?utf-?8"?$/i.test(charset)) {
    throw new HttpFault('unsupported-media-type', 'Send the body in UTF-8.');
  }
}

function parse(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new KoblerError('invalid', 'The body is not valid UTF-8. Save and send it as UTF-8.', { cause });
  }
  if (text.trim() === '') throw new KoblerError('invalid', 'The body is empty. Send a JSON object.');
  try {
    return JSON.parse(text);
  } catch {
    // The cause is left out: its message quotes the body.
    const { line, column } = lineAndColumn(text, jsonErrorOffset(text) ?? text.length);
    throw new KoblerError('invalid', `The body is not JSON: it goes wrong at line ${line}, column ${column}.`);
  }
}

/** The body reader of Express tells what went wrong by `type`; each is made an error of ours. */
function readable(fault: unknown, limitBytes: number): Error {
  switch (fault instanceof Error && 'type' in fault ? fault.type : undefined) {
    case 'entity.too.large':
      return new HttpFault('too-large', `The body may have ${limitBytes} bytes at most. Shorten or split it.`);
    case 'encoding.unsupported':
      return new HttpFault('unsupported-media-type', 'Send the body plain, or packed with gzip, deflate or brotli.');
    default:
      return fault instanceof Error && 'status' in fault && Number(fault.status) < 500
        ? new KoblerError('invalid', 'The body could not be read to its end. Send it again.', { cause: fault })
        : new KoblerError('internal', 'Reading the body failed.', { cause: fault });
  }
}
