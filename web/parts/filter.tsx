import type { ComponentChildren } from 'preact';
import { useView } from '../view.ts';
import type { Option } from './choice-fields.tsx';

/** Chooses what a list shows, by its address: so it can be kept, sent on and gone back to. */
export function Filter({ action, children }: { action: string; children: ComponentChildren }) {
  const { t } = useView();
  return (
    <form class="filter" method="get" action={action} role="search">
      {children}
      <button type="submit" class="ds-button" data-variant="secondary">
        {t.outreach.show}
      </button>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; value: string | null; options: readonly Option[]; all?: string };

/** One of a list; `all`, when given, stands for not choosing. */
export function FilterChoice({ name, label, value, options, all }: ChoiceProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" data-weight="medium" for={`filter-${name}`}>
        {label}
      </label>
      <select class="ds-input" id={`filter-${name}`} name={name}>
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function FilterText({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div class="ds-field">
      <label class="ds-label" data-weight="medium" for={`filter-${name}`}>
        {label}
      </label>
      <input class="ds-input" type="search" id={`filter-${name}`} name={name} value={value} />
    </div>
  );
}

export function FilterTick({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <div class="ds-field filter__tick">
      <input class="ds-input" type="checkbox" id={`filter-${name}`} name={name} value="yes" checked={checked} />
      <label class="ds-label" for={`filter-${name}`}>
        {label}
      </label>
    </div>
  );
}
