import { describe, expect, it } from 'vitest';
import { orAfter, Wakeup } from '../../jobs/wakeup.ts';

describe('a wake-up', () => {
  it('wakes everybody who has asked', async () => {
    const wakeup = new Wakeup();
    const waiting = Promise.all([wakeup.next(), wakeup.next()]);
    wakeup.fire();
    await expect(waiting).resolves.toHaveLength(2);
  });

  it('is not missed by somebody who asked before looking for work', async () => {
    const wakeup = new Wakeup();
    const next = wakeup.next();
    wakeup.fire();
    await expect(next).resolves.toBeUndefined();
  });

  it('does not wake those who ask afterwards', async () => {
    const wakeup = new Wakeup();
    wakeup.fire();
    const outcome = await Promise.race([
      wakeup.next().then(() => 'woken'),
      orAfter(wakeup.next(), 5).then(() => 'late'),
    ]);
    expect(outcome).toBe('late');
  });
});
