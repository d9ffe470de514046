import { z } from 'zod';
import type { QueueFilters } from '../../../web/parts/queue-filters.tsx';
import type { Principal } from '../../domain/principal.ts';
import { THEMES } from '../../domain/words.ts';
import type { ProposalFilter } from '../../ports.ts';
import { localAddress } from './local-address.ts';

const STATUSES = ['proposed', 'parked', 'accepted', 'rejected'] as const;
export const DID = ['accept', 'reject', 'park', 'take', 'hand', 'release', 'undo'] as const;

const place = (digits: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{${digits}}$`))
    .nullable()
    .default(null)
    .catch(null);
/** Ids apart by spaces; at most as many as a page shows. */
const ids = z
  .string()
  .max(4000)
  .default('')
  .catch('')
  .transform((text) => text.split(' ').filter(Boolean).slice(0, 50));

/** The address of the queue. What does not fit is left out, so that an old or mistyped address still shows a queue. */
export const queueQuery = z.object({
  status: z.enum(STATUSES).default('proposed').catch('proposed'),
  theme: z.enum(THEMES).nullable().default(null).catch(null),
  county: place(2),
  municipality: place(4),
  who: z.enum(['all', 'mine', 'free']).default('all').catch('all'),
  order: z.enum(['newest', 'best']).default('newest').catch('newest'),
  cursor: z.string().max(1000).optional(),
  did: z.enum(DID).nullable().default(null).catch(null),
  done: ids,
  refused: ids,
});
export type QueueQuery = z.output<typeof queueQuery>;

/** What the address of a queue says, for going back to it; anything else is the queue as usual. */
export function queueAt(address: unknown): QueueQuery {
  const { pathname, searchParams } = new URL(localAddress(address), 'http://here.invalid');
  return queueQuery.parse(pathname === '/queue' ? Object.fromEntries(searchParams) : {});
}

export function filtersOf({ status, theme, county, municipality, who, order }: QueueQuery): QueueFilters {
  return { status, theme, county, municipality, who, order };
}

/** The same as the store is asked, in every state. */
export function wanted({ theme, county, municipality, who, order }: QueueQuery, principal: Principal): ProposalFilter {
  return {
    order,
    ...(theme === null ? {} : { theme }),
    ...(county === null ? {} : { countyNumber: county }),
    ...(municipality === null ? {} : { municipalityNumber: municipality }),
    ...(who === 'all' ? {} : { brokerId: who === 'mine' ? principal.id : null }),
  };
}
