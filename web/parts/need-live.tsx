import { useView } from '../view.ts';
import { Checkboxes } from './choice-fields.tsx';
import { ConceptChoices, type ShownConcept } from './concept-choices.tsx';

/** What a text that is being written would give, as it is shown under it. */
export type ShownPreview = {
  /** Too little to read yet. */
  isEmpty: boolean;
  concepts: readonly ShownConcept[];
  themes: readonly { theme: string; chosen: boolean; because: readonly string[] }[];
  fits: number;
  alike: readonly { id: string; title: string; municipality: string; because: readonly string[]; example: boolean }[];
  personalData: readonly { kind: 'national-id' | 'phone' | 'email' | 'health'; quote: string }[];
  /** The author says that nobody can be known from the text. */
  sure: boolean;
  /** When the draft was kept just now. */
  savedAt: string | null;
};

/** Stands under the text, and is fetched anew while it is written. */
export function NeedLive({ preview }: { preview: ShownPreview }) {
  const { t, format } = useView();
  const { live } = t.municipality;
  const { isEmpty, concepts, fits, personalData, savedAt } = preview;
  const suggested = concepts.filter(({ chosen }) => !chosen).length;
  return (
    <>
      <div class="need-live__box" data-says={isEmpty ? '' : live.says(live.fits(fits), suggested, personalData.length)}>
        <h2 class="ds-heading" data-size="2xs">
          {live.heading}
        </h2>
        {personalData.length > 0 ? <PersonalDataWarning preview={preview} /> : null}
        {isEmpty ? <p class="need-live__empty">{live.empty}</p> : <Read preview={preview} />}
        <Themes themes={preview.themes} />
      </div>
      {savedAt === null ? null : <p class="need-live__saved">{live.saved(format.dateTime(savedAt))}</p>}
    </>
  );
}

function Read({ preview: { concepts, fits, alike } }: { preview: ShownPreview }) {
  const { t, format } = useView();
  const { live } = t.municipality;
  return (
    <>
      <p class="need-live__fits">
        <Dots count={fits} />
        {live.fits(fits)}
      </p>
      <ConceptChoices concepts={concepts} />
      {alike.length === 0 ? null : (
        <div class="need-live__alike">
          <p class="need-live__label">{live.alikeHeading}</p>
          <ul>
            {alike.map(({ id, title, municipality, because, example }) => (
              <li key={id}>
                {title} <span class="quiet">{live.alikeFrom(municipality)}</span>
                {example ? <span class="quiet"> ({live.example})</span> : null}
                {because.length === 0 ? null : <span class="need-live__why">{live.common(format.list(because))}</span>}
              </li>
            ))}
          </ul>
          <p class="quiet">{live.alikeHelp}</p>
        </div>
      )}
    </>
  );
}

const MOST_DOTS = 15;

/** As many dots as profiles that may fit. For the eye only. */
function Dots({ count }: { count: number }) {
  const shown = Math.min(count, MOST_DOTS);
  if (shown === 0) return null;
  return (
    <svg class="dots" width={shown * 14} height="12" aria-hidden="true" focusable="false">
      {Array.from({ length: shown }, (_, i) => (
        <circle key={i} cx={i * 14 + 6} cy="6" r="5" />
      ))}
    </svg>
  );
}

function Themes({ themes }: Pick<ShownPreview, 'themes'>) {
  const { t, format } = useView();
  const { live } = t.municipality;
  const names: Readonly<Record<string, string>> = t.words.themes;
  const options = themes.map(({ theme, because }) => ({
    value: theme,
    label: names[theme] ?? theme,
    ...(because.length === 0 ? {} : { help: live.themeBecause(format.list(because.map(quoted))) }),
  }));
  const chosen = themes.filter((theme) => theme.chosen).map(({ theme }) => theme);
  return <Checkboxes name="themes" label={live.themesLabel} options={options} values={chosen} optional />;
}

function PersonalDataWarning({ preview: { personalData, sure } }: { preview: ShownPreview }) {
  const { t } = useView();
  const { live } = t.municipality;
  return (
    <div class="ds-alert need-live__warning" data-color="warning">
      <h3 class="ds-heading" data-size="2xs">
        {live.warningHeading}
      </h3>
      <p>{live.warningText}</p>
      <ul>
        {personalData.map(({ kind, quote }) => (
          <li key={kind + quote}>
            {live.warnings[kind]}: <strong>{quote}</strong>
          </li>
        ))}
      </ul>
      <div class="ds-field">
        <input class="ds-input" type="checkbox" id="form-sure" name="sure" value="yes" checked={sure} />
        <label class="ds-label" for="form-sure">
          {live.sure}
        </label>
      </div>
    </div>
  );
}

function quoted(word: string): string {
  return `«${word}»`;
}
