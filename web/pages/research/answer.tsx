import { Details } from '../../parts/details.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useView } from '../../view.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerTag, type GivenAnswer } from './answers.tsx';

/** One reason why the two were brought together, with the words of both texts that met. */
export type ShownReason = { text: string; inNeed: readonly string[]; inProfile: readonly string[] };

export type ShownCoupling = {
  id: string;
  version: number;
  title: string;
  municipality: string;
  unit: string | null;
  /** A paragraph each; null when the need is confidential. */
  description: readonly string[] | null;
  themes: readonly string[];
  wants: readonly string[];
  startQuarter: string | null;
  profile: { id: string; name: string };
  reasons: readonly ShownReason[];
  funding: readonly string[];
  answer: (GivenAnswer & { reason: string | null; note: string | null; at: string }) | null;
  asks: boolean;
  cancelled: boolean;
  /** Why it cannot be answered any more; null while it can. */
  closed: 'cancelled' | 'ended' | 'tooLate' | null;
};

type AnswerProps = { coupling: ShownCoupling; reasons: readonly { value: string; label: string }[] };

/** A coupling that asks: what the municipality wants, why it is these two, and the answer. */
export function AnswerPage({ coupling, reasons }: AnswerProps) {
  const { t, format } = useView();
  const words = t.research.answer;
  const { facts } = words;
  return (
    <Frame title={coupling.title} trail={[{ href: '/answers', title: t.research.answers.title }]}>
      <p>
        <AnswerTag coupling={coupling} />
      </p>
      <Section title={words.needHeading} id="need">
        {coupling.description === null ? <p>{words.confidential}</p> : null}
        {coupling.description?.map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name.
          <p key={i}>{paragraph}</p>
        ))}
        <Facts
          items={[
            { name: facts.municipality, value: coupling.municipality },
            { name: facts.unit, value: coupling.unit },
            { name: facts.themes, value: coupling.themes.length === 0 ? null : format.list(coupling.themes) },
            { name: facts.wants, value: coupling.wants.length === 0 ? null : format.list(coupling.wants) },
            { name: facts.start, value: coupling.startQuarter === null ? null : format.quarter(coupling.startQuarter) },
            {
              name: facts.profile,
              value: (
                <a class="ds-link" href={`/profiles/${encodeURIComponent(coupling.profile.id)}`}>
                  {coupling.profile.name}
                </a>
              ),
            },
            {
              name: words.funding,
              value: coupling.funding.length === 0 ? null : <Funding schemes={coupling.funding} />,
            },
          ]}
        />
      </Section>
      {coupling.reasons.length === 0 ? null : (
        <Details summary={words.whyHeading} open>
          <ul class="reasons">
            {coupling.reasons.map((reason) => (
              <li key={reason.text}>
                <Reason reason={reason} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      {coupling.answer === null ? null : <Given answer={coupling.answer} />}
      {coupling.closed === null ? (
        <Section title={coupling.answer === null ? words.formHeading : words.changeHeading} id="answer">
          <AnswerForm coupling={coupling} reasons={reasons} />
        </Section>
      ) : (
        <Notice kind="info">{words[coupling.closed]}</Notice>
      )}
    </Frame>
  );
}

function Reason({ reason: { text, inNeed, inProfile } }: { reason: ShownReason }) {
  const { t } = useView();
  return (
    <>
      <p class="reasons__text">{text}</p>
      {inNeed.length + inProfile.length === 0 ? null : (
        <Facts
          items={[
            { name: t.research.answer.inNeed, value: quoted(inNeed) },
            { name: t.research.answer.inProfile, value: quoted(inProfile) },
          ]}
        />
      )}
    </>
  );
}

function quoted(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.map((text) => `«${text}»`).join(', ');
}

const SCHEMES_SHOWN = 3;

function Funding({ schemes }: { schemes: readonly string[] }) {
  const { t, format } = useView();
  const more = schemes.length - SCHEMES_SHOWN;
  return (
    <ul class="outputs">
      {schemes.slice(0, SCHEMES_SHOWN).map((scheme) => (
        <li key={scheme}>{scheme}</li>
      ))}
      {more > 0 ? <li>{t.research.answer.fundingMore(format.number(more))}</li> : null}
    </ul>
  );
}

function Given({ answer }: { answer: NonNullable<ShownCoupling['answer']> }) {
  const { t, format } = useView();
  const words = t.research.answer;
  return (
    <Section title={words.givenHeading} id="given">
      <p>
        {words.choices[answer.verdict]}. {words.givenAt(format.dateTime(answer.at))}.
      </p>
      <Facts
        items={[
          { name: words.until, value: answer.until === null ? null : format.date(answer.until) },
          { name: words.reason, value: answer.reason },
          { name: words.note, value: answer.note },
        ]}
      />
    </Section>
  );
}
