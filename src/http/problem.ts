import { KoblerError } from '../domain/errors.ts';
import { HTTP_PROBLEMS, type HttpProblem, STATUS } from './status.ts';

/** Seconds to wait before trying again when the store or the queue is not there. */
const RETRY_AFTER_SECONDS = 5;

/** Something wrong with the request as HTTP; `detail` says what to do. */
export class HttpFault extends Error {
  readonly problem: HttpProblem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: HttpProblem, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = 'HttpFault';
    this.problem = problem;
    this.headers = headers;
  }
}

/** RFC 9457 problem details. `instance` carries the request's id, which is also in the log. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors: { pointer: string; message: string }[];
};

/** The problem to answer with, and the headers that go with it. What is not ours is told as one plain sentence. */
export function problemOf(fault: unknown, requestId: string): { problem: Problem; headers: Record<string, string> } {
  if (fault instanceof HttpFault) {
    return {
      problem: build(fault.problem, HTTP_PROBLEMS[fault.problem], fault.message, requestId),
      headers: { ...fault.headers },
    };
  }
  if (fault instanceof KoblerError && fault.code !== 'internal') {
    const name = fault.stale ? 'stale' : fault.code;
    const entry = fault.stale ? HTTP_PROBLEMS.stale : STATUS[fault.code];
    return {
      problem: { ...build(name, entry, fault.message, requestId), errors: fault.faults.map((f) => ({ ...f })) },
      headers: headersFor(fault),
    };
  }
  const detail =
    'Something went wrong on our side. Try again; if it happens again, give the operator the id in "instance".';
  return { problem: build('internal', STATUS.internal, detail, requestId), headers: {} };
}

function build(name: string, entry: { status: number; title: string }, detail: string, requestId: string): Problem {
  const { status, title } = entry;
  return { type: `/docs#problem-${name}`, title, status, detail, instance: `urn:uuid:${requestId}`, errors: [] };
}

function headersFor(fault: KoblerError): Record<string, string> {
  if (fault.code === 'unauthenticated') return { 'WWW-Authenticate': 'Bearer realm="kompetansekobler"' };
  if (fault.code === 'unavailable') return { 'Retry-After': String(RETRY_AFTER_SECONDS) };
  return {};
}
