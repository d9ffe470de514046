import { Details } from '../../parts/details.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useView } from '../../view.ts';
import { AddList, AddOne, RemoveSome } from './output-forms.tsx';
import type { ShownOutput } from './output-line.tsx';
import { profilesTrail } from './trail.ts';

/** What came of the list that was sent last; `unread` are line numbers as text. */
type ListReport = { added: number; known: number; unread: string | null };

type OutputsProps = {
  profile: { id: string; name: string; version: number; outputs: readonly ShownOutput[] };
  report: ListReport | null;
};

/** The publications, projects and courses of a profile: those it has, one more, or a whole list. */
export function ProfileOutputsPage({ profile, report }: OutputsProps) {
  const { t, format, typed } = useView();
  const words = t.research.outputs;
  const path = `/profiles/${encodeURIComponent(profile.id)}/outputs`;
  return (
    <Frame title={words.title} lead={words.lead} trail={profilesTrail(t, profile)}>
      {report === null ? null : <Report report={report} />}
      <Section title={words.listHeading} id="many">
        <AddList path={path} />
      </Section>
      <Details summary={words.oneHeading} open={typed?.action === path}>
        <AddOne path={path} />
      </Details>
      <Section title={words.currentHeading(format.number(profile.outputs.length))} id="current">
        {profile.outputs.length === 0 ? (
          <EmptyState title={words.emptyTitle}>
            <p>{words.emptyText}</p>
          </EmptyState>
        ) : (
          <RemoveSome path={path} outputs={profile.outputs} version={profile.version} />
        )}
      </Section>
    </Frame>
  );
}

function Report({ report: { added, known, unread } }: { report: ListReport }) {
  const { t } = useView();
  const words = t.research.outputs;
  return (
    <Notice kind={unread === null ? 'success' : 'warning'} heading={words.reportHeading}>
      <p>
        {words.added(added)} {known === 0 ? null : words.known(known)}
      </p>
      {unread === null ? null : <p>{words.unread(unread)}</p>}
    </Notice>
  );
}
