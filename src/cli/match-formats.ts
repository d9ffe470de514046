import type { Explained, Explanation } from '../../matching/engine.ts';

/** `trec` for evaluation, `jsonl` for programs, `table` for people. */
export const FORMATS = ['trec', 'jsonl', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** What was found for one need, best first. */
export type Answer = {
  needId: string;
  title: string;
  matches: { expertiseId: string; name: string; position: number; score: number; explain: () => Explained }[];
};

/** One answer as text, each line ended; empty when nothing was found and the format has no place to say so. */
export function formatAnswer(format: Format, answer: Answer): string {
  const lines = { trec: trecLines, jsonl: jsonLines, table: tableLines }[format](answer);
  return lines.map((line) => `${line}\n`).join('');
}

function trecLines({ needId, matches }: Answer): string[] {
  return matches.map(
    ({ expertiseId, position, score }) => `${needId} Q0 ${expertiseId} ${position} ${score.toFixed(6)} kobler`,
  );
}

/** How many reasons a line carries. */
const REASONS = { jsonl: 5, table: 4 };
/** A table for people leaves out what would be shown as 0.00. */
const LEAST_SHOWN = 0.005;

function jsonLines({ needId, matches }: Answer): string[] {
  return matches.map(({ expertiseId, position, score, explain }) => {
    const { tree, missing } = explain();
    const reasons = weightiest(tree, REASONS.jsonl).map(({ code, value, reason, quotes }) => ({
      code,
      value,
      reason,
      quotes: { need: quotes?.query ?? [], expertise: quotes?.document ?? [] },
    }));
    return JSON.stringify({ needId, expertiseId, rank: position, score, reasons, missing });
  });
}

function tableLines({ needId, title, matches }: Answer): string[] {
  const idWidth = Math.max(0, ...matches.map((match) => match.expertiseId.length));
  const worthReading = matches.filter(({ score }) => score >= LEAST_SHOWN);
  const rows = worthReading.map(({ expertiseId, name, position, score, explain }) => {
    const words = new Set(
      weightiest(explain().tree, REASONS.table).flatMap(({ quotes }) => quotes?.document.slice(0, 1) ?? []),
    );
    const columns = [String(position).padStart(4), score.toFixed(2), expertiseId.padEnd(idWidth), fit(name, 44)];
    return `${columns.join('  ')}  ${[...words].join(', ')}`;
  });
  return [`${needId}  ${title}`, ...(rows.length > 0 ? rows : ['   nothing in common with any expertise']), ''];
}

/** The leaves of the tree that give most, the group of small ones left out. */
function weightiest(tree: Explanation, count: number): Explanation[] {
  const leaves = (node: Explanation): Explanation[] => (node.parts.length === 0 ? [node] : node.parts.flatMap(leaves));
  return leaves(tree)
    .filter((leaf) => leaf.code !== 'text.rest')
    .toSorted((a, b) => b.value - a.value)
    .slice(0, count);
}

function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
