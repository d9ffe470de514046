import { useView } from '../view.ts';
import { Facts } from './facts.tsx';
import { CRITERIA, type ShownReadiness } from './readiness-questions.tsx';
import { Section } from './section.tsx';
import { Tag } from './tag.tsx';

export type ShownNeed = {
  id: string;
  title: string;
  description: string;
  language: string;
  status: 'submitted' | 'matched' | 'withdrawn';
  example: boolean;
  unit: string | null;
  themes: readonly string[];
  wants: readonly string[];
  serviceAreas: readonly string[];
  /** As the reader calls them. */
  concepts: readonly string[];
  budgetNok: number | null;
  startQuarter: string | null;
  confidential: boolean;
  readiness: ShownReadiness;
};

/** What was submitted, and whether the municipality is ready. */
export function NeedAbout({ need }: { need: ShownNeed }) {
  const { t, format } = useView();
  const { facts, aboutHeading } = t.municipality.need;
  const { unit, wants, serviceAreas, concepts, budgetNok, startQuarter, confidential } = need;
  const named = (tokens: readonly string[], names: Readonly<Record<string, string>>) =>
    tokens.length === 0 ? null : format.list(tokens.map((token) => names[token] ?? token));
  return (
    <>
      <Section title={aboutHeading} id="about">
        <p class="as-written" lang={need.language}>
          {need.description}
        </p>
        <Facts
          items={[
            { name: facts.unit, value: unit },
            { name: facts.concepts, value: concepts.length === 0 ? null : format.list(concepts) },
            { name: facts.wants, value: named(wants, t.words.wants) },
            { name: facts.serviceAreas, value: named(serviceAreas, t.words.serviceAreas) },
            { name: facts.budget, value: budgetNok === null ? null : format.amount(budgetNok) },
            { name: facts.start, value: startQuarter === null ? null : format.quarter(startQuarter) },
            { name: facts.shown, value: confidential ? facts.hidden : facts.visible },
          ]}
        />
      </Section>
      <Readiness readiness={need.readiness} />
    </>
  );
}

function Readiness({ readiness }: { readiness: ShownReadiness }) {
  const { t } = useView();
  const { need, readiness: texts } = t.municipality;
  return (
    <Section title={need.readinessHeading} id="ready">
      <ul class="criteria">
        {CRITERIA.map((criterion) => {
          const answer = readiness[criterion];
          const { name, advice } = texts.criteria[criterion];
          return (
            <li key={criterion}>
              <span class="criteria__name">{name}</span>
              <Tag color={answer === true ? 'success' : answer === false ? 'warning' : 'neutral'}>
                {answer === true ? need.inPlace : answer === false ? need.notYet : need.notAnswered}
              </Tag>
              {answer === true ? null : <p class="quiet">{advice}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
