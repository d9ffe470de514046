import { Frame } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { useView } from '../view.ts';

/** For how long things are kept here, as the operator has set it. */
export type Kept = {
  idleMinutes: number;
  sessionHours: number;
  endedSessionDays: number;
  eventDays: number;
  jobDays: number;
  answerDays: number;
  draftDays: number;
};

/** What is stored, why and for how long. */
export function PrivacyPage({ kept }: { kept: Kept }) {
  const { t, format } = useView();
  const { rows, ...text } = t.privacy;
  const number = (value: number) => format.number(value);
  const items = [
    rows.person,
    {
      ...rows.session,
      howLong: rows.session.howLong(number(kept.idleMinutes), number(kept.sessionHours), number(kept.endedSessionDays)),
    },
    rows.typed,
    { ...rows.draft, howLong: rows.draft.howLong(number(kept.draftDays)) },
    rows.need,
    rows.expertise,
    rows.answer,
    rows.outreach,
    rows.calendar,
    rows.decision,
    rows.confirmation,
    rows.audit,
    {
      ...rows.records,
      howLong: rows.records.howLong(number(kept.eventDays), number(kept.jobDays), number(kept.answerDays)),
    },
    rows.log,
  ];
  return (
    <Frame title={text.title} lead={text.lead} width="wide">
      <Table
        caption={text.tableCaption}
        columns={[
          { heading: text.what, cell: ({ what }) => what, names: true },
          { heading: text.why, cell: ({ why }) => why },
          { heading: text.howLong, cell: ({ howLong }) => howLong },
        ]}
        rows={items}
        keyOf={({ what }) => what}
      />
      <Paragraphs title={text.cookiesHeading} id="cookies" texts={text.cookies} />
      <Paragraphs title={text.othersHeading} id="others" texts={text.others} />
      <Paragraphs title={text.rightsHeading} id="rights" texts={text.rights} />
    </Frame>
  );
}

function Paragraphs({ title, id, texts }: { title: string; id: string; texts: readonly string[] }) {
  return (
    <Section title={title} id={id}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Section>
  );
}
