import type { ComponentChildren } from 'preact';
import { useView } from '../view.ts';
import { Button, Buttons, LinkButton } from './button.tsx';
import { Checkbox, Radios, Select } from './choice-fields.tsx';
import { Details } from './details.tsx';
import { CsrfFields, Form, useField } from './form.tsx';
import { type Colleague, ENDING_REASONS } from './queue-many.tsx';
import type { ProposalStatus } from './queue-row.tsx';
import { TextArea, TextField } from './text-fields.tsx';

export type DecideProps = {
  id: string;
  status: ProposalStatus;
  /** Where to go on to afterwards. */
  back: string;
  isFull: boolean;
  parkDays: number;
  release: { at: string | null } | null;
  couplingId: string | null;
  holder: { id: string; name: string; mine: boolean } | null;
  colleagues: readonly Colleague[];
};

/** What a broker can do with the proposal as it stands. */
export function DecidePanel(props: DecideProps) {
  const { t } = useView();
  const { status } = props;
  return (
    <section class="decide" aria-labelledby="decide" data-decide={status}>
      <h2 class="ds-heading" data-size="xs" id="decide">
        {t.proposal.decide}
      </h2>
      {status === 'proposed' ? <Open {...props} /> : <Decided {...props} />}
      {status === 'proposed' || status === 'parked' ? <Holding {...props} /> : null}
    </section>
  );
}

function Open({ id, back, isFull, parkDays }: DecideProps) {
  const { t, typed } = useView();
  const reasons = ENDING_REASONS.map((value) => ({
    value,
    label: t.words.reasons[value],
    help: t.proposal.reasonHelp[value],
  }));
  const isTyped = (what: string) => typed?.action === `/proposals/${id}/${what}`;
  return (
    <>
      {isFull ? (
        <p class="decide__full">{t.proposal.full}</p>
      ) : (
        <Form action={`/proposals/${id}/accept`} id="accept" class="decide__form">
          <BackField back={back} />
          <Checkbox name="release" label={t.proposal.releaseNow} help={t.proposal.releaseNowHelp} />
          <Buttons>
            <Button>{t.proposal.acceptButton}</Button>
          </Buttons>
        </Form>
      )}
      <div id="reject">
        <Details summary={t.proposal.rejectTitle} open={isTyped('reject')}>
          <Form action={`/proposals/${id}/reject`} id="rejection" class="decide__form">
            <BackField back={back} />
            <Radios name="reason" label={t.queue.reason} help={t.proposal.rejectHelp} options={reasons} />
            <TextArea name="note" label={t.queue.note} help={t.queue.noteHelp} rows={2} max={5000} optional />
            <Buttons>
              <Button danger>{t.proposal.rejectButton}</Button>
            </Buttons>
          </Form>
        </Details>
      </div>
      <Details summary={t.proposal.parkTitle} open={isTyped('park')}>
        <Form action={`/proposals/${id}/park`} id="parking" class="decide__form">
          <BackField back={back} />
          <TextField
            name="until"
            type="date"
            label={t.queue.until}
            help={t.proposal.untilHelp(String(parkDays))}
            width={12}
            optional
          />
          <TextArea name="note" label={t.queue.note} help={t.queue.noteHelp} rows={2} max={5000} optional />
          <Buttons>
            <Button variant="secondary">{t.proposal.parkButton}</Button>
          </Buttons>
        </Form>
      </Details>
    </>
  );
}

/** Where one came from, also when the form comes back with faults. */
function BackField({ back }: { back: string }) {
  const { values } = useField('back', back);
  return <input type="hidden" name="back" value={values[0] ?? ''} />;
}

function Decided({ id, status, back, release, couplingId }: DecideProps) {
  const { t, format } = useView();
  const canUndo = status === 'accepted' || status === 'rejected' || status === 'parked';
  return (
    <>
      {release === null ? null : (
        <p>{release.at === null ? t.proposal.notReleased : t.proposal.releasedOn(format.date(release.at))}</p>
      )}
      {release !== null && release.at === null ? (
        <PlainForm action={`/proposals/${id}/release`} back={back}>
          <Button>{t.proposal.releaseButton}</Button>
        </PlainForm>
      ) : null}
      {couplingId === null ? null : (
        <p>
          <LinkButton href={`/couplings/${couplingId}`} variant="secondary">
            {t.proposal.toCoupling}
          </LinkButton>
        </p>
      )}
      {canUndo ? (
        <PlainForm action={`/proposals/${id}/undo`} back={back} act="undo">
          <Button variant="secondary">{t.proposal.undoButton}</Button>
        </PlainForm>
      ) : (
        <p>{t.words.proposalStatuses[status]}</p>
      )}
    </>
  );
}

function Holding({ id, back, holder, colleagues }: DecideProps) {
  const { t } = useView();
  const others = colleagues.filter((colleague) => colleague.id !== holder?.id);
  const options = [
    ...others.map((colleague) => ({ value: colleague.id, label: colleague.name })),
    ...(holder === null ? [] : [{ value: 'nobody', label: t.queue.nobody }]),
  ];
  return (
    <div class="decide__holder">
      <p>
        <strong>{t.proposal.holder}:</strong>{' '}
        {holder === null ? t.proposal.nobody : holder.mine ? t.proposal.you : holder.name}
      </p>
      {holder === null ? (
        <PlainForm action={`/proposals/${id}/take`} back={back} act="take">
          <Button variant="secondary" size="sm">
            {t.proposal.takeButton}
          </Button>
        </PlainForm>
      ) : null}
      <Details summary={t.proposal.handTitle}>
        <Form action={`/proposals/${id}/hand`} id="handing" class="decide__form">
          <BackField back={back} />
          <input type="hidden" name="stay" value="yes" />
          <input type="hidden" name="from" value={holder?.id ?? ''} />
          <Select name="colleague" label={t.queue.handTo} options={options} />
          <Buttons>
            <Button variant="secondary" size="sm">
              {t.proposal.handButton}
            </Button>
          </Buttons>
        </Form>
      </Details>
    </div>
  );
}

type PlainFormProps = { action: string; back: string; act?: string; children: ComponentChildren };

/** A form that is one button, and stays on the page. */
function PlainForm({ action, back, act, children }: PlainFormProps) {
  return (
    <form method="post" action={action} class="decide__plain" {...(act === undefined ? {} : { 'data-form': act })}>
      <CsrfFields />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="stay" value="yes" />
      {children}
    </form>
  );
}
