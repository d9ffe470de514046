import { useView } from '../view.ts';

/** A professional term that a text may be about; `words` of the text, or the `phrase` it is like, led there. */
export type ShownConcept = {
  id: string;
  label: string;
  chosen: boolean;
  words: readonly string[];
  phrase: string | null;
};

/** Suggested terms, each confirmed by one press. They keep their place whatever is confirmed. */
export function ConceptChoices({ concepts }: { concepts: readonly ShownConcept[] }) {
  const { t, format } = useView();
  const { live } = t.municipality;
  if (concepts.length === 0) return <p class="quiet">{live.noConcepts}</p>;
  return (
    <fieldset class="ds-fieldset concepts" aria-describedby="concepts-help">
      <legend class="ds-label" data-weight="medium">
        {live.conceptsLabel}
      </legend>
      <p id="concepts-help" class="quiet">
        {live.conceptsHelp}
      </p>
      <ul class="concepts__list">
        {concepts.map(({ id, label, chosen, words, phrase }) => (
          <li key={id} class="concept">
            <input
              class="ds-input"
              type="checkbox"
              id={`concept-${id}`}
              name="concepts"
              value={id}
              checked={chosen}
              aria-describedby={`concept-${id}-why`}
            />
            <label class="concept__label" for={`concept-${id}`}>
              {label}
            </label>
            <span class="concept__why" id={`concept-${id}-why`}>
              {words.length > 0
                ? live.because(format.list(words.map((word) => `«${word}»`)))
                : phrase === null
                  ? ''
                  : live.phrase(phrase)}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
