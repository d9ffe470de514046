import { Button, Buttons, LinkButton } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { HiddenField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';

type SchemeProps = {
  id: string;
  name: string;
  purpose: string;
  version: number;
  /** What is known, in order; `unsure` when nobody has confirmed it. */
  facts: readonly { name: string; value: string | null; unsure: boolean; href?: string | null }[];
  calls: readonly { id: string; title: string; closes: string | null; url: string | null; language: string }[];
  isDue: boolean;
  checkedAt: string | null;
  unverified: readonly string[];
  mayEdit: boolean;
};

/** One scheme: what is known of it, how well, and since when. */
export function SchemePage({ id, name, purpose, version, facts, calls, mayEdit, ...trust }: SchemeProps) {
  const { t, format } = useView();
  const { schemes } = t;
  const address = `/schemes/${encodeURIComponent(id)}`;
  return (
    <Frame title={name} trail={[{ href: '/schemes', title: schemes.title }]}>
      <p class="as-written">{purpose}</p>
      <Facts
        items={facts.map((fact) => ({
          name: fact.name,
          value:
            fact.value === null ? null : (
              <>
                {fact.href == null ? fact.value : <a href={fact.href}>{fact.value}</a>}
                {fact.unsure ? <span class="subtle">({schemes.facts.unsure})</span> : null}
              </>
            ),
        }))}
      />
      {calls.length === 0 ? null : (
        <Section title={schemes.callsTitle} id="calls">
          <ul class="timeline">
            {calls.map((call) => (
              <li key={call.id}>
                <span lang={call.language}>{call.url === null ? call.title : <a href={call.url}>{call.title}</a>}</span>
                {call.closes === null ? null : (
                  <span class="subtle">{schemes.callCloses(format.date(call.closes))}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Trust {...trust} />
      {mayEdit ? (
        <Form action={`${address}/confirm`}>
          <HiddenField name="version" value={String(version)} />
          <p class="small-print">{schemes.confirmHelp}</p>
          <Buttons>
            <Button>{schemes.confirm}</Button>
            <LinkButton href={`${address}/edit`} variant="secondary">
              {schemes.edit}
            </LinkButton>
          </Buttons>
        </Form>
      ) : null}
    </Frame>
  );
}

function Trust({ isDue, checkedAt, unverified }: Pick<SchemeProps, 'isDue' | 'checkedAt' | 'unverified'>) {
  const { t, format } = useView();
  const { schemes } = t;
  return (
    <Section title={schemes.trustTitle} id="trust">
      <Notice kind={isDue ? 'warning' : 'success'}>
        {checkedAt === null || isDue ? <p>{schemes.trustDue}</p> : null}
        {checkedAt === null ? null : <p>{schemes.trustFine(format.date(checkedAt))}</p>}
        {unverified.length === 0 ? null : <p>{schemes.unverified(format.list(unverified))}</p>}
      </Notice>
    </Section>
  );
}
