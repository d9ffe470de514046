import type { ComponentChildren } from 'preact';
import { Facts } from '../../parts/facts.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Tags } from '../../parts/tag.tsx';
import { useView } from '../../view.ts';
import { OutputLine, type ShownOutput } from './output-line.tsx';
import { OwnProfile } from './own-profile.tsx';
import { Found, NextStep, Paused } from './profile-standing.tsx';
import { ProfileTags } from './profile-tags.tsx';
import { profilesTrail } from './trail.ts';

export type ShownProfile = {
  id: string;
  name: string;
  organisation: string;
  unit: string | null;
  /** A paragraph each. */
  description: readonly string[];
  keywords: readonly string[];
  concepts: readonly string[];
  outputs: readonly ShownOutput[];
  maxActive: number | null;
  /** Null when it is free now. */
  availableFrom: string | null;
  /** Whether it has said anything of its capacity or kinds of collaboration. */
  capacityStated: boolean;
  wants: readonly string[];
  visible: boolean;
  example: boolean;
  foundFor: number;
};

const OUTPUTS_SHOWN = 5;

/** One profile, for those whose it is: what it says, what it is found for, and what can be done with it. */
export function ProfilePage({ profile }: { profile: ShownProfile }) {
  const { t, format } = useView();
  const words = t.research.profile;
  const path = `/profiles/${encodeURIComponent(profile.id)}`;
  const owner = [profile.unit, profile.organisation].filter((part) => part !== null).join(', ');
  const lead = (
    <>
      {owner} <ProfileTags visible={profile.visible} example={profile.example} />
    </>
  );
  const heading = (
    <>
      <h1 class="ds-heading" data-size="lg">
        {profile.name}
      </h1>
      <div class="lead">{lead}</div>
    </>
  );
  return (
    <Frame title={profile.name} heading={heading} trail={profilesTrail(t)}>
      {profile.visible ? null : <Paused path={path} />}
      <div class="profile-cards">
        {profile.visible ? <NextStep profile={profile} path={path} /> : null}
        {profile.visible ? <Found count={profile.foundFor} path={path} /> : null}
      </div>
      <Part title={words.textHeading} id="text" href={`${path}/text`} change={words.editText}>
        {profile.description.map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name.
          <p key={i}>{paragraph}</p>
        ))}
        <Tags items={profile.keywords} />
      </Part>
      <Part title={words.conceptsHeading} id="concepts" href={`${path}/concepts`} change={words.editConcepts}>
        {profile.concepts.length === 0 ? <p>{words.conceptsNone}</p> : <Tags items={profile.concepts} color="brand1" />}
      </Part>
      <Part title={words.outputsHeading} id="outputs" href={`${path}/outputs`} change={words.editOutputs}>
        {profile.outputs.length === 0 ? <p>{words.outputsNone}</p> : null}
        <ul class="outputs">
          {profile.outputs.slice(0, OUTPUTS_SHOWN).map((output) => (
            <li key={output.title}>
              <OutputLine output={output} />
            </li>
          ))}
        </ul>
        {profile.outputs.length > OUTPUTS_SHOWN ? (
          <p>{words.outputsMore(format.number(profile.outputs.length - OUTPUTS_SHOWN))}</p>
        ) : null}
      </Part>
      <Part title={words.capacityHeading} id="capacity" href={`${path}/capacity`} change={words.editCapacity}>
        <Facts
          items={[
            {
              name: words.maxActive,
              value: profile.maxActive === null ? words.noLimit : format.number(profile.maxActive),
            },
            {
              name: words.availableFrom,
              value: profile.availableFrom === null ? words.freeNow : format.date(profile.availableFrom),
            },
            { name: words.wants, value: profile.wants.length === 0 ? t.frame.unknown : <Tags items={profile.wants} /> },
          ]}
        />
      </Part>
      <OwnProfile path={path} visible={profile.visible} />
    </Frame>
  );
}

function Part(props: { title: string; id: string; href: string; change: string; children: ComponentChildren }) {
  const { title, id, href, change, children } = props;
  return (
    <section class="section profile-part" aria-labelledby={id}>
      <div class="profile-part__head">
        <h2 class="ds-heading" data-size="sm" id={id}>
          {title}
        </h2>
        <a class="ds-link" href={href}>
          {change}
        </a>
      </div>
      {children}
    </section>
  );
}
