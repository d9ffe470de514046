import { expect, test } from 'vitest';
import type { ConceptConfirmation } from '../../../src/domain/concept.ts';
import { type OpenStore, useRoom } from './room.ts';

const FALLS: ConceptConfirmation = {
  source: { kind: 'need', id: 'need-falls' },
  concept: 'fallforebygging',
  verdict: 'accepted',
  phrase: 'gamle som faller hjemme',
  textHash: 'a'.repeat(64),
  by: 'token:fjellvik',
  at: '2026-11-01T08:00:00.000Z',
};
const AGEING: ConceptConfirmation = {
  ...FALLS,
  source: { kind: 'expertise', id: 'expertise-ageing' },
  verdict: 'rejected',
  phrase: null,
};

export function confirmationContract(open: OpenStore): void {
  const room = useRoom(open);

  test('what was confirmed is read in the order it was said, from any place on', async () => {
    await room.store.write(async (tx) => {
      await tx.addConfirmation(FALLS);
      await tx.addConfirmation(AGEING);
    });
    const [first, second] = await room.store.confirmations.since(0, 10);
    expect(first).toEqual({ ...FALLS, seq: first?.seq });
    expect(second).toEqual({ ...AGEING, seq: second?.seq });
    expect(await room.store.confirmations.since(first?.seq ?? 0, 10)).toEqual([second]);
    expect(await room.store.confirmations.since(0, 1)).toEqual([first]);
  });

  test('what was confirmed of one text is read by itself', async () => {
    await room.store.write(async (tx) => {
      await tx.addConfirmation(FALLS);
      await tx.addConfirmation(AGEING);
      await tx.addConfirmation({ ...AGEING, verdict: 'accepted' });
    });
    const found = await room.store.confirmations.ofSource(AGEING.source);
    expect(found.map(({ verdict }) => verdict)).toEqual(['rejected', 'accepted']);
    expect(await room.store.confirmations.ofSource({ kind: 'need', id: 'expertise-ageing' })).toEqual([]);
  });

  test('nothing is confirmed when the write fails', async () => {
    const failed = room.store.write(async (tx) => {
      await tx.addConfirmation(FALLS);
      throw new Error('in the middle');
    });
    await expect(failed).rejects.toThrow('in the middle');
    expect(await room.store.confirmations.since(0, 10)).toEqual([]);
  });
}
