/** What somebody without JavaScript sees of the pages: answers as text, cookies kept, forms sent with their hidden fields. */
export type PageCaller = {
  get(path: string, headers?: Record<string, string>): Promise<PageAnswer>;
  /** Sends fields to an address with the token of the page that was fetched last. */
  post(path: string, fields: FormFields, headers?: Record<string, string>): Promise<PageAnswer>;
  /** Follows the answer's redirect, if it is one. */
  follow(answer: PageAnswer): Promise<PageAnswer>;
  /** Signs in as one of the example people. */
  signIn(person: string): Promise<PageAnswer>;
  cookies: Map<string, string>;
};
type FormFields = Readonly<Record<string, string | readonly string[]>>;
export type PageAnswer = { status: number; headers: Headers; html: string; location: string | null };

export function pageCallerFor(url: string): PageCaller {
  const cookies = new Map<string, string>();
  let hidden: Record<string, string> = {};

  async function send(path: string, init: RequestInit): Promise<PageAnswer> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (!headers.has('Accept')) headers.set('Accept', 'text/html');
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const html = await response.text();
    const found = hiddenIn(html);
    if (found['_csrf'] !== undefined) hidden = found;
    return { status: response.status, headers: response.headers, html, location: response.headers.get('location') };
  }

  const caller: PageCaller = {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields, headers = {}) => {
      const body = new URLSearchParams(hidden);
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        for (const each of [value].flat()) body.append(name, each);
      }
      return send(path, { method: 'POST', body, headers });
    },
    follow: (answer) => (answer.location === null ? Promise.resolve(answer) : caller.get(answer.location)),
    async signIn(person) {
      await caller.get('/sign-in');
      const answer = await caller.follow(await caller.post('/sign-in', { person }));
      if (answer.status !== 200) throw new Error(`Signing in as ${person} answered ${answer.status}.`);
      return answer;
    },
  };
  return caller;
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const gone = attributes.some((attribute) => /^(Max-Age=0|Expires=Thu, 01 Jan 1970)/i.test(attribute));
  if (gone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

/** What protects the forms of a page; the same in all of them. */
function hiddenIn(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="(_csrf|_once)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}
