import { Button, LinkButton } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Tags } from '../parts/tag.tsx';
import { HiddenField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';

type ExamplePerson = { id: string; name: string; roles: readonly string[]; organisation: string };
type SignInReason = 'expired' | 'typed' | 'failed' | 'no-role';
type SignInProps = {
  next: string;
  why: SignInReason | null;
  /** The example people, in the demonstration. */
  people: readonly ExamplePerson[];
  /** Where else one can sign in: the name in the configuration, and what people call it. */
  providers: readonly { name: string; title: string }[];
};

/** The ways in. */
export function SignInPage({ next, why, people, providers }: SignInProps) {
  const { t } = useView();
  return (
    <Frame title={t.signIn.title} lead={t.signIn.lead}>
      {why === null ? null : <Why why={why} />}
      {providers.map(({ name, title }) => (
        <p key={name} class="provider">
          <LinkButton href={`/sign-in/${name}?next=${encodeURIComponent(next)}`}>{t.signIn.with(title)}</LinkButton>
          <span>{t.signIn.withText}</span>
        </p>
      ))}
      {people.length === 0 ? null : <People people={people} next={next} />}
      {people.length + providers.length === 0 ? <Notice kind="info">{t.signIn.noWay}</Notice> : null}
    </Frame>
  );
}

function Why({ why }: { why: SignInReason }) {
  const { t } = useView();
  const { expired, expiredTyped, failed, noRole } = t.signIn;
  const text = { expired, typed: expiredTyped, failed, 'no-role': noRole }[why];
  return <Notice kind={why === 'expired' || why === 'typed' ? 'info' : 'warning'}>{text}</Notice>;
}

function People({ people, next }: { people: readonly ExamplePerson[]; next: string }) {
  const { t } = useView();
  return (
    <Section title={t.signIn.demoHeading} id="people">
      <p>{t.signIn.demoText}</p>
      <Form action="/sign-in" class="people">
        <HiddenField name="next" value={next} />
        <ul class="people__list">
          {people.map(({ id, name, roles, organisation }) => (
            <li key={id} class="people__person">
              <div>
                <p class="people__name">{name}</p>
                <p class="people__organisation">{organisation}</p>
                <Tags items={roles.map((role) => roleName(t.words.roles, role))} color="info" />
              </div>
              <Button variant="secondary" name="person" value={id}>
                {t.signIn.asPerson(name)}
              </Button>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  );
}

function roleName(roles: Readonly<Record<string, string>>, role: string): string {
  return roles[role] ?? role;
}
