import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/choice-fields.tsx';
import { CsrfFields, Form } from '../../parts/form.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Section } from '../../parts/section.tsx';
import { useView } from '../../view.ts';
import { profilesTrail } from './trail.ts';

type RemovalProps = { profile: { id: string; name: string; visible: boolean } };

/** What goes and what stays, and the question once more, before a profile is deleted. */
export function ProfileRemovalPage({ profile }: RemovalProps) {
  const { t } = useView();
  const words = t.research.removal;
  const path = `/profiles/${encodeURIComponent(profile.id)}`;
  return (
    <Frame title={words.title} lead={words.lead(profile.name)} trail={profilesTrail(t, profile)}>
      <Section title={words.goesHeading} id="goes">
        <List items={words.goes} />
      </Section>
      <Section title={words.staysHeading} id="stays">
        <List items={words.stays} />
      </Section>
      {profile.visible ? (
        <form class="removal__instead" method="post" action={`${path}/visibility`}>
          <CsrfFields />
          <p>{words.instead}</p>
          <Button variant="secondary" name="visible" value="no">
            {t.research.profile.pause}
          </Button>
        </form>
      ) : null}
      <Form action={`${path}/removal`}>
        <Checkbox name="sure" label={words.sure} />
        <Buttons>
          <Button danger>{words.remove}</Button>
          <LinkButton href={path} variant="secondary">
            {words.keep}
          </LinkButton>
          <a class="ds-link" href={`${path}/data`} download>
            {t.research.profile.download}
          </a>
        </Buttons>
      </Form>
    </Frame>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
