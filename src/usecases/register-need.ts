import { requireRole } from '../domain/access.ts';
import { invalidField } from '../domain/errors.ts';
import type { OutreachContact } from '../domain/outreach.ts';
import { dateOf } from '../domain/time.ts';
import type { Tx } from '../ports.ts';
import type { Ctx } from './context.ts';
import { writeOnce } from './once.ts';
import { record } from './record.ts';
import { addNeed, type NeedInput, requireFutureStart, type Submitted } from './submit-need.ts';

/** How a broker and a municipality met, and when. */
export type Meeting = Pick<OutreachContact, 'channel' | 'on' | 'note'>;

/** Registers what a municipality told a broker it needs, and that they met, in one transaction. For brokers. */
export async function registerNeed(
  ctx: Ctx,
  municipalityNumber: string,
  input: NeedInput,
  meeting: Meeting,
): Promise<Submitted> {
  requireRole(ctx.principal, 'broker');
  requireFutureStart(ctx, input.startQuarter);
  return writeOnce(ctx, async (tx) => {
    const submitted = await addNeed(ctx, tx, { municipalityNumber }, input);
    await addContact(ctx, tx, municipalityNumber, meeting, submitted.need.id);
    return submitted;
  });
}

/** Notes that a broker has been in touch with a municipality, without a need having come out of it. For brokers. */
export async function recordContact(ctx: Ctx, municipalityNumber: string, meeting: Meeting): Promise<OutreachContact> {
  if (ctx.places.municipality(municipalityNumber) === undefined) {
    throw invalidField('/municipalityNumber', `There is no municipality ${municipalityNumber}.`);
  }
  return writeOnce(ctx, (tx) => addContact(ctx, tx, municipalityNumber, meeting, null));
}

async function addContact(
  ctx: Ctx,
  tx: Tx,
  municipalityNumber: string,
  meeting: Meeting,
  needId: string | null,
): Promise<OutreachContact> {
  const broker = requireRole(ctx.principal, 'broker');
  const now = ctx.clock.now();
  if (meeting.on > dateOf(now)) throw invalidField('/on', 'That day has not come yet. Give the day you met.');
  const contact: OutreachContact = {
    ...meeting,
    id: ctx.ids.next(),
    municipalityNumber,
    needId,
    brokerId: broker.id,
    createdAt: now,
  };
  await tx.save.outreachContact(broker, contact);
  const details = { municipalityNumber, channel: contact.channel, needId };
  await record(ctx, tx, 'outreach.contacted', { kind: 'outreach', id: contact.id }, { details });
  return contact;
}
