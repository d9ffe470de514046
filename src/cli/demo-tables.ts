import type { Explanation } from '../domain/explanation.ts';
import type { Ctx } from '../usecases/context.ts';
import { readNeed } from '../usecases/read-needs.ts';
import { type ProposalView, proposalsOfNeed } from '../usecases/read-proposals.ts';

/** How many couplings and schemes a table shows. */
const SHOWN = 5;
const SCHEMES_SHOWN = 5;
const WORDS_SHOWN = 6;
const TITLE_WIDTH = 58;

/** A need with its best couplings and what could pay, as lines of text. */
export async function needTable(ctx: Ctx, needId: string): Promise<string> {
  const need = await readNeed(ctx, needId);
  const views = (await proposalsOfNeed(ctx, needId)).slice(0, SHOWN);
  const place = ctx.places.municipality(need.municipalityNumber)?.name ?? need.municipalityNumber;
  const head = `${place} (eksempel): ${need.title}`;
  return [head, '─'.repeat(head.length), ...views.flatMap(row), '', ...funding(views[0]), ''].join('\n');
}

function row({ proposal, expertise }: ProposalView): string[] {
  const met = [...new Set(quoted(proposal.explanation))].slice(0, WORDS_SHOWN);
  const name = `${expertise.name}, ${expertise.organisationName}`;
  return [
    `${String(proposal.position).padStart(2)}. ${clip(name, 2 * TITLE_WIDTH)}  ${proposal.score.toFixed(2)}`,
    ...(met.length > 0 ? [`      felles: ${met.join(', ')}`] : []),
  ];
}

/** The need's words that met something in the profile, weightiest first. */
function quoted({ quotes, parts }: Explanation): string[] {
  return [...(quotes?.need ?? []), ...parts.flatMap(quoted)];
}

function funding(view: ProposalView | undefined): string[] {
  const options = view?.proposal.funding ?? [];
  if (options.length === 0) return ['   Ingen virkemidler i katalogen kan betale.'];
  return [
    '   Kan betale:',
    ...options.slice(0, SCHEMES_SHOWN).map(({ schemeName, verdict, nextDeadline }) => {
      const when = nextDeadline === null ? '' : `, frist ${nextDeadline}`;
      return `   ${`[${verdict}]`.padEnd(10)} ${clip(schemeName, TITLE_WIDTH)}${when}`;
    }),
  ];
}

function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
