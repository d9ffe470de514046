import type { Response } from 'express';

/** One message of server-sent events. `data` goes as JSON on one line. */
type Message = { event: string; id?: string; data: unknown };

/** An answer that stays open and is written piece by piece. */
export type EventStream = {
  send(message: Message): void;
  /** Ends the answer; the caller's browser comes back by itself after `RETRY_MS`. */
  end(): void;
  readonly ended: boolean;
  /** Called once, when the stream ends, whoever ended it. */
  onEnd(listener: () => void): void;
};

/** When a browser comes back after the stream broke. */
const RETRY_MS = 3_000;
/** A listener that lags behind by more than this is cut off, and catches up with Last-Event-ID when it comes back. */
const BACKLOG_BYTES_MAX = 1_000_000;

/** Opens the response as a stream, and calls `onHeartbeat` as often as told until it ends; a rejection ends it. */
export function openStream(res: Response, heartbeatMs: number, onHeartbeat: () => Promise<unknown>): EventStream {
  const listeners: (() => void)[] = [];
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();

  const stream: EventStream = {
    get ended() {
      return res.writableEnded || res.destroyed;
    },
    send({ event, id, data }) {
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => void res.end(),
    onEnd(listener) {
      if (res.closed) listener();
      else listeners.push(listener);
    },
  };
  const heartbeat = setInterval(() => {
    write(': still here\n\n');
    onHeartbeat().catch(() => stream.end());
  }, heartbeatMs);
  res.once('close', () => {
    clearInterval(heartbeat);
    for (const listener of listeners) listener();
  });
  write(`retry: ${RETRY_MS}\n\n`);
  return stream;

  function write(chunk: string): void {
    if (stream.ended) return;
    res.write(chunk);
    if (res.writableLength > BACKLOG_BYTES_MAX) res.destroy();
  }
}
