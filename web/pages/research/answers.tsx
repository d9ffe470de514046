import { LinkButton } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Pagination } from '../../parts/pagination.tsx';
import { Table } from '../../parts/table.tsx';
import { Tag, type TagColor } from '../../parts/tag.tsx';
import { useView } from '../../view.ts';

export type GivenAnswer = { verdict: 'yes' | 'not-now' | 'no'; until: string | null };
export type ListedCoupling = {
  id: string;
  title: string;
  municipality: string;
  profile: string;
  /** Null while nobody has answered. */
  answer: GivenAnswer | null;
  asks: boolean;
  cancelled: boolean;
  stage: string;
  createdAt: string;
};

type AnswersProps = { couplings: readonly ListedCoupling[]; first: string | null; next: string | null };

/** The couplings an organisation's profiles are in: those that ask, and what has been answered. */
export function AnswersPage({ couplings, first, next }: AnswersProps) {
  const { t, format } = useView();
  const words = t.research.answers;
  if (couplings.length === 0) {
    return (
      <Frame title={words.title} lead={words.lead}>
        <EmptyState title={words.emptyTitle} action={<LinkButton href="/profiles">{words.toProfiles}</LinkButton>}>
          <p>{words.emptyText}</p>
        </EmptyState>
      </Frame>
    );
  }
  return (
    <Frame title={words.title} lead={words.lead} width="wide">
      <Table
        caption={words.title}
        hideCaption
        rows={couplings}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: words.need,
            names: true,
            cell: ({ id, title }) => (
              <a class="ds-link" href={`/answers/${encodeURIComponent(id)}`}>
                {title}
              </a>
            ),
          },
          { heading: words.from, cell: ({ municipality }) => municipality },
          { heading: words.profile, cell: ({ profile }) => profile },
          { heading: words.status, cell: (coupling) => <AnswerTag coupling={coupling} /> },
          { heading: words.stage, cell: ({ stage }) => stage },
          { heading: words.date, cell: ({ createdAt }) => format.shortDate(createdAt) },
        ]}
      />
      <Pagination first={first} next={next} />
    </Frame>
  );
}

const COLORS: Readonly<Record<GivenAnswer['verdict'], TagColor>> = { yes: 'success', 'not-now': 'info', no: 'neutral' };

/** Where the answer stands. */
export function AnswerTag({ coupling }: { coupling: Pick<ListedCoupling, 'answer' | 'asks' | 'cancelled'> }) {
  const { t, format } = useView();
  const words = t.research.answers;
  const { answer, asks, cancelled } = coupling;
  if (cancelled) return <Tag>{words.cancelled}</Tag>;
  if (asks) return <Tag color="warning">{words.asks}</Tag>;
  if (answer === null) return <Tag>{t.frame.none}</Tag>;
  const until = answer.verdict === 'not-now' && answer.until !== null ? format.date(answer.until) : null;
  return (
    <Tag color={COLORS[answer.verdict]}>
      {until === null ? words.answered[answer.verdict] : words.notNowUntil(until)}
    </Tag>
  );
}
