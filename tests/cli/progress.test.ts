import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

function screen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough().setEncoding('utf8'), { isTTY });
  let written = '';
  stream.on('data', (text: string) => {
    written += text;
  });
  return { stream, written: () => written };
}

describe('showing progress', () => {
  it('writes a plain line at most every two seconds where there is no terminal', async () => {
    const { stream, written } = screen(false);
    let nowMs = 0;
    const progress = await startProgress('Reading', 10, stream, () => nowMs);
    for (let i = 0; i < 10; i++) {
      nowMs += 500;
      progress.step();
    }
    progress.stop();
    expect(written()).toBe('Reading: 4 of 10\nReading: 8 of 10\n');
  });

  it('draws a bar on a terminal', async () => {
    const { stream, written } = screen(true);
    const progress = await startProgress('Reading', 2, stream);
    progress.step();
    progress.step();
    progress.stop();
    expect(written()).toContain('Reading');
  });
});
