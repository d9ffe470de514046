import { DecidePanel, type DecideProps } from '../parts/decide-panel.tsx';
import { Details } from '../parts/details.tsx';
import { Fit, type FitLevel } from '../parts/fit.tsx';
import { Frame } from '../parts/frame.tsx';
import { Notice } from '../parts/notice.tsx';
import { type NextDeadline, ProposalFunding, type ShownFunding } from '../parts/proposal-funding.tsx';
import { decisionText, type ShownProposal } from '../parts/queue-row.tsx';
import { Section } from '../parts/section.tsx';
import { type ShownExpertiseText, type ShownNeedText, TwoTexts } from '../parts/two-texts.tsx';
import { type ShownNumbers, type ShownReason, Why } from '../parts/why.tsx';
import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';

type ShownHappening = {
  at: string;
  /** Null for a program. */
  by: string | null;
  mine: boolean;
  what: 'accepted' | 'rejected' | 'undone';
  reason: keyof Texts['words']['reasons'] | null;
  note: string | null;
};

export type ProposalPageProps = {
  shown: ShownProposal;
  need: ShownNeedText;
  expertise: ShownExpertiseText;
  fit: FitLevel;
  reasons: readonly ShownReason[];
  numbers: ShownNumbers;
  missing: readonly string[];
  candidates: readonly ShownProposal[];
  elsewhere: readonly ShownProposal[];
  capacity: { active: number; max: number | null; freeFrom: string | null };
  funding: readonly ShownFunding[];
  next: NextDeadline | null;
  happenings: readonly ShownHappening[];
  expiresAt: string;
  decide: DecideProps;
};

/** One proposal with everything to weigh before deciding it, and what to decide. */
export function ProposalPage(props: ProposalPageProps) {
  const { t } = useView();
  const { shown, need, expertise, decide } = props;
  const heading = (
    <h1 class="ds-heading proposal__title" data-size="md">
      <span lang={need.language}>{need.title}</span>
      <span class="proposal__other">
        <span aria-hidden="true">↔ </span>
        <span lang={expertise.language}>{expertise.name}</span>
      </span>
    </h1>
  );
  return (
    <Frame
      title={t.proposal.title(need.title, expertise.name)}
      heading={heading}
      width="wide"
      queue
      trail={[{ href: decide.back === '' ? '/queue' : decide.back, title: t.proposal.trail }]}
    >
      <TooLate shown={shown} />
      <State shown={shown} />
      <div class="proposal" data-proposal={shown.id}>
        <div class="proposal__main">
          <TwoTexts need={need} expertise={expertise} />
          <Section title={t.proposal.why} id="why">
            <Why fit={props.fit} reasons={props.reasons} numbers={props.numbers} />
          </Section>
          <Section title={t.proposal.missing} id="missing">
            <Missing missing={props.missing} />
          </Section>
          <Section title={t.proposal.funding} id="funding">
            <ProposalFunding funding={props.funding} next={props.next} />
          </Section>
          <Section title={t.proposal.capacity} id="capacity">
            <Capacity {...props.capacity} />
          </Section>
          <Section title={t.proposal.elsewhere} id="elsewhere">
            <Others proposals={props.elsewhere} none={t.proposal.notElsewhere} name={needName} back={decide.back} />
          </Section>
          <Section title={t.proposal.candidates} id="candidates">
            <Others proposals={props.candidates} none={t.proposal.noCandidates} name={groupName} back={decide.back} />
          </Section>
        </div>
        <aside class="proposal__side" aria-label={t.proposal.decide}>
          <DecidePanel {...decide} />
          <History {...props} />
        </aside>
      </div>
    </Frame>
  );
}

/** Told to whoever pressed a button that a colleague had pressed before. */
function TooLate({ shown }: { shown: ShownProposal }) {
  const { t, typed } = useView();
  if (typed === null || typed.faults.length > 0) return null;
  if (typed.action.endsWith('/undo')) return <Notice kind="warning">{t.proposal.cannotUndo}</Notice>;
  return shown.status === 'proposed' ? null : <Notice kind="warning">{t.proposal.tooLate}</Notice>;
}

