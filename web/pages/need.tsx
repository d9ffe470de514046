import { Buttons, LinkButton } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import { FundingSummary, type ShownScheme } from '../parts/funding-list.tsx';
import { NeedAbout, type ShownNeed } from '../parts/need-about.tsx';
import { NeedHistory, type ShownHappening } from '../parts/need-history.tsx';
import { needTrail } from '../parts/need-trail.ts';
import { NextSteps, type ShownStep } from '../parts/next-steps.tsx';
import { ReleasedProposals, type ShownReleased } from '../parts/released-proposals.tsx';
import { Tag, Tags } from '../parts/tag.tsx';
import { useView } from '../view.ts';
import { STATUS_COLORS } from './needs.tsx';

export type NeedPageProps = {
  need: ShownNeed;
  next: readonly ShownStep[];
  released: readonly ShownReleased[];
  waiting: number;
  reviewed: number;
  happenings: readonly ShownHappening[];
  funding: { counts: Readonly<Record<ShownScheme['verdict'], number>>; best: readonly ShownScheme[] };
};

/** What has happened to a need, what happens next and by when, who can help and what can pay. */
export function NeedPage({ need, next, released, waiting, reviewed, happenings, funding }: NeedPageProps) {
  const view = useView();
  const { t } = view;
  const { status, id, title } = need;
  const names: Readonly<Record<string, string>> = t.words.themes;
  const heading = (
    <div class="need-head">
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <div class="need-head__tags">
        <Tag color={STATUS_COLORS[status]}>{t.words.needStatuses[status]}</Tag>
        {need.example ? <Tag>{t.municipality.live.example}</Tag> : null}
        <Tags items={need.themes.map((theme) => names[theme] ?? theme)} />
      </div>
    </div>
  );
  // While the search goes on the page asks again by itself; what comes back then no longer does.
  const again = {
    'hx-get': `/needs/${id}`,
    'hx-select': '#progress',
    'hx-swap': 'outerHTML',
    'hx-trigger': 'load delay:2s',
  };
  return (
    <Frame title={title} heading={heading} width="wide" trail={needTrail(view)} live>
      <div id="progress" class="need-columns" {...(status === 'submitted' ? again : {})}>
        <div class="need-columns__main">
          <NextSteps steps={next} isWithdrawn={status === 'withdrawn'} />
          <ReleasedProposals released={released} waiting={waiting} reviewed={reviewed} />
          <FundingSummary needId={id} {...funding} />
        </div>
        <div class="need-columns__side">
          <NeedHistory happenings={happenings} />
          <NeedAbout need={need} />
          {status === 'withdrawn' ? null : (
            <Buttons>
              <LinkButton variant="secondary" href={`/needs/${id}/edit`}>
                {t.municipality.need.edit}
              </LinkButton>
              <LinkButton variant="tertiary" href={`/needs/${id}/withdraw`}>
                {t.municipality.need.withdraw}
              </LinkButton>
            </Buttons>
          )}
        </div>
      </div>
    </Frame>
  );
}
