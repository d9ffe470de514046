import { useView } from '../view.ts';
import { Button, Buttons } from './button.tsx';
import { Select } from './choice-fields.tsx';
import { Form } from './form.tsx';
import { HiddenField, TextField } from './text-fields.tsx';

export type Colleague = { id: string; name: string };

/** Codes of reasons that end a proposal; "not now" puts it on hold instead, and is asked for by itself. */
export const ENDING_REASONS = [
  'wrong-topic',
  'too-general',
  'already-known',
  'no-capacity',
  'conflict-of-interest',
  'need-withdrawn',
  'other',
] as const;

/** Work on all that are ticked in the list. Every button says which; only its own fields count. */
export function QueueMany({ back, colleagues }: { back: string; colleagues: readonly Colleague[] }) {
  const { t } = useView();
  const reasons = ENDING_REASONS.map((value) => ({ value, label: t.words.reasons[value] }));
  const people = [
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'nobody', label: t.queue.nobody },
  ];
  return (
    <section class="section queue-many" aria-labelledby="many-title">
      <h2 class="ds-heading" data-size="xs" id="many-title">
        {t.queue.many}
      </h2>
      <p>{t.queue.manyHelp}</p>
      <p data-needs-script hidden>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-size="sm"
          data-select-all
          data-none={t.queue.selectNone}
        >
          {t.queue.selectAll}
        </button>
      </p>
      <p class="queue-many__count" data-selected={t.queue.selected('{n}')} role="status" />
      <Form action="/queue" id="many" class="queue-many__form">
        <HiddenField name="back" value={back} />
        <Buttons>
          <Button size="sm" name="action" value="accept">
            {t.queue.acceptMany}
          </Button>
          <Button size="sm" variant="secondary" name="action" value="take">
            {t.queue.takeMany}
          </Button>
          <Button size="sm" variant="secondary" name="action" value="release">
            {t.queue.releaseMany}
          </Button>
        </Buttons>
        <div class="queue-many__row">
          <Select name="reason" label={t.queue.reason} options={reasons} optional />
          <TextField name="note" label={t.queue.note} optional />
          <Button size="sm" variant="secondary" danger name="action" value="reject">
            {t.queue.rejectMany}
          </Button>
        </div>
        <div class="queue-many__row">
          <TextField name="until" label={t.queue.until} type="date" optional />
          <Button size="sm" variant="secondary" name="action" value="park">
            {t.queue.parkMany}
          </Button>
        </div>
        <div class="queue-many__row">
          <Select name="colleague" label={t.queue.handTo} options={people} optional />
          <Button size="sm" variant="secondary" name="action" value="hand">
            {t.queue.handMany}
          </Button>
        </div>
      </Form>
    </section>
  );
}
