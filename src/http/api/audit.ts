import { z } from 'zod';
import { readAudit } from '../../usecases/read-audit.ts';
import { id } from '../fields.ts';
import { auditView, presentAudit } from '../present/happening.ts';
import { pageOf } from '../present/view.ts';
import { route } from '../route.ts';

const SUBJECT_KINDS = ['need', 'expertise', 'proposal', 'coupling', 'scheme', 'call', 'token'] as const;

export const auditRoutes = [
  route({
    method: 'get',
    path: '/api/v1/audit',
    noun: 'Audit',
    summary: 'Read what has been done to a thing',
    description: 'All of it, oldest first.',
    who: 'Brokers.',
    query: z.strictObject({ subjectKind: z.enum(SUBJECT_KINDS), subjectId: id }),
    responses: { 200: { description: 'The entries.', schema: pageOf(auditView) } },
    async handler(ctx, { query }) {
      const items = (await readAudit(ctx, query.subjectKind, query.subjectId)).map(presentAudit);
      return { status: 200, body: { items, nextCursor: null } };
    },
  }),
];
