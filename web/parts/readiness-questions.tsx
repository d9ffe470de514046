import { useView } from '../view.ts';
import { useField } from './form.tsx';

export const CRITERIA = ['anchoring', 'engagement', 'roles', 'projectManagement'] as const;
export type Criterion = (typeof CRITERIA)[number];
/** True is in place, false is not yet, undefined is not answered. */
export type ShownReadiness = Readonly<Partial<Record<Criterion, boolean | undefined>>>;

/** The four success criteria as questions. What is not in place brings advice, and stops nothing. */
export function ReadinessQuestions({ readiness }: { readiness: ShownReadiness }) {
  const { t } = useView();
  const { heading, text } = t.municipality.readiness;
  return (
    <section class="section readiness" aria-labelledby="readiness">
      <h2 class="ds-heading" data-size="xs" id="readiness">
        {heading}
      </h2>
      <p>{text}</p>
      {CRITERIA.map((criterion) => (
        <Question key={criterion} criterion={criterion} answer={readiness[criterion]} />
      ))}
    </section>
  );
}

function Question({ criterion, answer }: { criterion: Criterion; answer: boolean | undefined }) {
  const { t } = useView();
  const { criteria, yes, no } = t.municipality.readiness;
  const { name, question, example, advice } = criteria[criterion];
  const stored = answer === undefined ? [] : [answer ? 'yes' : 'no'];
  const { id, values } = useField(criterion, stored);
  return (
    <fieldset class="ds-fieldset readiness__question" aria-describedby={`${id}-help`}>
      <legend class="ds-label" data-weight="medium">
        {name}: {question}
      </legend>
      <p id={`${id}-help`} class="field__example">
        <span class="field__example-label">{t.frame.forExample}:</span> {example}
      </p>
      <div class="readiness__answers">
        {(['yes', 'no'] as const).map((value, i) => (
          <div key={value} class="ds-field">
            <input
              class="ds-input"
              type="radio"
              id={i === 0 ? id : `${id}-${value}`}
              name={criterion}
              value={value}
              checked={values.includes(value)}
            />
            <label class="ds-label" for={i === 0 ? id : `${id}-${value}`}>
              {value === 'yes' ? yes : no}
            </label>
          </div>
        ))}
      </div>
      <p class="readiness__advice">{advice}</p>
    </fieldset>
  );
}
