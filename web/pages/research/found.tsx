import { LinkButton } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Pagination } from '../../parts/pagination.tsx';
import { Section } from '../../parts/section.tsx';
import { Tag, Tags } from '../../parts/tag.tsx';
import { useView } from '../../view.ts';
import { profilesTrail } from './trail.ts';
import { type CountedWord, WordChart } from './word-chart.tsx';

export type ShownFinding = {
  id: string;
  themes: readonly string[];
  county: string | null;
  match: 'strong' | 'good' | 'possible';
  reasons: readonly string[];
  ownWords: readonly string[];
  wants: readonly string[];
  startQuarter: string | null;
  since: string;
};

type FoundProps = {
  profile: { id: string; name: string; visible: boolean };
  findings: readonly ShownFinding[];
  confidential: number;
  words: readonly CountedWord[];
  first: string | null;
  next: string | null;
};

/** What a profile is found for, and why, without telling whose the needs are. */
export function FoundPage({ profile, findings, confidential, words, first, next }: FoundProps) {
  const { t } = useView();
  const { title, lead, wordsHeading, wordsText } = t.research.found;
  return (
    <Frame title={title} lead={lead} trail={profilesTrail(t, profile)}>
      {findings.length === 0 && confidential === 0 ? <Nothing profile={profile} /> : null}
      <ol class="findings">
        {findings.map((finding) => (
          <li key={finding.id}>
            <Found finding={finding} />
          </li>
        ))}
      </ol>
      {confidential === 0 ? null : <p>{t.research.found.confidential(confidential)}</p>}
      <Pagination first={first} next={next} />
      {words.length === 0 ? null : (
        <Section title={wordsHeading} id="words">
          <p>{wordsText}</p>
          <WordChart words={words} />
        </Section>
      )}
    </Frame>
  );
}

function Nothing({ profile: { id, visible } }: Pick<FoundProps, 'profile'>) {
  const { t } = useView();
  const { emptyTitle, emptyText, emptyPaused, emptyAction } = t.research.found;
  const path = `/profiles/${encodeURIComponent(id)}`;
  return (
    <EmptyState title={emptyTitle} action={<LinkButton href={`${path}/text`}>{emptyAction}</LinkButton>}>
      <p>{visible ? emptyText : emptyPaused}</p>
    </EmptyState>
  );
}

const COLORS = { strong: 'success', good: 'info', possible: 'neutral' } as const;

function Found({ finding }: { finding: ShownFinding }) {
  const { t, format } = useView();
  const words = t.research.found;
  const { themes, county, match, reasons, ownWords, wants, startQuarter, since } = finding;
  const rest = [
    ...(wants.length === 0 ? [] : [`${words.wants} ${format.list(wants.map((want) => want.toLowerCase()))}`]),
    ...(startQuarter === null ? [] : [`${words.start} ${format.quarter(startQuarter)}`]),
    `${words.since} ${format.date(since)}`,
  ];
  const about = themes.length === 0 ? words.need : format.list(themes);
  return (
    <article class="ds-card finding" data-color="neutral">
      <div class="finding__head">
        <h2 class="ds-heading" data-size="2xs">
          {about}
          {county === null ? null : <span class="finding__place"> {words.inCounty(county)}</span>}
        </h2>
        <Tag color={COLORS[match]}>{words[match]}</Tag>
      </div>
      {reasons.length === 0 ? null : (
        <ul class="finding__reasons" aria-label={words.why}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Facts
        items={[{ name: words.words, value: ownWords.length === 0 ? null : <Tags items={ownWords} color="brand1" /> }]}
      />
      <p class="finding__rest">{rest.join(' · ')}</p>
    </article>
  );
}
