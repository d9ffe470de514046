import { Button, LinkButton } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { CsrfFields } from '../../parts/form.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useView } from '../../view.ts';

/** What tells whether a part of a profile has been filled in. */
type Stated = { concepts: readonly string[]; outputs: readonly unknown[]; capacityStated: boolean };

/** The first thing that is missing, and the way to it. */
export function NextStep({ profile, path }: { profile: Stated; path: string }) {
  const { t } = useView();
  const { nextHeading, next, editConcepts, editOutputs, editCapacity } = t.research.profile;
  const missing = [
    { part: 'concepts', there: profile.concepts.length > 0, action: editConcepts },
    { part: 'outputs', there: profile.outputs.length > 0, action: editOutputs },
    { part: 'capacity', there: profile.capacityStated, action: editCapacity },
  ] as const;
  const step = missing.find(({ there }) => !there);
  if (step === undefined) return null;
  return (
    <Card tinted>
      <h2 class="ds-heading" data-size="2xs">
        {nextHeading}
      </h2>
      <p>{next[step.part]}</p>
      <p class="card__last">
        <LinkButton href={`${path}/${step.part}`} size="sm">
          {step.action}
        </LinkButton>
      </p>
    </Card>
  );
}

/** That it is switched off, and the way back. */
export function Paused({ path }: { path: string }) {
  const { t } = useView();
  return (
    <Notice kind="warning" heading={t.research.profile.pausedHeading}>
      <p>{t.research.profile.pausedText}</p>
      <form method="post" action={`${path}/visibility`}>
        <CsrfFields />
        <Button name="visible" value="yes" size="sm">
          {t.research.profile.show}
        </Button>
      </form>
    </Notice>
  );
}

/** How many needs it is found for, and the way to them. */
export function Found({ count, path }: { count: number; path: string }) {
  const { t, format } = useView();
  const { foundHeading, foundText, foundNone, foundLink } = t.research.profile;
  return (
    <Card>
      <h2 class="ds-heading" data-size="2xs">
        {foundHeading}
      </h2>
      <p>{count === 0 ? foundNone : foundText(format.number(count))}</p>
      <p class="card__last">
        <a class="ds-link" href={`${path}/found`}>
          {foundLink}
        </a>
      </p>
    </Card>
  );
}
