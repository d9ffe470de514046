import { Button, Buttons } from '../parts/button.tsx';
import { Radios } from '../parts/choice-fields.tsx';
import { Facts } from '../parts/facts.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { TextArea } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';
import type { CouplingStatus, ShownCoupling } from './couplings.tsx';

export type CouplingHappening = {
  at: string;
  by: string | null;
  what: { kind: 'opened' | 'cancelled' | 'noted' } | { kind: 'moved'; from: CouplingStatus; to: CouplingStatus };
};

type CouplingPageProps = {
  coupling: ShownCoupling;
  note: string | null;
  version: number;
  statuses: readonly CouplingStatus[];
  happenings: readonly CouplingHappening[];
  /** For brokers: the proposal behind it, and when the municipality was let in. */
  proposal: { id: string; releasedAt: string | null } | null;
};

/** One coupling: how far it has come, what is agreed, and what has happened. */
export function CouplingPage({ coupling, note, version, statuses, happenings, proposal }: CouplingPageProps) {
  const { t, format } = useView();
  const { id, need, expertise, status, cancelled } = coupling;
  const options = statuses.map((value) => ({
    value,
    label: t.words.couplingStatuses[value],
    help: t.couplings.stepHelp[value],
  }));
  return (
    <Frame
      title={t.proposal.title(need.title, expertise.name)}
      trail={[{ href: '/couplings', title: t.couplings.title }]}
    >
      <Facts
        items={[
          { name: t.couplings.need, value: `${need.title}, ${need.municipality}` },
          { name: t.couplings.expertise, value: `${expertise.name}, ${expertise.organisation}` },
          {
            name: t.couplings.proposal,
            value: proposal === null ? null : <a href={`/proposals/${proposal.id}`}>{t.couplings.theProposal}</a>,
          },
          {
            name: t.couplings.release,
            value:
              proposal === null
                ? null
                : proposal.releasedAt === null
                  ? t.proposal.notReleased
                  : t.proposal.releasedOn(format.date(proposal.releasedAt)),
          },
        ]}
      />
      <Section title={t.couplings.follow} id="follow">
        {cancelled ? (
          <Notice kind="info">{t.couplings.cancelledText}</Notice>
        ) : (
          <Form action={`/couplings/${id}`}>
            <input type="hidden" name="version" value={version} />
            <Radios name="status" label={t.couplings.status} options={options} value={status} />
            <TextArea
              name="note"
              label={t.couplings.note}
              help={t.couplings.noteHelp}
              example={t.couplings.noteExample}
              value={note}
              max={5000}
              optional
            />
            <Buttons>
              <Button>{t.couplings.saveStatus}</Button>
            </Buttons>
          </Form>
        )}
      </Section>
      <Section title={t.couplings.history} id="history">
        <div class="history history--plain">
          <ol>
            {happenings.map((happening) => (
              <li key={happening.at}>
                <Told happening={happening} />
                <span class="history__when">
                  {happening.by === null
                    ? format.dateTime(happening.at)
                    : t.proposal.byOn(happening.by, format.dateTime(happening.at))}
                </span>
              </li>
            ))}
          </ol>
        </div>
      </Section>
    </Frame>
  );
}

function Told({ happening: { what } }: { happening: CouplingHappening }) {
  const { t } = useView();
  if (what.kind === 'moved') {
    const name = t.words.couplingStatuses;
    return <span>{t.couplings.changed(name[what.from], name[what.to])}</span>;
  }
  if (what.kind === 'opened') return <span>{t.couplings.opened}</span>;
  return <span>{what.kind === 'cancelled' ? t.couplings.wasCancelled : t.couplings.noted}</span>;
}
