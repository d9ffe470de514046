import { z } from 'zod';
import { invalidField } from '../../domain/errors.ts';
import { mayHear } from '../../usecases/read-events.ts';
import { eventView, presentEvent } from '../present/happening.ts';
import { route } from '../route.ts';

export const eventRoutes = [
  route({
    method: 'get',
    path: '/api/v1/events',
    noun: 'Jobs and events',
    summary: 'Hear what happens, as it happens',
    description:
      'Server-sent events such as `need.submitted`, `proposal.created`, `proposal.decided`, `coupling.opened`, ' +
      '`job.progress`. Send `Last-Event-ID` to hear what happened since; events are kept for some days.',
    who: 'Everybody with a token: brokers hear everything, others what concerns their organisation.',
    query: z.strictObject({}),
    responses: { 200: { description: 'A stream that stays open.', schema: eventView, streams: 'only' } },
    async handler(ctx, _input, { feed, lastEventId }) {
      const after = sequenceIn(lastEventId);
      return {
        async stream(stream) {
          const stop = await feed.listen(after, (event) => {
            if (!mayHear(ctx.principal, event)) return;
            stream.send({ id: String(event.seq), event: event.name, data: presentEvent(event) });
          });
          stream.onEnd(stop);
        },
      };
    },
  }),
];

function sequenceIn(lastEventId: string | undefined): number | undefined {
  if (lastEventId === undefined || lastEventId === '') return undefined;
  if (!/^\d{1,15}$/.test(lastEventId)) throw invalidField('Last-Event-ID', 'Send the id of the last event you got.');
  return Number(lastEventId);
}
