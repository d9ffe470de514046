import { Button, Buttons } from '../parts/button.tsx';
import { Checkboxes } from '../parts/choice-fields.tsx';
import { Details } from '../parts/details.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import { Table } from '../parts/table.tsx';
import { HiddenField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';
import { JointFields } from './compare-needs.tsx';

type Common = { id: string; name: string; href: string | null; needs: number };
type JointNeedProps = {
  id: string;
  title: string;
  note: string | null;
  on: string;
  version: number;
  needs: readonly { id: string; title: string; municipality: string; isWithdrawn: boolean }[];
  experts: readonly Common[];
  schemes: readonly Common[];
  compare: string;
};

/** Needs that have been brought together: who and what could serve several of them, and how to change it. */
export function JointNeedPage({ id, title, note, on, version, needs, experts, schemes, compare }: JointNeedProps) {
  const { t, format, typed } = useView();
  const { joint } = t;
  const action = `/joint-needs/${id}`;
  return (
    <Frame title={title} lead={joint.madeOn(format.date(on))} trail={[{ href: '/joint-needs', title: joint.title }]}>
      {note === null ? null : <p class="as-written">{note}</p>}
      <Section title={joint.needsTitle} id="needs">
        <ul class="timeline">
          {needs.map((need) => (
            <li key={need.id}>
              <p class="timeline__head">{need.title}</p>
              <span class="subtle">
                {need.municipality}
                {need.isWithdrawn ? ` – ${joint.withdrawn}` : null}
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a class="ds-link" href={compare}>
            {joint.compare}
          </a>
        </p>
      </Section>
      <Section title={joint.prospectsTitle} id="experts">
        <Shared
          rows={experts}
          heading={joint.expert}
          caption={joint.prospectsTitle}
          none={joint.prospectsNone}
          of={needs.length}
        />
      </Section>
      <Section title={joint.fundingTitle} id="schemes">
        <Shared
          rows={schemes}
          heading={joint.scheme}
          caption={joint.fundingTitle}
          none={joint.fundingNone}
          of={needs.length}
        />
      </Section>
      <Details summary={joint.change} open={typed !== null}>
        <Form action={action}>
          <HiddenField name="version" value={String(version)} />
          <JointFields title={title} note={note} />
          <Checkboxes
            name="needIds"
            label={joint.keep}
            options={needs.map((need) => ({ value: need.id, label: `${need.municipality}: ${need.title}` }))}
            values={needs.map((need) => need.id)}
          />
          <Buttons>
            <Button>{joint.save}</Button>
          </Buttons>
        </Form>
      </Details>
      <Details summary={joint.dissolve}>
        <p>{joint.dissolveText}</p>
        <Form action={`${action}/dissolve`} id="dissolve">
          <Button variant="secondary" danger>
            {joint.dissolve}
          </Button>
        </Form>
      </Details>
    </Frame>
  );
}

type SharedProps = { rows: readonly Common[]; heading: string; caption: string; none: string; of: number };

function Shared({ rows, heading, caption, none, of }: SharedProps) {
  const { joint } = useView().t;
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { heading, names: true, cell: ({ name, href }) => (href === null ? name : <a href={href}>{name}</a>) },
        { heading: joint.proposedFor, cell: ({ needs }) => joint.forMany(needs, of) },
      ]}
    />
  );
}
