import type { PageLanguage, Texts } from '../texts/index.ts';
import { useView } from '../view.ts';
import { Details } from './details.tsx';
import type { FitLevel } from './fit.tsx';
import { Table } from './table.tsx';
import { Tag } from './tag.tsx';

type Told = Readonly<Record<PageLanguage, string>>;
export type Weight = keyof Texts['proposal']['weights'];

/** One reason in plain words, with what in the texts it rests on. */
export type ShownReason = {
  reason: Told;
  weight: Weight;
  parts: readonly { reason: Told; need: readonly string[]; expertise: readonly string[] }[];
};
export type ShownNumbers = {
  score: number;
  position: number;
  modelVersion: string;
  parts: readonly { reason: Told; value: number; depth: number }[];
};

type WhyProps = { fit: FitLevel; reasons: readonly ShownReason[]; numbers: ShownNumbers };

/** Why the two were proposed for each other: sentences first, and the numbers for those who want them. */
export function Why({ fit, reasons, numbers }: WhyProps) {
  const { t, language } = useView();
  return (
    <>
      <p>{t.proposal.whyLead[fit]}</p>
      <ul class="why">
        {reasons.map(({ reason, weight, parts }) => (
          <li key={reason.nb} class="why__reason">
            <p class="why__head">
              <strong>{reason[language]}</strong> <Tag>{t.proposal.weights[weight]}</Tag>
            </p>
            {parts.length === 0 ? null : (
              <ul class="why__parts">
                {parts.map((part) => (
                  <li key={part.reason.nb}>
                    {part.reason[language]}
                    <Quotes need={part.need} expertise={part.expertise} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <Numbers numbers={numbers} />
    </>
  );
}

function Quotes({ need, expertise }: { need: readonly string[]; expertise: readonly string[] }) {
  const { t } = useView();
  if (need.length === 0 && expertise.length === 0) return null;
  return (
    <span class="why__quotes">
      {need.length === 0 ? null : (
        <span>
          {t.proposal.fromNeed}: <q>{need.join(', ')}</q>
        </span>
      )}
      {expertise.length === 0 ? null : (
        <span>
          {t.proposal.fromExpertise}: <q>{expertise.join(', ')}</q>
        </span>
      )}
    </span>
  );
}

const DECIMALS = 3;

function Numbers({ numbers: { score, position, modelVersion, parts } }: { numbers: ShownNumbers }) {
  const { t, format, language } = useView();
  return (
    <Details summary={t.proposal.theNumbers}>
      <p>{t.proposal.numbersLead(format.number(score, DECIMALS), format.number(position))}</p>
      <Table
        caption={t.proposal.theNumbers}
        hideCaption
        keyOf={(row) => row.key}
        rows={parts.map((part, i) => ({ ...part, key: `${i}` }))}
        columns={[
          {
            heading: t.proposal.part,
            names: true,
            cell: ({ reason, depth }) => <span class={`why__depth-${depth}`}>{reason[language]}</span>,
          },
          { heading: t.proposal.value, numeric: true, cell: ({ value }) => format.number(value, DECIMALS) },
        ]}
      />
      <p>{t.proposal.model(modelVersion)}</p>
    </Details>
  );
}
