import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { Request } from './traffic.ts';

export type Stream = {
  url: string;
  headers: Record<string, string>;
  /** Requests a second; at least as many as there are senders. */
  rate: number;
  seconds: number;
  next: () => Request;
};

/** Milliseconds of every answer, and what went wrong. */
export type Answers = { times: number[]; refused: number; unanswered: number; late: number };

/** As many requests can be waiting for an answer at once. */
export const SENDERS = 20;

/**
 * Sends requests evenly. One autocannon sends all that a second holds at once, and would measure the queue it makes; so
 * there are twenty, each with one connection and its share of the rate, that begin a twentieth of a second apart. Times
 * are taken answer by answer, because autocannon's own percentiles, when a rate is set, count an answer that took 800 ms
 * as 800 answers (its correction for answers held back is given the interval in seconds where milliseconds are expected).
 * Whether any were held back shows in their number: it is rate × seconds when the rate was kept.
 */
export async function evenStream(stream: Stream): Promise<Answers> {
  const times: number[] = [];
  const results = await Promise.all(Array.from({ length: SENDERS }, (_, i) => send(stream, i, times)));
  const sum = (of: (result: autocannon.Result) => number) => results.reduce((total, result) => total + of(result), 0);
  return {
    times,
    refused: sum(({ non2xx }) => non2xx),
    unanswered: sum(({ errors }) => errors),
    late: sum(({ timeouts }) => timeouts),
  };
}

async function send(stream: Stream, place: number, times: number[]): Promise<autocannon.Result> {
  const { url, headers, rate, seconds, next } = stream;
  await setTimeout((place * 1000) / SENDERS);
  return new Promise((resolve, reject) => {
    const options: autocannon.Options = {
      url,
      connections: 1,
      overallRate: rate / SENDERS,
      duration: seconds,
      requests: [{ setupRequest: (request) => ({ ...request, headers: { ...headers }, ...next() }) }],
    };
    const sender = autocannon(options, (fault, result) => (fault === null ? resolve(result) : reject(asError(fault))));
    sender.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  });
}

function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}
