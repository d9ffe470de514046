import { Tags } from '../../parts/tag.tsx';
import { useView } from '../../view.ts';

/** The place under a text where it is said, while one writes, how it is understood. Empty without JavaScript. */
export function UnderstoodHere() {
  return (
    <div
      id="understood"
      aria-live="polite"
      hx-post="/profiles/understood"
      hx-trigger="load, input changed delay:600ms from:#form-description"
      hx-include="closest form"
      hx-select="#understood-now"
      hx-sync="this:replace"
    />
  );
}

/** What fills it. Null when the text is too short to tell. */
export function Understood({ concepts }: { concepts: readonly string[] | null }) {
  const { t } = useView();
  const { understood, understoodNote, understoodMore, understoodNone } = t.research.text;
  return (
    <div id="understood-now" class="understood">
      {concepts === null ? <p>{understoodMore}</p> : null}
      {concepts?.length === 0 ? <p>{understoodNone}</p> : null}
      {concepts === null || concepts.length === 0 ? null : (
        <>
          <p class="understood__heading">{understood}</p>
          <Tags items={concepts} color="brand1" />
          <p class="understood__note">{understoodNote}</p>
        </>
      )}
    </div>
  );
}
