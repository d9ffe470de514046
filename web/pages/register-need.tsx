import { Button, Buttons } from '../parts/button.tsx';
import { Checkbox, Checkboxes, type Option, Select } from '../parts/choice-fields.tsx';
import { Details } from '../parts/details.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { TextArea, TextField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';
import { MeetingFields } from './outreach-municipality.tsx';

type RegisterNeedProps = {
  /** The names of all municipalities, for the browser to suggest. */
  municipalities: readonly string[];
  chosen: string | null;
  today: string;
  quarters: readonly string[];
};

export const MOST_DESCRIPTION = 20_000;

/** What a municipality told a broker it needs. Only what was talked about has to be filled in. */
export function RegisterNeedPage({ municipalities, chosen, today, quarters }: RegisterNeedProps) {
  const { t, typed } = useView();
  const { registerNeed } = t;
  return (
    <Frame title={registerNeed.title} lead={registerNeed.lead}>
      <Form action="/register-need">
        <fieldset class="ds-fieldset group">
          <legend class="ds-heading" data-size="sm">
            {registerNeed.meetingTitle}
          </legend>
          <TextField
            name="municipality"
            label={registerNeed.municipality}
            help={registerNeed.municipalityHelp}
            example={registerNeed.municipalityExample}
            suggestions={municipalities}
            value={chosen}
            autoComplete="off"
          />
          <MeetingFields today={today} />
        </fieldset>
        <fieldset class="ds-fieldset group">
          <legend class="ds-heading" data-size="sm">
            {registerNeed.needTitle}
          </legend>
          <TextField
            name="title"
            label={registerNeed.titleLabel}
            help={registerNeed.titleHelp}
            example={registerNeed.titleExample}
          />
          <TextArea
            name="description"
            label={registerNeed.description}
            help={registerNeed.descriptionHelp}
            rows={8}
            max={MOST_DESCRIPTION}
          />
        </fieldset>
        <Details summary={registerNeed.moreTitle} open={typed !== null}>
          <More quarters={quarters} />
        </Details>
        <Buttons>
          <Button>{registerNeed.send}</Button>
        </Buttons>
      </Form>
    </Frame>
  );
}

function More({ quarters }: { quarters: readonly string[] }) {
  const { t, format } = useView();
  const { registerNeed, words } = t;
  const areas = optionsOf(words.serviceAreas).map(({ value, label }) => ({
    value,
    label: value.includes('/') ? `– ${label}` : label,
  }));
  return (
    <>
      <TextField name="unit" label={registerNeed.unit} example={registerNeed.unitExample} optional />
      <Checkboxes name="themes" label={registerNeed.themes} options={optionsOf(words.themes)} optional />
      <Checkboxes name="wants" label={registerNeed.wants} options={optionsOf(words.wants)} optional />
      <Checkboxes name="serviceAreas" label={registerNeed.serviceAreas} options={areas} optional />
      <TextField name="budgetNok" label={registerNeed.budget} inputMode="numeric" width={14} optional />
      <Select
        name="startQuarter"
        label={registerNeed.startQuarter}
        options={quarters.map((value) => ({ value, label: format.quarter(value) }))}
        optional
      />
      <Checkbox name="confidential" label={registerNeed.confidential} />
    </>
  );
}

function optionsOf(list: Readonly<Record<string, string>>): Option[] {
  return Object.entries(list).map(([value, label]) => ({ value, label }));
}
