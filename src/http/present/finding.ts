import { z } from 'zod';
import type { Finding } from '../../domain/finding.ts';
import { THEMES, WANTS } from '../../domain/words.ts';
import { instant, texts, type View } from './view.ts';

export const findingView = z
  .strictObject({
    proposalId: z.string(),
    score: z.number().meta({ description: '0–1.' }),
    since: instant,
    themes: z.array(z.enum(THEMES)),
    wants: z.array(z.enum(WANTS)),
    countyNumber: z.string(),
    startQuarter: z.string().nullable(),
    subjects: z.array(texts).meta({ description: 'What both are about, weightiest first.' }),
    ownWords: z.array(z.string()).meta({ description: 'Words of the profile itself that counted.' }),
  })
  .meta({ id: 'Finding', description: 'A need a profile is found for, before a broker has brought the two together.' });

/** The same for everybody who may read the profile. */
export function presentFinding(finding: Finding): View<typeof findingView> {
  const { proposalId, score, since, themes, wants, countyNumber, startQuarter, subjects, ownWords } = finding;
  return { proposalId, score, since, themes, wants, countyNumber, startQuarter, subjects, ownWords };
}
