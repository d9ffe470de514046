import { Button } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Tag } from '../parts/tag.tsx';
import { useView } from '../view.ts';

type OrganisationProps = { organisations: readonly { id: string; name: string; current: boolean }[] };

/** For those with roles in several organisations: which of them to act for. */
export function OrganisationPage({ organisations }: OrganisationProps) {
  const { t } = useView();
  return (
    <Frame title={t.signIn.organisationHeading} lead={t.signIn.organisationText}>
      <Form action="/organisation" class="people">
        <ul class="people__list">
          {organisations.map(({ id, name, current }) => (
            <li key={id} class="people__person">
              <p class="people__name">{name}</p>
              {current ? (
                <Tag color="success">{t.signIn.actingNow}</Tag>
              ) : (
                <Button variant="secondary" name="organisation" value={id}>
                  {t.signIn.chooseOrganisation}
                  <span class="sr-only">: {name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Form>
    </Frame>
  );
}
