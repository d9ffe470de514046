import type { RequestHandler } from 'express';
import { KoblerError } from '../../domain/errors.ts';
import { isAlive } from '../../usecases/authenticate-session.ts';
import { hashOf } from '../../usecases/authenticate-token.ts';
import type { App } from '../../usecases/context.ts';
import { mayHear } from '../../usecases/read-events.ts';
import type { EventFeed } from '../event-feed.ts';
import { openStream } from '../event-stream.ts';
import type { OpenStreams } from '../open-streams.ts';
import { presentEvent } from '../present/happening.ts';
import { admitted } from './who.ts';

type Parts = { app: App; feed: EventFeed; streams: OpenStreams; heartbeatMs: number };

/**
 * Tells a page that is open what happens, as far as its reader may hear of it. The stream ends with the session, and
 * does not keep it alive.
 */
export function pageEvents({ app, feed, streams, heartbeatMs }: Parts): RequestHandler {
  return async (_req, res) => {
    const principal = admitted(res, 'signed-in');
    const secret = res.locals.visitor?.sessionSecret ?? '';
    const stillSignedIn = async () => {
      const session = await app.store.sessions.byHash(hashOf(secret));
      if (session === undefined || !isAlive(app, session))
        throw new KoblerError('unauthenticated', 'The session is over.');
    };
    const stream = streams.add(principal.id, () => openStream(res, heartbeatMs, stillSignedIn));
    const stop = await feed.listen(undefined, (event) => {
      if (mayHear(principal, event))
        stream.send({ id: String(event.seq), event: 'happening', data: presentEvent(event) });
    });
    stream.onEnd(stop);
  };
}
