import { FoundPage, type ShownFinding } from '../../../../web/pages/research/found.tsx';
import type { View } from '../../../../web/view.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { Ctx } from '../../../usecases/context.ts';
import { readExpertise } from '../../../usecases/read-expertise.ts';
import { findingsOf } from '../../../usecases/read-findings.ts';
import { page } from '../page-route.ts';
import { cursorQuery, OWNERS, profileParams } from './profiles.tsx';

const PAGE = 20;
const WORDS_SHOWN = 12;
/** From these scores on a match is called strong, and good: calibrated scores are how likely a broker is to agree. */
const STRONG = 0.6;
const GOOD = 0.35;

export const foundPage = page({
  path: '/profiles/:id/found',
  who: OWNERS,
  params: profileParams,
  query: cursorQuery,
  async show(ctx, { params, query: { cursor } }, { view }) {
    const expertise = await readExpertise(ctx, params.id);
    const { id, name, visible } = expertise;
    const { items, confidential, nextCursor } = await findingsOf(ctx, expertise, { limit: PAGE, cursor });
    const path = `/profiles/${encodeURIComponent(id)}/found`;
    return (
      <FoundPage
        profile={{ id, name, visible }}
        findings={items.map((finding) => showFinding(ctx, view, finding))}
        confidential={confidential}
        words={countWords(items)}
        first={cursor === undefined ? null : path}
        next={nextCursor === null ? null : `${path}?cursor=${encodeURIComponent(nextCursor)}`}
      />
    );
  },
});

function showFinding(ctx: Ctx, { t, language }: View, finding: Finding): ShownFinding {
  const { proposalId, score, since, themes, wants, countyNumber, startQuarter, subjects, ownWords } = finding;
  return {
    id: proposalId,
    themes: themes.map((theme) => t.words.themes[theme]),
    county: ctx.places.countyName(countyNumber) ?? null,
    match: score >= STRONG ? 'strong' : score >= GOOD ? 'good' : 'possible',
    reasons: [...new Set(subjects.map((subject) => subject[language]))],
    ownWords,
    wants: wants.map((want) => t.words.wants[want]),
    startQuarter,
    since,
  };
}

/** The words that count for most needs, and for how many. */
function countWords(findings: readonly Finding[]): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const word of findings.flatMap(({ ownWords }) => ownWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].map(([word, count]) => ({ word, count }));
  return words.toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, WORDS_SHOWN);
}
