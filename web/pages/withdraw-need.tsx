import { Button, Buttons, LinkButton } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { useView } from '../view.ts';

/** Asks once more before a need is withdrawn for good. */
export function WithdrawNeedPage({ id, title }: { id: string; title: string }) {
  const { t } = useView();
  const { withdraw, need } = t.municipality;
  const trail = [
    { href: '/needs', title: need.trail },
    { href: `/needs/${id}`, title },
  ];
  return (
    <Frame title={withdraw.title} lead={withdraw.lead(title)} trail={trail}>
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
