import { z } from 'zod';
import type { ExpertiseExport } from '../../usecases/export-expertise.ts';
import { couplingWithPartiesView, presentCouplingView } from './coupling.ts';
import { expertiseView, presentExpertise } from './expertise.ts';
import { findingView, presentFinding } from './finding.ts';
import { instant, type View } from './view.ts';

const confirmation = z.strictObject({
  concept: z.string(),
  verdict: z.enum(['accepted', 'rejected']),
  phrase: z.string().nullable(),
  textHash: z.string(),
  by: z.string(),
  at: instant,
});

const happening = z.strictObject({
  at: instant,
  actor: z.string(),
  action: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export const expertiseExportView = z
  .strictObject({
    exportedAt: instant,
    profile: expertiseView,
    confirmations: z
      .array(confirmation)
      .meta({ description: 'Which concepts were confirmed or taken away, in order.' }),
    history: z.array(happening).meta({ description: 'Everything that has been done to it, oldest first.' }),
    foundFor: z.strictObject({
      items: z.array(findingView),
      confidential: z.int().meta({ description: 'How many more, of which nothing may be told.' }),
    }),
    couplings: z.array(couplingWithPartiesView),
  })
  .meta({ id: 'ExpertiseExport', description: 'Everything that is stored about a profile.' });

/** The same for its own organisation and brokers. */
export function presentExport(all: ExpertiseExport): View<typeof expertiseExportView> {
  const { exportedAt, profile, confirmations, history, foundFor, couplings } = all;
  return {
    exportedAt,
    profile: presentExpertise(profile),
    confirmations: confirmations.map(({ concept, verdict, phrase, textHash, by, at }) => {
      return { concept, verdict, phrase, textHash, by, at };
    }),
    history: history.map(({ at, actor, action, details }) => ({ at, actor, action, details })),
    foundFor: { items: foundFor.items.map(presentFinding), confidential: foundFor.confidential },
    couplings: couplings.map(presentCouplingView),
  };
}
