import { Tag } from '../../parts/tag.tsx';
import { useView } from '../../view.ts';

/** Whether a profile is proposed, and whether it is made up. */
export function ProfileTags({ visible, example }: { visible: boolean; example: boolean }) {
  const { t } = useView();
  const words = t.research.profiles;
  return (
    <p class="profile-tags">
      <Tag color={visible ? 'success' : 'warning'}>{visible ? words.visible : words.paused}</Tag>
      {example ? <Tag>{words.example}</Tag> : null}
    </p>
  );
}
