import { useView } from '../view.ts';
import { LinkButton } from './button.tsx';
import { Details } from './details.tsx';
import { Section } from './section.tsx';
import { Tag, type TagColor } from './tag.tsx';

export const VERDICTS = ['can', 'can-if', 'unknown', 'cannot'] as const;
type ShownRule = {
  rule: string;
  verdict: (typeof VERDICTS)[number];
  text: string;
  missing: string | null;
  source: string;
  checked: string | null;
  verified: boolean;
};
/** A scheme tried on a need. `rules` are those that decide: in a summary, only the ones that do not say yes. */
export type ShownScheme = {
  id: string;
  name: string;
  funder: string;
  verdict: (typeof VERDICTS)[number];
  deadline: string | null;
  url: string | null;
  rules: readonly ShownRule[];
};

const VERDICT_COLORS: Readonly<Record<ShownScheme['verdict'], TagColor>> = {
  can: 'success',
  'can-if': 'info',
  unknown: 'neutral',
  cannot: 'danger',
};

/** The few schemes that fit best, and the way to all of them. */
export function FundingSummary({
  needId,
  counts,
  best,
}: {
  needId: string;
  counts: Readonly<Record<ShownScheme['verdict'], number>>;
  best: readonly ShownScheme[];
}) {
  const { t } = useView();
  const { need, funding } = t.municipality;
  return (
    <Section title={need.fundingHeading} id="funding">
      {best.length === 0 ? (
        <p>{funding.none}</p>
      ) : (
        <>
          <p>{need.fundingText(counts.can, counts['can-if'], counts.unknown)}</p>
          <ul class="schemes">
            {best.map((scheme) => (
              <SchemeItem key={scheme.id} scheme={scheme} />
            ))}
          </ul>
          <p>
            <LinkButton variant="secondary" href={`/needs/${needId}/funding`}>
              {need.allFunding}
            </LinkButton>
          </p>
        </>
      )}
    </Section>
  );
}

/** One scheme with its verdict, and why behind a press. */
export function SchemeItem({ scheme }: { scheme: ShownScheme }) {
  const { t, format } = useView();
  const { funding } = t.municipality;
  const { name, funder, verdict, deadline, url, rules } = scheme;
  return (
    <li class="scheme">
      <div class="scheme__head">
        <div>
          <h3 class="scheme__name">{name}</h3>
          <p class="quiet">
            {funder}. {deadline === null ? funding.noDeadline : funding.deadline(format.date(deadline))}
          </p>
        </div>
        <Tag color={VERDICT_COLORS[verdict]}>{t.words.fundingVerdicts[verdict]}</Tag>
      </div>
      <Details
        summary={
          <>
            {funding.why}
            <span class="sr-only">: {name}</span>
          </>
        }
      >
        <ul class="rules">
          {rules.map((rule, i) => (
            <Rule key={rule.rule + rule.text} rule={rule} isLast={isLastOfSource(rules, i)} />
          ))}
        </ul>
        {url === null ? null : (
          <p>
            <a href={url} rel="external noreferrer">
              {funding.page}
              <span class="sr-only">: {name}</span>
            </a>
          </p>
        )}
      </Details>
    </li>
  );
}

/** Rules that follow one another are often from one source, which is then named once, after them. */
function isLastOfSource(rules: readonly ShownRule[], i: number): boolean {
  return rules[i]?.source !== rules[i + 1]?.source;
}

function Rule({ rule, isLast }: { rule: ShownRule; isLast: boolean }) {
  const { verdict, text, missing, source, checked, verified } = rule;
  const { t } = useView();
  const { funding } = t.municipality;
  const from = `${funding.source}: ${source}${checked === null ? '' : `, ${funding.checked(checked)}`}`;
  return (
    <li class={`rule rule--${verdict}`}>
      <span class="sr-only">{t.words.fundingVerdicts[verdict]}: </span>
      {text}
      {missing === null ? null : (
        <span class="rule__missing">
          {funding.missing}: {missing}
        </span>
      )}
      {verified ? null : <span class="rule__source">({funding.unverified})</span>}
      {isLast ? <span class="rule__source">{from}</span> : null}
    </li>
  );
}
