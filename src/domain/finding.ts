import type { Explanation } from './explanation.ts';
import type { Need } from './need.ts';
import type { Proposal } from './proposal.ts';
import type { Instant } from './time.ts';
import type { Texts } from './words.ts';

/**
 * What the people of a profile may know of a need it is found for before a broker has brought the two together: what it
 * is about and why the profile was found, but not whose it is nor in which words it is put.
 */
export type Finding = Pick<Need, 'themes' | 'wants' | 'countyNumber' | 'startQuarter'> & {
  proposalId: string;
  /** 0–1. */
  score: number;
  since: Instant;
  /** What both are about, the weightiest first, in concepts of the vocabulary. */
  subjects: readonly Texts[];
  /** Words of the profile itself that counted, the weightiest first. */
  ownWords: readonly string[];
};

const MAX_SUBJECTS = 4;
const MAX_WORDS = 12;

/** Null when the need is confidential: then its being there is all that may be told. */
export function findingOf(proposal: Proposal, need: Need): Finding | null {
  if (need.confidential) return null;
  const { themes, wants, countyNumber, startQuarter } = need;
  const { id: proposalId, score, createdAt: since, explanation } = proposal;
  return { proposalId, score, since, themes, wants, countyNumber, startQuarter, ...whyOf(explanation) };
}

/** Reasons made of concepts are of the vocabulary; the others quote the need, and of those only the profile's side is told. */
function whyOf(explanation: Explanation): Pick<Finding, 'subjects' | 'ownWords'> {
  const nodes = allNodes(explanation).toSorted((a, b) => b.value - a.value);
  const subjects = nodes.filter(({ code }) => code === 'text.concept').map(({ reason }) => reason);
  const words = nodes.filter(({ code }) => code === 'text.word' || code === 'text.near');
  const ownWords = words.flatMap(({ quotes }) => quotes?.expertise ?? []).map((word) => word.toLowerCase());
  return { subjects: subjects.slice(0, MAX_SUBJECTS), ownWords: [...new Set(ownWords)].slice(0, MAX_WORDS) };
}

function allNodes(node: Explanation): Explanation[] {
  return [node, ...node.parts.flatMap(allNodes)];
}
