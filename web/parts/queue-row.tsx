import type { Formats } from '../formats.ts';
import type { PageLanguage, Texts } from '../texts/index.ts';
import { useView } from '../view.ts';
import { Fit, type FitLevel } from './fit.tsx';
import { Tag, type TagColor } from './tag.tsx';

export type ProposalStatus = keyof Texts['words']['proposalStatuses'];

/** One proposal as lists show it. */
export type ShownProposal = {
  id: string;
  status: ProposalStatus;
  fit: FitLevel;
  need: { title: string; municipality: string; language: string; themes: readonly (keyof Texts['words']['themes'])[] };
  expertise: { name: string; organisation: string };
  /** The weightiest few, in plain words. */
  reasons: readonly Readonly<Record<PageLanguage, string>>[];
  funding: { scheme: string; conditional: boolean; deadline: string | null } | null;
  /** Who has taken it on; `mine` is the reader. */
  holder: { name: string; mine: boolean } | null;
  /** Who decided last; the name is null for a program. */
  decided: {
    by: string | null;
    mine: boolean;
    what: 'accepted' | 'rejected' | 'parked';
    reason: keyof Texts['words']['reasons'] | null;
  } | null;
  parkedUntil: string | null;
  released: boolean;
  createdAt: string;
  isNew: boolean;
  example: boolean;
};

/** A proposal in the queue. Its buttons belong to the form `many`, so that one set of hidden fields does for all. */
export function QueueRow({
  proposal,
  from,
  note,
}: {
  proposal: ShownProposal;
  from: string;
  note?: string | undefined;
}) {
  const { t } = useView();
  const { id, need, expertise, status } = proposal;
  return (
    <li
      class={`queue-row queue-row--${status}`}
      id={`row-${id}`}
      data-row={id}
      data-status={status}
      data-state={stateOf(proposal)}
    >
      <div class="queue-row__mark ds-field">
        <input
          class="ds-input"
          type="checkbox"
          form="many"
          name="proposals"
          value={id}
          aria-label={t.queue.select(`${need.title}, ${expertise.name}`)}
        />
      </div>
      <div class="queue-row__pair">
        <h3 class="queue-row__need">
          <a href={`/proposals/${id}${from}`} data-open>
            {need.title}
          </a>
        </h3>
        <p class="queue-row__where">{need.municipality}</p>
        <p class="queue-row__expertise">
          <span class="queue-row__arrow" aria-hidden="true">
            ↔
          </span>
          <span>
            <strong>{expertise.name}</strong>
            <span class="queue-row__where"> {expertise.organisation}</span>
          </span>
        </p>
        <Reasons reasons={proposal.reasons} />
        <Signs proposal={proposal} />
        {note === undefined ? null : <p class="queue-row__note">{note}</p>}
      </div>
      <div class="queue-row__side">
        <Fit level={proposal.fit} />
        <Actions proposal={proposal} from={from} />
      </div>
    </li>
  );
}

/** What the script compares, to see whether anything that shows has changed. */
function stateOf({ status, holder, released }: ShownProposal): string {
  return [status, holder?.name ?? '', released ? 'released' : ''].join(' ');
}

function Reasons({ reasons }: Pick<ShownProposal, 'reasons'>) {
  const { language } = useView();
  if (reasons.length === 0) return null;
  return <p class="queue-row__why">{reasons.map((reason) => reason[language]).join(' · ')}</p>;
}

const STATUS_COLORS: Readonly<Record<ProposalStatus, TagColor>> = {
  proposed: 'neutral',
  parked: 'warning',
  accepted: 'success',
  rejected: 'danger',
  expired: 'neutral',
  retracted: 'neutral',
};

/** What has happened to it, where it belongs, and what could pay. */
function Signs({ proposal }: { proposal: ShownProposal }) {
  const { t, format } = useView();
  const { status, need, funding, holder, released, isNew, example } = proposal;
  return (
    <ul class="queue-row__signs">
      {status === 'proposed' ? null : (
        <li>
          <Tag color={STATUS_COLORS[status]}>{decisionText(proposal, t, format)}</Tag>
        </li>
      )}
      {status === 'accepted' ? <li>{released ? t.queue.released : t.queue.notReleased}</li> : null}
      {isNew && status === 'proposed' ? (
        <li>
          <Tag color="brand1">{t.queue.isNew}</Tag>
        </li>
      ) : null}
      {holder === null || status !== 'proposed' ? null : (
        <li>
          <Tag color="info">{holder.mine ? t.queue.takenByMe : t.queue.takenBy(holder.name)}</Tag>
        </li>
      )}
      {need.themes.map((theme) => (
        <li key={theme}>{t.words.themes[theme]}</li>
      ))}
      <li>{funding === null ? t.queue.noFunding : fundingText(funding, t)}</li>
      {funding?.deadline == null ? null : <li>{t.queue.deadline(format.shortDate(funding.deadline))}</li>}
      {isNew ? null : <li>{t.queue.arrived(format.shortDate(proposal.createdAt))}</li>}
      {example ? <li>{t.queue.example}</li> : null}
    </ul>
  );
}

/** What was decided, why, and by whom; just the status where nobody decided. */
export function decisionText(
  { status, decided, parkedUntil }: Pick<ShownProposal, 'status' | 'decided' | 'parkedUntil'>,
  t: Texts,
  format: Pick<Formats, 'shortDate'>,
): string {
  const what =
    status === 'parked' && parkedUntil !== null
      ? t.queue.parkedUntil(format.shortDate(parkedUntil))
      : t.words.proposalStatuses[status];
  if (decided === null || status === 'expired' || status === 'retracted') return what;
  const said = decided.mine ? t.queue.decidedByMe(what) : t.queue.decided(what, decided.by ?? t.queue.aProgram);
  if (decided.reason === null || status === 'parked') return said;
  return `${said}: ${t.words.reasons[decided.reason].toLowerCase()}`;
}

function fundingText({ scheme, conditional }: NonNullable<ShownProposal['funding']>, t: Texts): string {
  return conditional ? t.queue.fundingIf(scheme) : t.queue.funding(scheme);
}

function Actions({ proposal: { id, status, need, holder }, from }: { proposal: ShownProposal; from: string }) {
  const { t } = useView();
  const about = <span class="sr-only">{t.queue.about(need.title)}</span>;
  if (status === 'proposed') {
    return (
      <div class="queue-row__actions">
        <button
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          form="many"
          formaction={`/proposals/${id}/accept`}
          data-act="accept"
        >
          {t.queue.accept}
          {about}
        </button>
        <a
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          href={`/proposals/${id}${from}#reject`}
          data-act="reject"
        >
          {t.queue.reject}
          {about}
        </a>
        {holder === null ? (
          <button
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            form="many"
            formaction={`/proposals/${id}/take`}
            data-act="take"
          >
            {t.queue.take}
            {about}
          </button>
        ) : null}
      </div>
    );
  }
  if (status !== 'accepted' && status !== 'rejected' && status !== 'parked') return null;
  return (
    <div class="queue-row__actions">
      <button
        class="ds-button"
        data-variant="secondary"
        data-size="sm"
        form="many"
        formaction={`/proposals/${id}/undo`}
        data-act="undo"
      >
        {t.queue.undo}
        {about}
      </button>
    </div>
  );
}
