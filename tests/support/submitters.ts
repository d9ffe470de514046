import { z } from 'zod';

/**
 * One need to submit, and the Idempotency-Key under which it is sent until it is answered. With `losesFirstAnswer` the
 * client behaves once as if it had not heard the answer.
 */
export type Submission = { key: string; body: Record<string, unknown>; losesFirstAnswer: boolean };

/** What came of one: the need's id, how often it was sent, and whether the answer was that of an earlier time. */
export type Acknowledged = { key: string; id: string; sent: number; replayed: boolean };

const accepted = z.object({ id: z.string() });

/**
 * Submits over HTTP from several clients at once. A client that gets no answer asks again for where the server is,
 * which resolves when there is one, and sends the same once more under the same key. Any other answer than 202 stops it.
 */
export async function submitAll(
  submissions: readonly Submission[],
  to: { url: () => Promise<string>; token: string; clients: number; onAnswered: () => void },
): Promise<Acknowledged[]> {
  const waiting = [...submissions];
  const acknowledged: Acknowledged[] = [];
  const client = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      acknowledged.push(await untilAnswered(next, to));
      to.onAnswered();
    }
  };
  await Promise.all(Array.from({ length: to.clients }, client));
  return acknowledged;
}

async function untilAnswered(
  { key, body, losesFirstAnswer }: Submission,
  to: { url: () => Promise<string>; token: string },
): Promise<Acknowledged> {
  const headers = { Authorization: `Bearer ${to.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key };
  let toLose = losesFirstAnswer ? 1 : 0;
  for (let sent = 1; ; sent++) {
    const url = `${await to.url()}/api/v1/needs`;
    const answer = await answerOf(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer === undefined) continue;
    const { status, text, replayed } = answer;
    if (status !== 202) throw new Error(`${key} was answered with ${status}: ${text}`);
    if (toLose-- > 0) continue;
    return { key, id: accepted.parse(JSON.parse(text)).id, sent, replayed };
  }
}

/** Undefined when the server was gone before the answer had come whole. */
async function answerOf(url: string, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    const replayed = response.headers.get('idempotency-replayed') === 'true';
    return { status: response.status, text: await response.text(), replayed };
  } catch {
    return undefined;
  }
}
