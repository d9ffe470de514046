import { EmbeddedQueue } from '../../jobs/embedded.ts';
import { queueContract } from '../contracts/queue.ts';

queueContract('the embedded queue', (parts) => new EmbeddedQueue(parts));
