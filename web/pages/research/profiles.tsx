import { LinkButton } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Pagination } from '../../parts/pagination.tsx';
import { useView } from '../../view.ts';
import { ProfileTags } from './profile-tags.tsx';

export type ListedProfile = {
  id: string;
  name: string;
  unit: string | null;
  visible: boolean;
  example: boolean;
  foundFor: number;
  outputs: number;
  updatedAt: string;
};

type ProfilesProps = {
  profiles: readonly ListedProfile[];
  /** How many couplings wait for an answer. */
  waiting: number;
  /** Brokers register profiles for others by the API. */
  mayRegister: boolean;
  first: string | null;
  next: string | null;
};

/** The profiles of an organisation. */
export function ProfilesPage({ profiles, waiting, mayRegister, first, next }: ProfilesProps) {
  const { t } = useView();
  const { title, lead, register, emptyTitle, emptyText, answerNow } = t.research.profiles;
  const action = <LinkButton href="/profiles/new">{register}</LinkButton>;
  return (
    <Frame title={title} lead={lead}>
      {waiting === 0 ? null : (
        <Notice kind="info">
          <p>
            {t.research.profiles.waiting(waiting)}{' '}
            <a class="ds-link" href="/answers">
              {answerNow}
            </a>
          </p>
        </Notice>
      )}
      {profiles.length === 0 ? (
        <EmptyState title={emptyTitle} {...(mayRegister ? { action } : {})}>
          <p>{emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {mayRegister ? action : null}
          <ul class="profiles">
            {profiles.map((profile) => (
              <li key={profile.id}>
                <Listed profile={profile} />
              </li>
            ))}
          </ul>
          <Pagination first={first} next={next} />
        </>
      )}
    </Frame>
  );
}

function Listed({
  profile: { id, name, unit, visible, example, foundFor, outputs, updatedAt },
}: {
  profile: ListedProfile;
}) {
  const { t, format } = useView();
  const words = t.research.profiles;
  return (
    <article class="ds-card link-card" data-color="neutral">
      <h2 class="ds-heading" data-size="2xs">
        <a href={`/profiles/${encodeURIComponent(id)}`}>{name}</a>
      </h2>
      {unit === null ? null : <p class="profiles__unit">{unit}</p>}
      <p class="profiles__facts">
        {foundFor === 0 ? words.foundForNone : words.foundFor(format.number(foundFor))}
        {' · '}
        {outputs === 0 ? '' : `${words.outputs(format.number(outputs))} · `}
        {words.updated(format.date(updatedAt))}
      </p>
      <ProfileTags visible={visible} example={example} />
    </article>
  );
}
