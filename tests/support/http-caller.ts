import { API_ROUTES } from '../../src/http/api/routes.ts';
import type { Route } from '../../src/http/route.ts';

/** An answer as a program sees it. Lists and fields of `body` are looked at as they come. */
// oxlint-disable-next-line typescript/no-explicit-any -- what a test expects of a body, its assertions say.
type Answered = { status: number; headers: Headers; body: any };

export type Caller = {
  send(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Answered>;
  get(path: string, headers?: Record<string, string>): Promise<Answered>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
  delete(path: string, headers?: Record<string, string>): Promise<Answered>;
};

/** Calls the server over HTTP with a token. Every answer is held against the schema that /openapi.json shows for it. */
export function callerFor(url: string, token: string | undefined): Caller {
  const send: Caller['send'] = async (method, path, { body, headers = {} } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '');
    const answered = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    hold(method, path, answered);
    return answered;
  };
  return {
    send,
    get: (path, headers = {}) => send('GET', path, { headers }),
    post: (path, body, headers = {}) => send('POST', path, { body, headers }),
    put: (path, body, headers = {}) => send('PUT', path, { body, headers }),
    patch: (path, body, headers = {}) => send('PATCH', path, { body, headers }),
    delete: (path, headers = {}) => send('DELETE', path, { headers }),
  };
}

function hold(method: string, path: string, { status, headers, body }: Answered): void {
  if (status >= 400) {
    const { type, title, detail, instance, errors, ...rest } = body;
    const isProblem = [type, title, detail, instance].every((field) => typeof field === 'string' && field !== '');
    if (!headers.get('content-type')?.startsWith('application/problem+json') || !isProblem) {
      throw new Error(`${method} ${path} answered ${status} without a whole problem: ${JSON.stringify(body)}`);
    }
    if (rest.status !== status || !Array.isArray(errors)) throw new Error('The problem does not fit its answer.');
    return;
  }
  const route = API_ROUTES.find((r) => r.method.toUpperCase() === method && patternOf(r).test(path));
  const described = route?.responses[status];
  if (route === undefined || status === 304) return;
  if (described === undefined) throw new Error(`${method} ${path} answered ${status}, which is not described.`);
  described.schema?.parse(body);
}

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/?]+')}(\\?.*)?$`);
}
