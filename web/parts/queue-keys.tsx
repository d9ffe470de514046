import { useView } from '../view.ts';
import { Button, Buttons } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { CsrfFields } from './form.tsx';

const KEYS = [
  ['j', 'j'],
  ['k', 'k'],
  ['Enter', 'enter'],
  ['a', 'a'],
  ['r', 'r'],
  ['t', 't'],
  ['x', 'x'],
  ['u', 'u'],
  ['?', 'help'],
] as const;

const REASONS = [
  'wrong-topic',
  'too-general',
  'already-known',
  'no-capacity',
  'not-now',
  'conflict-of-interest',
  'need-withdrawn',
  'other',
] as const;

/** The keyboard's help, and a switch for those whom single keys disturb (they may come from speech). */
export function KeysHelp() {
  const { t } = useView();
  return (
    <div class="keys" data-needs-script hidden>
      <Dialog id="keys" title={t.queue.keys} opener={`${t.queue.keys} (?)`} variant="tertiary">
        <p>{t.queue.keysHelp}</p>
        <dl class="keys__list">
          {KEYS.map(([key, name]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t.queue.keyNames[name]}</dd>
            </div>
          ))}
        </dl>
        <div class="ds-field">
          <input class="ds-input" type="checkbox" id="keys-on" checked />
          <label class="ds-label" for="keys-on">
            {t.queue.keysOn}
          </label>
        </div>
      </Dialog>
    </div>
  );
}

/** Asks why, for the proposal the script has chosen. Without script the page of the proposal asks. */
export function RejectDialog() {
  const { t } = useView();
  return (
    <dialog class="ds-dialog" id="reject-dialog" aria-labelledby="reject-dialog-title">
      <div class="dialog__head">
        <h2 class="ds-heading" data-size="xs" id="reject-dialog-title">
          {t.queue.rejectTitle}
        </h2>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          {...{ command: 'close', commandfor: 'reject-dialog' }}
        >
          {t.frame.close}
        </button>
      </div>
      <p class="reject__pair" id="reject-pair" />
      <form method="post" action="/queue" class="reject__form" id="reject-form">
        <CsrfFields />
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t.queue.reason}</legend>
          <div class="choices">
            {REASONS.map((reason) => (
              <div class="ds-field" key={reason}>
                <input class="ds-input" type="radio" name="reason" id={`why-${reason}`} value={reason} required />
                <label class="ds-label" for={`why-${reason}`}>
                  {t.words.reasons[reason]}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <div class="ds-field">
          <label class="ds-label" for="why-note">
            {t.queue.note} <span class="field__optional">({t.frame.optional})</span>
          </label>
          <input class="ds-input" type="text" name="note" id="why-note" maxLength={5000} />
        </div>
        <div class="ds-field">
          <label class="ds-label" for="why-until">
            {t.queue.untilNotNow} <span class="field__optional">({t.frame.optional})</span>
          </label>
          <input class="ds-input input--narrow" type="date" name="until" id="why-until" />
        </div>
        <Buttons>
          <Button danger>{t.queue.rejectOne}</Button>
        </Buttons>
      </form>
    </dialog>
  );
}
