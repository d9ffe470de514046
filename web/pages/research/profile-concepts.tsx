import { Button, Buttons, LinkButton } from '../../parts/button.tsx';
import { Checkboxes } from '../../parts/choice-fields.tsx';
import { Form } from '../../parts/form.tsx';
import { Frame } from '../../parts/frame.tsx';
import { HiddenField, TextField } from '../../parts/text-fields.tsx';
import { useView } from '../../view.ts';
import { profilesTrail } from './trail.ts';

/** A concept to confirm: `words` of the text and the `phrase` it is like say why it is suggested. */
export type OfferedConcept = {
  value: string;
  label: string;
  confirmed: boolean;
  words: readonly string[];
  phrase: string | null;
};

type ConceptsProps = {
  profile: { id: string; name: string; version: number };
  offered: readonly OfferedConcept[];
};

/** The concepts of a profile: those it has, and those its text suggests, each with the reason. */
export function ProfileConceptsPage({ profile, offered }: ConceptsProps) {
  const { t, format } = useView();
  const words = t.research.concepts;
  const path = `/profiles/${encodeURIComponent(profile.id)}`;
  const why = (concept: OfferedConcept) => {
    if (concept.confirmed) return words.confirmed;
    const quoted = concept.words.map((word) => `«${word}»`);
    const reasons = [
      ...(quoted.length === 0 ? [] : [words.becauseWords(format.list(quoted))]),
      ...(concept.phrase === null ? [] : [words.becausePhrase(concept.phrase)]),
    ];
    return reasons.length === 0 ? undefined : `${reasons.join('. ')}.`;
  };
  return (
    <Frame title={words.title} lead={words.lead} trail={profilesTrail(t, profile)}>
      <Form action={`${path}/concepts`}>
        <HiddenField name="version" value={String(profile.version)} />
        {offered.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Checkboxes
            name="concepts"
            label={words.choose}
            help={words.chooseHelp}
            optional
            values={offered.filter(({ confirmed }) => confirmed).map(({ value }) => value)}
            options={offered.map((concept) => {
              const help = why(concept);
              return { value: concept.value, label: concept.label, ...(help === undefined ? {} : { help }) };
            })}
          />
        )}
        <TextField name="own" label={words.own} help={words.ownHelp} example={words.ownExample} optional />
        <Buttons>
          <Button>{words.save}</Button>
          <LinkButton href={path} variant="tertiary">
            {t.research.text.cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </Frame>
  );
}
