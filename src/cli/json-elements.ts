import type { ReadRecord } from './read-records.ts';
