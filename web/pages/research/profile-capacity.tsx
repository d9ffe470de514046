import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { Checkboxes, type Option } from '../../parts/choice-fields.tsx';
import { Form } from '../../parts/form.tsx';
import { Frame } from '../../parts/frame.tsx';
import { HiddenField, TextField } from '../../parts/text-fields.tsx';
import { useView } from '../../view.ts';
import { profilesTrail } from './trail.ts';

type CapacityProps = {
  profile: { id: string; name: string; version: number };
  maxActive: number | null;
  availableFrom: string | null;
  wants: readonly string[];
  options: readonly Option[];
};

/** How much a profile can take on, from when, and in which forms. */
export function ProfileCapacityPage({ profile, maxActive, availableFrom, wants, options }: CapacityProps) {
  const { t } = useView();
  const words = t.research.capacity;
  const path = `/profiles/${encodeURIComponent(profile.id)}`;
  return (
    <Frame title={words.title} lead={words.lead} trail={profilesTrail(t, profile)}>
      <Form action={`${path}/capacity`}>
        <HiddenField name="version" value={String(profile.version)} />
        <TextField
          name="maxActive"
          label={words.maxActive}
          help={words.maxActiveHelp}
          inputMode="numeric"
          width={6}
          value={maxActive === null ? '' : String(maxActive)}
          optional
        />
        <TextField
          name="availableFrom"
          label={words.availableFrom}
          help={words.availableFromHelp}
          type="date"
          width={12}
          value={availableFrom ?? ''}
          optional
        />
        <Checkboxes name="wants" label={words.wants} help={words.wantsHelp} options={options} values={wants} optional />
        <Buttons>
          <Button>{t.research.text.save}</Button>
          <LinkButton href={path} variant="tertiary">
            {t.research.text.cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </Frame>
  );
}
