import { Button, Buttons } from '../parts/button.tsx';
import { Checkboxes, type Option, Select } from '../parts/choice-fields.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { CsrfFields, Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { TextField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';

type CalendarsProps = {
  feeds: readonly { id: string; name: string; createdAt: string; lastUsedAt: string | null }[];
  /** The address just made; shown this one time. */
  fresh: string | null;
  counties: readonly Option[];
};

/** Secret addresses that calendars fetch deadlines from: to make one, and to close one. */
export function CalendarsPage({ feeds, fresh, counties }: CalendarsProps) {
  const { t } = useView();
  const { year, schemes } = t;
  const families = Object.entries(schemes.families).map(([value, label]) => ({ value, label }));
  return (
    <Frame title={year.calendarTitle} lead={year.calendarLead} trail={[{ href: '/year-wheel', title: year.title }]}>
      {fresh === null ? null : <Fresh address={fresh} />}
      <Form action="/calendars">
        <TextField
          name="name"
          label={year.calendarName}
          help={year.calendarNameHelp}
          example={year.calendarNameExample}
          autoComplete="off"
        />
        <Checkboxes
          name="families"
          label={year.calendarFamilies}
          help={year.calendarFamiliesHelp}
          options={families}
          optional
        />
        <Select name="county" label={schemes.county} options={counties} optional />
        <Buttons>
          <Button>{year.calendarMake}</Button>
        </Buttons>
      </Form>
      <Section title={year.calendarYours} id="feeds">
        {feeds.length === 0 ? <EmptyState title={year.calendarNone} /> : <Feeds feeds={feeds} />}
      </Section>
    </Frame>
  );
}

function Fresh({ address }: { address: string }) {
  const { year } = useView().t;
  return (
    <Notice kind="success" heading={year.calendarNew}>
      <label for="calendar-address">{year.calendarAddress}</label>
      <input class="ds-input address" id="calendar-address" type="text" readOnly value={address} />
      <p>{year.calendarOnce}</p>
    </Notice>
  );
}

function Feeds({ feeds }: Pick<CalendarsProps, 'feeds'>) {
  const { t, format } = useView();
  const { year } = t;
  return (
    <ul class="people__list">
      {feeds.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} class="people__person">
          <div>
            <p class="people__name">{name}</p>
            <p class="subtle">
              {year.calendarMade(format.date(createdAt))},{' '}
              {lastUsedAt === null ? year.calendarUnused : year.calendarUsed(format.date(lastUsedAt))}
            </p>
          </div>
          <form method="post" action={`/calendars/${id}/revoke`}>
            <CsrfFields />
            <Button variant="secondary" size="sm" danger>
              {year.calendarRevoke}
              <span class="sr-only">: {name}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
