import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BullmqQueue } from './bullmq.ts';

/** A handler to be mounted in an Express 5 application, which hands a rejection on to its error handler. */
export type MountableHandler = (req: IncomingMessage, res: ServerResponse, next: () => void) => unknown;

/**
 * The bull-board dashboard of the queue on Redis, for `basePath` (such as `/admin/queues`). It shows and changes
 * nothing: rows are the truth, and what was changed in Redis alone would be undone by them. Whoever mounts it checks
 * who may see it. Rejects with `unavailable` while Redis is away. Loading takes a moment: call it once.
 */
export async function createDashboard(queue: BullmqQueue, basePath: string): Promise<MountableHandler> {
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/express'),
  ]);
  let board: MountableHandler | undefined;
  return async (req, res, next) => {
    const bullQueue = await queue.bullQueue();
    board ??= boardOf(new BullMQAdapter(bullQueue, { readOnlyMode: true }));
    board(req, res, next);
  };

  function boardOf(adapter: InstanceType<typeof BullMQAdapter>): MountableHandler {
    const serverAdapter = new ExpressAdapter().setBasePath(basePath);
    createBullBoard({ queues: [adapter], serverAdapter });
    return serverAdapter.getRouter();
  }
}
