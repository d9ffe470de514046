import { LinkCard } from '../parts/card.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Progress } from '../parts/progress.tsx';
import { Section } from '../parts/section.tsx';
import { Tags } from '../parts/tag.tsx';
import { useView } from '../view.ts';

type ShownGroup = {
  ids: readonly string[];
  titles: readonly string[];
  municipalities: readonly string[];
  score: number;
};
export type Found = { groups: readonly ShownGroup[]; done: number; total: number };
type JointNeedsProps = {
  made: readonly { id: string; title: string; municipalities: readonly string[]; on: string }[];
  found: Found;
};

/** Needs that have been brought together, and groups that could be. */
export function JointNeedsPage({ made, found }: JointNeedsProps) {
  const { t, format } = useView();
  const { joint } = t;
  return (
    <Frame title={joint.title} lead={joint.lead} width="wide" live>
      <Section title={joint.madeTitle} id="made">
        {made.length === 0 ? <p>{joint.madeNone}</p> : null}
        <div class="cards">
          {made.map(({ id, title, municipalities, on }) => (
            <LinkCard key={id} href={`/joint-needs/${id}`} title={title} level={3}>
              <p>{joint.municipalities(format.list(municipalities))}</p>
              <p class="subtle">{joint.madeOn(format.date(on))}</p>
            </LinkCard>
          ))}
        </div>
      </Section>
      <Section title={joint.foundTitle} id="found">
        <FoundPart found={found} />
      </Section>
    </Frame>
  );
}

/** The groups found so far. While the engine is at work it looks again by itself; without JavaScript, by a link. */
export function FoundPart({ found: { groups, done, total } }: { found: Found }) {
  const { joint } = useView().t;
  const isDone = done >= total;
  const again = isDone ? {} : { 'hx-get': '/joint-needs', 'hx-trigger': 'load delay:1s', 'hx-swap': 'outerHTML' };
  return (
    <div id="groups" {...again}>
      {isDone ? null : (
        <>
          <Progress label={joint.reading} done={done} total={total} />
          <noscript>
            <a class="ds-link" href="/joint-needs">
              {joint.lookAgain}
            </a>
          </noscript>
        </>
      )}
      {isDone && groups.length === 0 ? <EmptyState title={joint.foundNone} /> : null}
      <ol class="groups">
        {groups.map((group) => (
          <Group key={group.ids.join(' ')} group={group} />
        ))}
      </ol>
    </div>
  );
}

function Group({ group: { ids, titles, municipalities, score } }: { group: ShownGroup }) {
  const { t, format } = useView();
  const { joint } = t;
  return (
    <li class="ds-card" data-color="neutral">
      <div class="list-head">
        <h3 class="ds-heading" data-size="2xs">
          {format.list(municipalities)}
        </h3>
        <Tags items={[joint.needsCount(ids.length), joint.alike(format.percent(score))]} />
      </div>
      <ul>
        {titles.map((title, i) => (
          <li key={ids[i]}>{title}</li>
        ))}
      </ul>
      <a class="ds-button" data-variant="secondary" data-size="sm" href={compareAddress(ids)}>
        {joint.compare}
        <span class="sr-only">: {format.list(municipalities)}</span>
      </a>
    </li>
  );
}

function compareAddress(ids: readonly string[]): string {
  return `/joint-needs/compare?${new URLSearchParams(ids.map((id) => ['need', id])).toString()}`;
}
