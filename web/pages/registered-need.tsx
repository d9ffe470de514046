import { Button, Buttons, LinkButton } from '../parts/button.tsx';
import { Checkboxes } from '../parts/choice-fields.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { Section } from '../parts/section.tsx';
import { useView } from '../view.ts';

export type Scoring = { needId: string; isScored: boolean; proposals: number };
type RegisteredNeedProps = {
  scoring: Scoring;
  title: string;
  municipality: { number: string; name: string };
  concepts: readonly { id: string; label: string; because: string | null; confirmed: boolean }[];
  alike: readonly { id: string; title: string; municipality: string }[];
};

/** What follows when a need has been registered: what it is about, who else asks, and what comes of it. */
export function RegisteredNeedPage({ scoring, title, municipality, concepts, alike }: RegisteredNeedProps) {
  const { t } = useView();
  const { registerNeed } = t;
  const { needId } = scoring;
  return (
    <Frame
      title={title}
      lead={registerNeed.doneLead(municipality.name)}
      trail={[{ href: '/outreach', title: t.outreach.title }]}
      live
    >
      <ScoringPart scoring={scoring} />
      {concepts.length === 0 ? null : (
        <Section title={registerNeed.conceptsTitle} id="concepts">
          <p>{registerNeed.conceptsLead}</p>
          <Form action={`/register-need/${needId}`}>
            <Checkboxes
              name="concepts"
              label={registerNeed.conceptsLegend}
              options={concepts.map(({ id, label, because }) => ({
                value: id,
                label,
                ...(because === null ? {} : { help: registerNeed.because(because) }),
              }))}
              values={concepts.filter(({ confirmed }) => confirmed).map(({ id }) => id)}
              optional
            />
            <Buttons>
              <Button variant="secondary">{registerNeed.saveConcepts}</Button>
            </Buttons>
          </Form>
        </Section>
      )}
      <Section title={registerNeed.alikeTitle} id="alike">
        {alike.length === 0 ? <p>{registerNeed.alikeNone}</p> : null}
        <ul class="timeline">
          {alike.map((other) => (
            <li key={other.id}>
              <p class="timeline__head">{other.title}</p>
              <span class="subtle">{other.municipality}</span>
              <a class="ds-link" href={`/joint-needs/compare?need=${needId}&need=${other.id}`}>
                {registerNeed.compare}
                <span class="sr-only">: {other.title}</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Buttons>
        <LinkButton href={`/register-need?municipality=${municipality.number}`} variant="secondary">
          {registerNeed.another}
        </LinkButton>
        <LinkButton href="/outreach" variant="tertiary">
          {registerNeed.toOutreach}
        </LinkButton>
      </Buttons>
    </Frame>
  );
}

/** How the search for proposals goes. It looks again by itself until it is done; without JavaScript, by a link. */
export function ScoringPart({ scoring: { needId, isScored, proposals } }: { scoring: Scoring }) {
  const { registerNeed } = useView().t;
  const address = `/register-need/${needId}`;
  if (isScored) {
    return (
      <div id="scoring" aria-live="polite">
        <Notice kind={proposals === 0 ? 'info' : 'success'}>
          {proposals === 0 ? registerNeed.scoredNone : registerNeed.scored(proposals)}
        </Notice>
      </div>
    );
  }
  return (
    <div id="scoring" aria-live="polite" hx-get={address} hx-trigger="load delay:1s" hx-swap="outerHTML">
      <Progress label={registerNeed.scoring} done={0} total={null} />
      <noscript>
        <a class="ds-link" href={address}>
          {registerNeed.lookAgain}
        </a>
      </noscript>
    </div>
  );
}
