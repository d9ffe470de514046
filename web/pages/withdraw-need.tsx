import { Button, Buttons, LinkButton } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { needTrail } from '../parts/need-trail.ts';
import { useView } from '../view.ts';

/** Asks once more before a need is withdrawn for good. */
export function WithdrawNeedPage({ id, title }: { id: string; title: string }) {
  const view = useView();
  const { withdraw } = view.t.municipality;
  return (
    <Frame title={withdraw.title} lead={withdraw.lead(title)} trail={needTrail(view, { id, title })}>
      <p>{withdraw.text}</p>
      <Form action={`/needs/${id}/withdraw`}>
        <Buttons>
          <Button danger>{withdraw.confirm}</Button>
          <LinkButton variant="secondary" href={`/needs/${id}`}>
            {withdraw.cancel}
          </LinkButton>
        </Buttons>
      </Form>
    </Frame>
  );
}
