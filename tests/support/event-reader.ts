type Heard = { event: string; id: string | undefined; data: Record<string, unknown> };

/** An open stream of server-sent events, read one at a time. */
export type EventReader = {
  status: number;
  headers: Headers;
  /** The next event; undefined when the stream has ended. Comments are passed over. */
  next(): Promise<Heard | undefined>;
  /** Reads on until an event has this name. */
  until(name: string): Promise<Heard>;
  /** Everything until the stream ends. */
  rest(): Promise<Heard[]>;
  /** The next piece as it came, comments included. */
  raw(): Promise<string | undefined>;
  leave(): void;
};

/** Opens a stream; resolves when its headers have come. */
export async function listenTo(
  url: string,
  secret: string | undefined,
  headers: Record<string, string> = {},
): Promise<EventReader> {
  const leaving = new AbortController();
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${secret}`, Accept: 'text/event-stream', ...headers },
    signal: leaving.signal,
  });
  const chunks = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';

  async function raw(): Promise<string | undefined> {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end >= 0) {
        const piece = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        return piece;
      }
      const { value, done } = await chunks.read();
      if (done) return undefined;
      buffer += value;
    }
  }

  async function next(): Promise<Heard | undefined> {
    for (;;) {
      const piece = await raw();
      if (piece === undefined) return undefined;
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(piece)?.[1];
      const event = field('event');
      if (event !== undefined) return { event, id: field('id'), data: JSON.parse(field('data') ?? 'null') };
    }
  }

  return {
    status: response.status,
    headers: response.headers,
    raw,
    next,
    async until(name) {
      for (;;) {
        const heard = await next();
        if (heard === undefined) throw new Error(`The stream ended before ${name}.`);
        if (heard.event === name) return heard;
      }
    },
    async rest() {
      const all: Heard[] = [];
      for (let heard = await next(); heard !== undefined; heard = await next()) all.push(heard);
      return all;
    },
    leave: () => leaving.abort(),
  };
}
