import { Button, Buttons, LinkButton } from '../parts/button.tsx';
import { Details } from '../parts/details.tsx';
import { Form } from '../parts/form.tsx';
import { Frame } from '../parts/frame.tsx';
import { NeedLive, type ShownPreview } from '../parts/need-live.tsx';
import { NeedMore, type NeedMoreProps } from '../parts/need-more.tsx';
import { needTrail } from '../parts/need-trail.ts';
import { Notice } from '../parts/notice.tsx';
import { ReadinessQuestions, type ShownReadiness } from '../parts/readiness-questions.tsx';
import { HiddenField, TextArea, TextField } from '../parts/text-fields.tsx';
import { useView } from '../view.ts';

export const NEW_NEED = '/needs/new';
export const NEED_LIVE = '/needs/live';
const MAX_DESCRIPTION = 20_000;

type NeedFormProps = {
  preview: ShownPreview;
  more: NeedMoreProps;
  readiness: ShownReadiness;
} & (
  | { kind: 'new'; draftId: string }
  | {
      kind: 'edit';
      id: string;
      version: number;
      title: string;
      description: string;
      /** Somebody saved while this was being typed: what stands there now is shown beside. */
      overtaken: boolean;
    }
);

/** A need to write, or to change. */
export function NeedFormPage(props: NeedFormProps) {
  const view = useView();
  const { form } = view.t.municipality;
  const isNew = props.kind === 'new';
  const trail = isNew ? needTrail(view) : needTrail(view, props);
  return (
    <Frame title={isNew ? form.title : form.editTitle} lead={isNew ? form.lead : form.editLead} trail={trail} live>
      {!isNew && props.overtaken ? <Overtaken title={props.title} description={props.description} /> : null}
      <Form action={isNew ? NEW_NEED : `/needs/${props.id}/edit`}>
        {isNew ? (
          <HiddenField name="draft" value={props.draftId} />
        ) : (
          <HiddenField name="version" value={String(props.version)} />
        )}
        <Texts {...(isNew ? {} : { title: props.title, description: props.description })} />
        <Live preview={props.preview} isNew={isNew} />
        <Details summary={form.moreHeading} open={props.more.open}>
          <NeedMore {...props.more} />
        </Details>
        <ReadinessQuestions readiness={props.readiness} />
        <Buttons>
          <Button name="action" value="submit">
            {isNew ? form.send : form.save}
          </Button>
          {isNew ? (
            <Button variant="secondary" name="action" value="draft">
              {form.saveDraft}
            </Button>
          ) : (
            <LinkButton variant="secondary" href={`/needs/${props.id}`}>
              {form.cancel}
            </LinkButton>
          )}
        </Buttons>
      </Form>
    </Frame>
  );
}

function Texts({ title, description }: { title?: string; description?: string }) {
  const { t } = useView();
  const { form } = t.municipality;
  return (
    <>
      <TextField
        name="title"
        label={form.titleLabel}
        help={form.titleHelp}
        example={form.titleExample}
        value={title ?? null}
      />
      <TextArea
        name="description"
        label={form.descriptionLabel}
        help={form.descriptionHelp}
        example={form.descriptionExample}
        value={description ?? null}
        rows={8}
        max={MAX_DESCRIPTION}
      />
    </>
  );
}

/** Fetched anew while the form is filled in, which also keeps the draft. Without JavaScript, a button does it. */
function Live({ preview, isNew }: { preview: ShownPreview; isNew: boolean }) {
  const { t } = useView();
  const { live } = t.municipality;
  return (
    <div class="need-live" id="forslag">
      <div
        id="live"
        hx-post={NEED_LIVE}
        hx-trigger="input delay:900ms from:closest form, change delay:150ms from:closest form"
        hx-include="closest form"
        hx-sync="this:replace"
      >
        <NeedLive preview={preview} />
      </div>
      <p id="live-status" class="sr-only" role="status" />
      <p id="live-trouble" class="need-live__trouble" role="alert" hidden>
        {live.trouble}
      </p>
      {isNew ? (
        <noscript>
          <Button variant="secondary" name="action" value="look">
            {live.show}
          </Button>
        </noscript>
      ) : null}
    </div>
  );
}

function Overtaken({ title, description }: { title: string; description: string }) {
  const { t } = useView();
  const { form } = t.municipality;
  return (
    <Notice kind="warning" heading={form.nowHeading}>
      <p>{form.nowText}</p>
      <p>
        <strong>{title}</strong>
      </p>
      <p class="as-written">{description}</p>
    </Notice>
  );
}
