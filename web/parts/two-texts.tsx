import { useView } from '../view.ts';
import { Details } from './details.tsx';
import { Facts } from './facts.tsx';
import { Marked, MarkedProse, type Met, type MetKind } from './marked.tsx';
import { Tags } from './tag.tsx';

export type ShownNeedText = {
  title: string;
  description: string;
  language: string;
  place: string;
  unit: string | null;
  themes: readonly string[];
  wants: readonly string[];
  budgetNok: number | null;
  startQuarter: string | null;
  confidential: boolean;
  met: readonly Met[];
};
export type ShownExpertiseText = {
  name: string;
  description: string;
  language: string;
  organisation: string;
  unit: string | null;
  keywords: readonly string[];
  outputs: readonly { title: string; year: number | null }[];
  contactUrl: string | null;
  example: boolean;
  removed: boolean;
  met: readonly Met[];
};

/** How many outputs stand open. */
const OUTPUTS_SHOWN = 5;
const KINDS: readonly MetKind[] = ['word', 'concept', 'near'];

/** What the municipality asks and what the group can, side by side, with what met marked in both. */
export function TwoTexts({ need, expertise }: { need: ShownNeedText; expertise: ShownExpertiseText }) {
  const { t } = useView();
  return (
    <section aria-labelledby="pair" class="pair">
      <h2 class="sr-only" id="pair">
        {t.proposal.pair}
      </h2>
      <div class="pair__texts">
        <NeedText need={need} />
        <ExpertiseText expertise={expertise} />
      </div>
      <p class="pair__legend">
        {t.proposal.marked}:{' '}
        {KINDS.map((kind) => (
          <span key={kind}>
            <mark class={`met met--${kind}`}>{t.proposal.markNames[kind]}</mark>{' '}
          </span>
        ))}
      </p>
    </section>
  );
}

function NeedText({ need }: { need: ShownNeedText }) {
  const { t, format } = useView();
  return (
    <article class="pair__text" aria-labelledby="pair-need">
      <p class="pair__kind">{t.proposal.need}</p>
      <h3 class="ds-heading" data-size="2xs" id="pair-need" lang={need.language}>
        <Marked text={need.title} met={need.met} />
      </h3>
      <p class="pair__who">{[need.place, need.unit].filter(Boolean).join(', ')}</p>
      {need.confidential ? <p class="pair__note">{t.proposal.confidential}</p> : null}
      <MarkedProse text={need.description} met={need.met} language={need.language} />
      <Facts
        items={[
          { name: t.proposal.themes, value: need.themes.length === 0 ? null : format.list(need.themes) },
          { name: t.proposal.wants, value: need.wants.length === 0 ? null : format.list(need.wants) },
          { name: t.proposal.budget, value: need.budgetNok === null ? null : format.amount(need.budgetNok) },
          { name: t.proposal.start, value: need.startQuarter === null ? null : format.quarter(need.startQuarter) },
        ]}
      />
    </article>
  );
}

function ExpertiseText({ expertise }: { expertise: ShownExpertiseText }) {
  const { t } = useView();
  const { name, language, organisation, unit, met, keywords, contactUrl } = expertise;
  return (
    <article class="pair__text" aria-labelledby="pair-expertise">
      <p class="pair__kind">{t.proposal.expertise}</p>
      <h3 class="ds-heading" data-size="2xs" id="pair-expertise" lang={language}>
        <Marked text={name} met={met} />
      </h3>
      <p class="pair__who">{[organisation, unit].filter(Boolean).join(', ')}</p>
      {expertise.removed ? <p class="pair__note">{t.proposal.removed}</p> : null}
      <MarkedProse text={expertise.description} met={met} language={language} />
      {keywords.length === 0 ? null : (
        <>
          <h4 class="pair__sub">{t.proposal.keywords}</h4>
          <Tags items={keywords} />
        </>
      )}
      <Outputs outputs={expertise.outputs} met={met} />
      {contactUrl === null ? null : (
        <p>
          <a href={contactUrl} rel="noreferrer">
            {t.proposal.contact}
          </a>
        </p>
      )}
      {expertise.example ? <p class="pair__note">{t.proposal.unverified}</p> : null}
    </article>
  );
}

function Outputs({ outputs, met }: Pick<ShownExpertiseText, 'outputs' | 'met'>) {
  const { t, format } = useView();
  if (outputs.length === 0) return null;
  const list = (some: ShownExpertiseText['outputs']) => (
    <ul>
      {some.map(({ title, year }) => (
        <li key={title}>
          <Marked text={title} met={met} />
          {year === null ? '' : ` (${year})`}
        </li>
      ))}
    </ul>
  );
  const more = outputs.slice(OUTPUTS_SHOWN);
  return (
    <>
      <h4 class="pair__sub">{t.proposal.outputs}</h4>
      {list(outputs.slice(0, OUTPUTS_SHOWN))}
      {more.length === 0 ? null : (
        <Details summary={t.proposal.moreOutputs(format.number(more.length))}>{list(more)}</Details>
      )}
    </>
  );
}
