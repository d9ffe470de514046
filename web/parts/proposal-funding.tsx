import type { PageLanguage, Texts } from '../texts/index.ts';
import { useView } from '../view.ts';
import { Details } from './details.tsx';
import { Tag, type TagColor } from './tag.tsx';

type Told = Readonly<Record<PageLanguage, string>>;
type Verdict = keyof Texts['words']['fundingVerdicts'];
export type ShownFunding = {
  id: string;
  name: string;
  funder: string;
  verdict: Verdict;
  deadline: string | null;
  url: string | null;
  /** What must be arranged or found out, or why not. */
  conditions: readonly Told[];
};
export type NextDeadline = { scheme: string; date: string; days: number };

const COLORS: Readonly<Record<Verdict, TagColor>> = {
  can: 'success',
  'can-if': 'info',
  unknown: 'warning',
  cannot: 'danger',
};
/** How many schemes stand open. */
const SHOWN = 4;

/** What could pay for the two together, likeliest first, and what must be seen to. */
export function ProposalFunding({ funding, next }: { funding: readonly ShownFunding[]; next: NextDeadline | null }) {
  const { t, format } = useView();
  if (funding.length === 0) return <p>{t.proposal.noFunding}</p>;
  const more = funding.slice(SHOWN);
  return (
    <>
      <p>
        {next === null
          ? t.proposal.noDeadline
          : t.proposal.nextDeadline(next.scheme, format.date(next.date), format.days(next.days))}
      </p>
      <Schemes funding={funding.slice(0, SHOWN)} />
      {more.length === 0 ? null : (
        <Details summary={t.proposal.otherSchemes(format.number(more.length))}>
          <Schemes funding={more} />
        </Details>
      )}
    </>
  );
}

function Schemes({ funding }: { funding: readonly ShownFunding[] }) {
  const { t, format, language } = useView();
  return (
    <ul class="schemes">
      {funding.map(({ id, name, funder, verdict, deadline, url, conditions }) => (
        <li key={id}>
          <p class="schemes__name">
            {url === null ? (
              <strong>{name}</strong>
            ) : (
              <a href={url} rel="noreferrer">
                {name}
              </a>
            )}{' '}
            <Tag color={COLORS[verdict]}>{t.words.fundingVerdicts[verdict]}</Tag>
          </p>
          <p class="schemes__about">
            {funder} · {deadline === null ? t.proposal.announced : t.queue.deadline(format.date(deadline))}
          </p>
          {conditions.length === 0 ? null : (
            <ul class="schemes__conditions">
              {conditions.map((condition) => (
                <li key={condition.nb}>{condition[language]}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
