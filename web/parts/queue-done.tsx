import type { Formats } from '../formats.ts';
import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';
import { Button, Buttons } from './button.tsx';
import { CsrfFields } from './form.tsx';
import { Notice } from './notice.tsx';
import { decisionText, type ShownProposal } from './queue-row.tsx';

type Did = keyof Texts['queue']['did'];
export type QueueDone = { did: Did; done: readonly ShownProposal[]; refused: readonly ShownProposal[] };

/** What has just been done, with the way back from it; and what could not be done, and how that stands. */
export function DonePanel({ outcome: { did, done, refused }, back }: { outcome: QueueDone; back: string }) {
  const { t } = useView();
  return (
    <>
      {done.length === 0 ? null : (
        <Notice kind="success">
          <p>{t.queue.did[did](done.length)}</p>
          <Pairs proposals={done} />
          <Follow did={did} done={done} back={back} />
        </Notice>
      )}
      {refused.length === 0 ? null : (
        <Notice kind="warning">
          <p>{t.queue.refused(refused.length)}</p>
          <Pairs proposals={refused} withState />
        </Notice>
      )}
    </>
  );
}

function Pairs({ proposals, withState }: { proposals: readonly ShownProposal[]; withState?: boolean }) {
  const { t, format } = useView();
  return (
    <ul class="queue-done">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <a href={`/proposals/${proposal.id}`}>{proposal.need.title}</a> ↔ {proposal.expertise.name}
          {withState === true ? ` (${t.queue.now(stateOf(proposal, t, format))})` : null}
        </li>
      ))}
    </ul>
  );
}

function stateOf(proposal: ShownProposal, t: Texts, format: Formats): string {
  const { holder, status } = proposal;
  if (status !== 'proposed' || holder === null) return decisionText(proposal, t, format);
  return holder.mine ? t.queue.takenByMe : t.queue.takenBy(holder.name);
}

function Follow({ did, done, back }: { did: Did; done: readonly ShownProposal[]; back: string }) {
  const { t } = useView();
  const canUndo = did === 'accept' || did === 'reject' || did === 'park';
  if (!canUndo) return null;
  return (
    <form method="post" action="/queue" class="queue-done__form">
      <CsrfFields />
      <input type="hidden" name="back" value={back} />
      {done.map(({ id }) => (
        <input key={id} type="hidden" name="proposals" value={id} />
      ))}
      <Buttons>
        <Button size="sm" variant="secondary" name="action" value="undo">
          {done.length === 1 ? t.queue.undoThis : t.queue.undoAll}
        </Button>
        {did === 'accept' ? (
          <Button size="sm" variant="secondary" name="action" value="release">
            {done.length === 1 ? t.queue.releaseThis : t.queue.releaseMany}
          </Button>
        ) : null}
      </Buttons>
    </form>
  );
}
