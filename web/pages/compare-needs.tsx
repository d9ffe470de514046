import { Button, Buttons } from '../parts/button.tsx';
import { Form, useField } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Section } from '../parts/section.tsx';
import { Tags } from '../parts/tag.tsx';
import { TextArea, TextField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';

export type ComparedNeed = {
  id: string;
  title: string;
  description: string;
  municipality: string;
  unit: string | null;
  language: string;
  isWithdrawn: boolean;
  themes: readonly string[];
  /** Words of it that meet words of another. */
  marked: readonly string[];
};
export type ComparedPair = {
  others: readonly [string, string];
  score: number;
  met: readonly string[];
  onlyFirst: readonly string[];
  onlyOther: readonly string[];
};
type CompareProps = { needs: readonly ComparedNeed[]; pairs: readonly ComparedPair[] };

export const MOST_JOINT_NOTE = 4000;

/** Needs side by side, with what meets marked, and the form that brings them together. */
export function CompareNeedsPage({ needs, pairs }: CompareProps) {
  const { joint } = useView().t;
  return (
    <Frame
      title={joint.compareTitle}
      lead={joint.compareLead}
      trail={[{ href: '/joint-needs', title: joint.title }]}
      width="wide"
    >
      <Form action="/joint-needs/compare" class="form-wide">
        {needs.map(({ id }) => (
          <input key={id} type="hidden" name="need" value={id} />
        ))}
        <div class="side-by-side">
          {needs.map((need) => (
            <NeedColumn key={need.id} need={need} all={needs} />
          ))}
        </div>
        <Common pairs={pairs} needs={needs} />
        <div class="form form-narrow">
          <JointFields title={needs[0]?.title ?? ''} note={null} />
          <Buttons>
            <Button>{joint.bring}</Button>
          </Buttons>
        </div>
      </Form>
    </Frame>
  );
}

function NeedColumn({ need, all }: { need: ComparedNeed; all: readonly ComparedNeed[] }) {
  const { t } = useView();
  const state = useField(
    'needIds',
    all.map(({ id }) => id),
  );
  const id = all[0]?.id === need.id ? state.id : `${state.id}-${need.id}`;
  return (
    <article class="ds-card side-by-side__need" data-color="neutral" aria-labelledby={`title-${need.id}`}>
      <p class="side-by-side__who">
        {need.municipality}
        {need.unit === null ? null : <span class="subtle">{need.unit}</span>}
      </p>
      <h2 class="ds-heading" data-size="2xs" id={`title-${need.id}`} lang={need.language}>
        {need.title}
      </h2>
      <div lang={need.language}>
        <MarkedText text={need.description} words={need.marked} />
      </div>
      <Tags items={[...(need.isWithdrawn ? [t.joint.withdrawn] : []), ...need.themes]} />
      <div class="ds-field side-by-side__include">
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name="needIds"
          value={need.id}
          checked={state.values.includes(need.id)}
        />
        <label class="ds-label" for={id}>
          {t.joint.include(need.municipality)}
        </label>
      </div>
    </article>
  );
}

function Common({ pairs, needs }: { pairs: readonly ComparedPair[]; needs: readonly ComparedNeed[] }) {
  const { t, format } = useView();
  const { joint } = t;
  const words = (list: readonly string[]) => (list.length === 0 ? joint.nothing : format.list(list));
  return (
    <Section title={joint.commonTitle} id="common">
      {pairs.length < needs.length - 1 ? <p>{joint.notCompared}</p> : null}
      {pairs.map(({ others: [first, other], score, met, onlyFirst, onlyOther }) => (
        <div key={other} class="common">
          <h3 class="ds-heading" data-size="2xs">
            {joint.withFirst(first, other)}
          </h3>
          <p class="subtle">{joint.alike(format.percent(score))}</p>
          <dl class="facts">
            {[
              [joint.commonWords, met],
              [joint.onlyIn(first), onlyFirst],
              [joint.onlyIn(other), onlyOther],
            ].map(([name, list]) => (
              <div key={String(name)} class="facts__row">
                <dt>{name}</dt>
                <dd>{words([list ?? []].flat())}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );
}

/** What a joint need is called, and what brokers tell each other of it. */
export function JointFields({ title, note }: { title: string; note: string | null }) {
  const { joint } = useView().t;
  return (
    <>
      <TextField name="title" label={joint.nameLabel} help={joint.nameHelp} value={title} />
      <TextArea
        name="note"
        label={joint.noteLabel}
        help={joint.noteHelp}
        rows={4}
        max={MOST_JOINT_NOTE}
        value={note}
        optional
      />
    </>
  );
}
