import { Button, Buttons } from '../parts/button.tsx';
import { Radios } from '../parts/choice-fields.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { TextArea, TextField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';
import { RegisterNeedLink } from './outreach.tsx';

type Channel = 'visit' | 'meeting' | 'phone' | 'email';
type MunicipalityProps = {
  number: string;
  name: string;
  county: string;
  today: string;
  contacts: readonly { id: string; on: string; channel: Channel; note: string | null; gaveNeed: boolean }[];
  needs: readonly { id: string; title: string; on: string }[];
};

export const MOST_NOTE = 2000;

/** One municipality: what it has asked, who has talked to it, and a place to note the next talk. */
export function OutreachMunicipalityPage({ number, name, county, today, contacts, needs }: MunicipalityProps) {
  const { t, format } = useView();
  const { outreach } = t;
  return (
    <Frame title={name} lead={county} trail={[{ href: '/outreach', title: outreach.title }]}>
      <Section title={outreach.noteContact} id="contact">
        <p>{outreach.contactLead}</p>
        <Form action={`/outreach/${number}`}>
          <MeetingFields today={today} />
          <Buttons>
            <Button>{outreach.saveContact}</Button>
            <RegisterNeedLink number={number} />
          </Buttons>
        </Form>
      </Section>
      <Section title={outreach.historyTitle} id="history">
        {contacts.length === 0 ? <EmptyState title={outreach.historyEmpty} /> : null}
        <ol class="timeline">
          {contacts.map(({ id, on, channel, note, gaveNeed }) => (
            <li key={id}>
              <p class="timeline__head">
                <strong>{format.date(on)}</strong> <span>{outreach.channels[channel]}</span>
                {gaveNeed ? <Tag color="success">{outreach.gaveNeed}</Tag> : null}
              </p>
              {note === null ? null : <p class="as-written">{note}</p>}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={outreach.needsTitle} id="needs">
        {needs.length === 0 ? <EmptyState title={outreach.needsEmpty} /> : null}
        <ul class="timeline">
          {needs.map(({ id, title, on }) => (
            <li key={id}>
              <p class="timeline__head">{title}</p>
              <span class="subtle">{format.date(on)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Frame>
  );
}

/** How, when and about what a broker and a municipality met. */
export function MeetingFields({ today }: { today: string }) {
  const { outreach } = useView().t;
  const channels = (['visit', 'meeting', 'phone', 'email'] as const).map((value) => ({
    value,
    label: outreach.channels[value],
  }));
  return (
    <>
      <Radios name="channel" label={outreach.channel} options={channels} value="visit" />
      <TextField name="on" label={outreach.on} type="date" value={today} width={12} />
      <TextArea
        name="note"
        label={outreach.note}
        help={outreach.noteHelp}
        example={outreach.noteExample}
        rows={3}
        max={MOST_NOTE}
        optional
      />
    </>
  );
}
