import { Button } from '../../parts/button.tsx';
import { CsrfFields } from '../../parts/form.tsx';
import { Section } from '../../parts/section.tsx';
import { useView } from '../../view.ts';

/** What one can do with the whole profile: pause it, take everything home, delete it. */
export function OwnProfile({ path, visible }: { path: string; visible: boolean }) {
  const { t } = useView();
  const { ownHeading, pauseText, pause, dataText, download, removeText, remove } = t.research.profile;
  return (
    <Section title={ownHeading} id="own">
      <ul class="own">
        {visible ? (
          <li>
            <p>{pauseText}</p>
            <form method="post" action={`${path}/visibility`}>
              <CsrfFields />
              <Button variant="secondary" name="visible" value="no">
                {pause}
              </Button>
            </form>
          </li>
        ) : null}
        <li>
          <p>{dataText}</p>
          <a class="ds-button" data-variant="secondary" href={`${path}/data`} download>
            {download}
          </a>
        </li>
        <li>
          <p>{removeText}</p>
          <a class="ds-button" data-variant="secondary" data-color="danger" href={`${path}/removal`}>
            {remove}
          </a>
        </li>
      </ul>
    </Section>
  );
}
