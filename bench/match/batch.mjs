/** Lets a worker thread read TypeScript: loaders given on the command line do not reach it on every Node. */
import { register } from 'tsx/esm/api';

register();
await import('./batch.ts');
