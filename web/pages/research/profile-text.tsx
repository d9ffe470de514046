import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { Frame } from '../../parts/frame.tsx';
import { HiddenField, TextArea, TextField } from '../../parts/text-fields.tsx';
import { useView } from '../../view.ts';
import { profilesTrail } from './trail.ts';
import { UnderstoodHere } from './understood.tsx';

export type ProfileText = {
  id: string;
  version: number;
  name: string;
  unit: string | null;
  description: string;
  keywords: readonly string[];
};

const DESCRIPTION_MAX = 20_000;

/** What a profile says in words: a new one, or one that is there. */
export function ProfileTextPage({ profile }: { profile: ProfileText | null }) {
  const { t } = useView();
  const words = t.research.text;
  const path = profile === null ? '/profiles' : `/profiles/${encodeURIComponent(profile.id)}`;
  const action = profile === null ? '/profiles/new' : `${path}/text`;
  return (
    <Frame
      title={profile === null ? words.newTitle : words.editTitle}
      {...(profile === null ? { lead: words.newLead } : {})}
      trail={profilesTrail(t, profile ?? undefined)}
      live
    >
      <Form action={action}>
        {profile === null ? null : <HiddenField name="version" value={String(profile.version)} />}
        <TextField name="name" label={words.name} example={words.nameExample} value={profile?.name ?? ''} />
        <TextField name="unit" label={words.unit} example={words.unitExample} value={profile?.unit ?? ''} optional />
        <div>
          <TextArea
            name="description"
            label={words.description}
            help={words.descriptionHelp}
            example={words.descriptionExample}
            value={profile?.description ?? ''}
            max={DESCRIPTION_MAX}
            rows={8}
          />
          <UnderstoodHere />
        </div>
        <TextField
          name="keywords"
          label={words.keywords}
          help={words.keywordsHelp}
          example={words.keywordsExample}
          value={profile?.keywords.join(', ') ?? ''}
          optional
        />
        <Buttons>
          <Button>{profile === null ? words.saveNew : words.save}</Button>
          <LinkButton href={path} variant="tertiary">
            {words.cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </Frame>
  );
}
