import { Buttons, LinkButton } from '../parts/button.tsx';
import { Frame } from '../parts/frame.tsx';
import type { Texts } from '../texts/index.ts';
import { useView } from '../view.ts';

export type ErrorKind = Exclude<keyof Texts['errors'], 'toFront' | 'tryAgain'>;
type ErrorPageProps = { kind: ErrorKind; requestId: string; back: string | null };

/** What has gone wrong, and what to do about it. */
export function ErrorPage({ kind, requestId, back }: ErrorPageProps) {
  const { t } = useView();
  const { title, text, help } = t.errors[kind];
  return (
    <Frame title={title} lead={text}>
      <p>
        {help} {kind === 'internal' ? <code>{requestId}</code> : null}
      </p>
      <Buttons>
        {back === null ? null : <LinkButton href={back}>{t.frame.back}</LinkButton>}
        <LinkButton href="/" variant={back === null ? 'primary' : 'secondary'}>
          {t.errors.toFront}
        </LinkButton>
      </Buttons>
    </Frame>
  );
}