function State({ shown }: { shown: ShownProposal }) {
  const { t, format } = useView();
  return (
    <div class="proposal__state">
      <Fit level={shown.fit} />
      <p>{decisionText(shown, t, format)}</p>
      {shown.example ? <p>{t.queue.example}</p> : null}
      <p class="proposal__jump">
        <a href="#decide">{t.proposal.decide}</a>
      </p>
    </div>
  );
}

function Missing({ missing }: { missing: readonly string[] }) {
  const { t } = useView();
  if (missing.length === 0) return <p>{t.proposal.nothingMissing}</p>;
  return (
    <>
      <p>{t.proposal.missingLead}</p>
      <ul class="missing">
        {missing.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </>
  );
}

function Capacity({ active, max, freeFrom }: ProposalPageProps['capacity']) {
  const { t, format } = useView();
  const taken = format.number(active);
  return (
    <p>
      {max === null ? t.proposal.capacityUnstated(taken) : t.proposal.capacityOf(taken, format.number(max))}
      {freeFrom === null ? null : `. ${t.proposal.freeFrom(format.date(freeFrom))}`}
    </p>
  );
}

/** How many others stand open. */
const OTHERS_SHOWN = 5;
const needName = ({ need }: ShownProposal) => `${need.title} (${need.municipality})`;
const groupName = ({ expertise }: ShownProposal) => `${expertise.name} (${expertise.organisation})`;

type OthersProps = {
  proposals: readonly ShownProposal[];
  none: string;
  name: (proposal: ShownProposal) => string;
  back: string;
};

function Others({ proposals, none, name, back }: OthersProps) {
  const { t, format } = useView();
  if (proposals.length === 0) return <p>{none}</p>;
  const from = back === '' || back === '/queue' ? '' : `?from=${encodeURIComponent(back)}`;
  const list = (some: readonly ShownProposal[]) => (
    <ul class="others">
      {some.map((proposal) => (
        <li key={proposal.id}>
          <Fit level={proposal.fit} />
          <span>
            <a href={`/proposals/${proposal.id}${from}`}>{name(proposal)}</a>
            {proposal.status === 'proposed' ? null : (
              <span class="others__status"> {t.words.proposalStatuses[proposal.status]}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
  const more = proposals.slice(OTHERS_SHOWN);
  return (
    <>
      {list(proposals.slice(0, OTHERS_SHOWN))}
      {more.length === 0 ? null : <Details summary={t.proposal.more(format.number(more.length))}>{list(more)}</Details>}
    </>
  );
}

function History({ happenings, shown, expiresAt }: ProposalPageProps) {
  const { t, format } = useView();
  const told = ({ what, reason }: ShownHappening) => {
    if (what === 'undone') return t.proposal.undone;
    if (reason === 'not-now') return t.words.proposalStatuses.parked;
    return reason === null
      ? t.words.verdicts[what]
      : `${t.words.verdicts[what]}: ${t.words.reasons[reason].toLowerCase()}`;
  };
  return (
    <section class="history" aria-labelledby="history">
      <h2 class="ds-heading" data-size="2xs" id="history">
        {t.proposal.history}
      </h2>
      <ol>
        <li>
          <span>{t.proposal.proposed}</span>
          <span class="history__when">{format.dateTime(shown.createdAt)}</span>
        </li>
        {happenings.map((happening) => (
          <li key={happening.at}>
            <span>{told(happening)}</span>
            <span class="history__when">
              {t.proposal.byOn(
                happening.mine ? t.proposal.you : (happening.by ?? t.queue.aProgram),
                format.dateTime(happening.at),
              )}
            </span>
            {happening.note === null ? null : <q class="history__note">{happening.note}</q>}
          </li>
        ))}
      </ol>
      {shown.status === 'proposed' ? (
        <p class="history__when">
          {t.proposal.expires} {format.date(expiresAt)}
        </p>
      ) : null}
    </section>
  );
}
