import express, { type Response as ExpressResponse, type Request } from 'express';
import { KoblerError } from '../../domain/errors.ts';
import { HttpFault } from '../problem.ts';

/** A file that was sent with a form. */
export type SentFile = { name: string; type: string; bytes: Buffer };

/** What a form sent: names and values in its order, and files by the name of their field. */
export type FormBody = { fields: readonly (readonly [string, string])[]; files: ReadonlyMap<string, SentFile> };

export type FormReader = (req: Request, res: ExpressResponse) => Promise<FormBody>;

const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** A reader of forms, plain or with files, of up to `limitBytes`. Line ends come out as \n, as they are typed. */
export function formReader(limitBytes: number): FormReader {
  const readBytes = express.raw({ type: () => true, limit: limitBytes });
  return async (req, res) => {
    const type = req.get('content-type') ?? '';
    if (!FORM_TYPE.test(type)) throw new KoblerError('invalid', 'Send the fields of a form.');
    await new Promise<void>((resolve, reject) => {
      readBytes(req, res, (fault?: unknown) => (fault === undefined ? resolve() : reject(readable(fault, limitBytes))));
    });
    const bytes: unknown = req.body;
    return parse(bytes instanceof Buffer ? bytes : Buffer.alloc(0), type);
  };
}

/** The platform's own parser of forms, which is that of fetch. */
async function parse(bytes: Buffer, type: string): Promise<FormBody> {
  const fields: [string, string][] = [];
  const files = new Map<string, SentFile>();
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
  } catch (cause) {
    throw new KoblerError('invalid', 'The form is not well-formed.', { cause });
  }
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value.replaceAll('\r\n', '\n')]);
    else if (value.size > 0) files.set(name, await sentFile(value));
  }
  return { fields, files };
}

async function sentFile(file: File): Promise<SentFile> {
  return { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
}

function readable(fault: unknown, limitBytes: number): Error {
  if (fault instanceof Error && 'type' in fault && fault.type === 'entity.too.large') {
    return new HttpFault('too-large', `The form may have ${limitBytes} bytes at most. Shorten the text.`);
  }
  return new KoblerError('invalid', 'The form could not be read to its end. Send it again.', { cause: fault });
}
