import { useView } from '../view.ts';
import { Checkbox, Checkboxes, Select } from './choice-fields.tsx';
import { Details } from './details.tsx';
import { TextField } from './text-fields.tsx';

export type NeedMoreProps = {
  /** Something is filled in, or at fault. */
  open: boolean;
  unit: string | null;
  wants: { all: readonly string[]; chosen: readonly string[] };
  serviceAreas: { all: readonly string[]; chosen: readonly string[] };
  budgetNok: number | null;
  quarters: readonly string[];
  startQuarter: string | null;
  confidential: boolean;
};

/** What may be said of a need beside the need itself. */
export function NeedMore({
  unit,
  wants,
  serviceAreas,
  budgetNok,
  quarters,
  startQuarter,
  confidential,
}: NeedMoreProps) {
  const { t, format } = useView();
  const { form } = t.municipality;
  return (
    <div class="form need-more">
      <p class="quiet">{form.moreText}</p>
      <TextField name="unit" label={form.unitLabel} example={form.unitExample} value={unit} optional />
      <Checkboxes
        name="wants"
        label={form.wantsLabel}
        options={named(wants.all, t.words.wants)}
        values={wants.chosen}
        optional
      />
      <Details summary={form.serviceAreasSummary} open={serviceAreas.chosen.length > 0}>
        <Checkboxes
          name="serviceAreas"
          label={form.serviceAreasLabel}
          options={areas(serviceAreas.all, t.words.serviceAreas)}
          values={serviceAreas.chosen}
          optional
        />
      </Details>
      <TextField
        name="budgetNok"
        label={form.budgetLabel}
        help={form.budgetHelp}
        example={form.budgetExample}
        value={budgetNok === null ? null : format.number(budgetNok)}
        inputMode="numeric"
        width={16}
        optional
      />
      <Select
        name="startQuarter"
        label={form.startLabel}
        options={quarters.map((value) => ({ value, label: format.quarter(value) }))}
        value={startQuarter}
        optional
      />
      <Checkbox
        name="confidential"
        label={form.confidentialLabel}
        help={form.confidentialHelp}
        checked={confidential}
      />
    </div>
  );
}

function named(tokens: readonly string[], names: Readonly<Record<string, string>>) {
  return tokens.map((value) => ({ value, label: names[value] ?? value }));
}

/** A part of an area is said together with its area. */
function areas(tokens: readonly string[], names: Readonly<Record<string, string>>) {
  return tokens.map((value) => {
    const [area = ''] = value.split('/');
    const whole = names[area] ?? area;
    return { value, label: area === value ? whole : `${whole}: ${(names[value] ?? value).toLowerCase()}` };
  });
}
