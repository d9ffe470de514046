import type { ComponentChildren } from 'preact';
import { Button, Buttons } from '../parts/button.tsx';
import { Checkboxes, type Option, Select } from '../parts/choice-fields.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { HiddenField, TextArea, TextField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';
import { DeadlineFields, type DeadlineValues } from './scheme-deadlines.tsx';

/** A scheme's record as the fields of its form have it. */
export type SchemeValues = {
  id: string;
  nameNb: string;
  nameEn: string | null;
  funder: string;
  family: string;
  instrument: string | null;
  status: string;
  purposeNb: string;
  eligibleApplicants: readonly string[];
  regions: readonly string[];
  amountMinNok: string | null;
  amountMaxNok: string | null;
  ownContributionPercent: string | null;
  durationMonthsMax: string | null;
  deadlines: readonly DeadlineValues[];
  themes: string;
  excludesNb: string | null;
  url: string | null;
  source: string;
  checkedAt: string | null;
  validFrom: string | null;
  validTo: string | null;
};

/** `stored` null for a new one; `version` is what the one who edits has seen. */
type SchemeFormProps = { stored: (SchemeValues & { version: number }) | null; counties: readonly Option[] };

const WIDE = 20_000;

/** The whole record of a scheme, to be mended or made. */
export function SchemeFormPage({ stored, counties }: SchemeFormProps) {
  const { t } = useView();
  const { schemes } = t;
  const { parts } = schemes.fields;
  const address = stored === null ? '/schemes/new' : `/schemes/${encodeURIComponent(stored.id)}/edit`;
  return (
    <Frame
      title={stored === null ? schemes.newTitle : schemes.editTitle}
      lead={schemes.editLead}
      trail={[{ href: '/schemes', title: schemes.title }]}
    >
      {stored === null ? null : (
        <p>
          <a class="ds-link" href={`/schemes/${encodeURIComponent(stored.id)}`}>
            {schemes.currentRecord}
          </a>
        </p>
      )}
      <Form action={address}>
        {stored === null ? null : <HiddenField name="version" value={String(stored.version)} />}
        <Group title={parts.what}>
          <What stored={stored} />
        </Group>
        <Group title={parts.who}>
          <Who stored={stored} counties={counties} />
        </Group>
        <Group title={parts.money}>
          <Money stored={stored} />
        </Group>
        <Group title={parts.when}>
          <DeadlineFields stored={stored?.deadlines ?? []} />
        </Group>
        <Group title={parts.trust}>
          <Trust stored={stored} />
        </Group>
        <Buttons>
          <Button>{schemes.save}</Button>
        </Buttons>
      </Form>
    </Frame>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="ds-fieldset group">
      <legend class="ds-heading" data-size="sm">
        {title}
      </legend>
      {children}
    </fieldset>
  );
}

type PartProps = { stored: SchemeValues | null };

function What({ stored }: PartProps) {
  const { schemes } = useView().t;
  const { fields, facts } = schemes;
  return (
    <>
      {stored === null ? (
        <TextField name="id" label={fields.id} help={fields.idHelp} example={fields.idExample} autoComplete="off" />
      ) : null}
      <TextField name="nameNb" label={fields.nameNb} value={stored?.nameNb ?? null} />
      <TextField name="nameEn" label={fields.nameEn} value={stored?.nameEn ?? null} optional />
      <TextField name="funder" label={facts.funder} value={stored?.funder ?? null} />
      <Select
        name="family"
        label={schemes.family}
        options={optionsOf(schemes.families)}
        value={stored?.family ?? null}
      />
      <TextField name="instrument" label={facts.instrument} value={stored?.instrument ?? null} optional />
      <Select name="status" label={facts.status} options={optionsOf(schemes.statuses)} value={stored?.status ?? null} />
      <TextArea name="purposeNb" label={fields.purposeNb} value={stored?.purposeNb ?? null} max={WIDE / 2} />
      <TextArea
        name="themes"
        label={facts.themes}
        help={fields.themesHelp}
        value={stored?.themes ?? null}
        rows={4}
        optional
      />
    </>
  );
}

function Who({ stored, counties }: PartProps & { counties: readonly Option[] }) {
  const { schemes } = useView().t;
  const { fields, facts } = schemes;
  const regions = [{ value: '*', label: facts.everywhere }, ...counties];
  return (
    <>
      <Checkboxes
        name="eligibleApplicants"
        label={facts.applicants}
        options={optionsOf(schemes.applicants)}
        values={stored?.eligibleApplicants ?? []}
        optional
      />
      <Checkboxes
        name="regions"
        label={facts.regions}
        help={fields.regionsHelp}
        options={regions}
        values={stored?.regions ?? []}
      />
      <TextArea name="excludesNb" label={facts.excludes} value={stored?.excludesNb ?? null} rows={3} optional />
    </>
  );
}

function Money({ stored }: PartProps) {
  const { fields } = useView().t.schemes;
  const number = { inputMode: 'numeric', width: 14, optional: true } as const;
  return (
    <>
      <TextField name="amountMinNok" label={fields.amountMin} value={stored?.amountMinNok ?? null} {...number} />
      <TextField name="amountMaxNok" label={fields.amountMax} value={stored?.amountMaxNok ?? null} {...number} />
      <TextField
        name="ownContributionPercent"
        label={fields.ownShare}
        value={stored?.ownContributionPercent ?? null}
        {...number}
      />
      <TextField
        name="durationMonthsMax"
        label={fields.duration}
        value={stored?.durationMonthsMax ?? null}
        {...number}
      />
    </>
  );
}

function Trust({ stored }: PartProps) {
  const { fields, facts } = useView().t.schemes;
  const day = { type: 'date', width: 12, optional: true } as const;
  return (
    <>
      <TextField
        name="validFrom"
        label={fields.validFrom}
        help={fields.validityHelp}
        value={stored?.validFrom ?? null}
        {...day}
      />
      <TextField name="validTo" label={fields.validTo} value={stored?.validTo ?? null} {...day} />
      <TextField
        name="checkedAt"
        label={fields.checkedAt}
        help={fields.checkedHelp}
        value={stored?.checkedAt ?? null}
        {...day}
      />
      <TextField name="url" label={facts.url} type="url" value={stored?.url ?? null} optional />
      <TextField name="source" label={facts.source} help={fields.sourceHelp} value={stored?.source ?? null} />
    </>
  );
}

function optionsOf(list: Readonly<Record<string, string>>): Option[] {
  return Object.entries(list).map(([value, label]) => ({ value, label }));
}
