import { renderToString } from 'preact-render-to-string';
import { Frame } from '../parts/frame.tsx';
import type { Api, Operation } from '../parts/openapi-shape.ts';
import { inline, Prose } from '../parts/prose.tsx';
import { FieldTable, rowsOf, TypeOf } from '../parts/schema.tsx';

/** What can go wrong, by the name that ends a problem's `type`. */
export type ProblemKind = { name: string; status: number; title: string };

/** The whole API on one page; `content` is what docsContent made. */
export function DocsPage({ title, content }: { title: string; content: string }) {
  return (
    <Frame language="en" title={title} width="wide">
      <div class="docs" lang="en" dangerouslySetInnerHTML={{ __html: content }} />
    </Frame>
  );
}

/** The description of the API as HTML. It changes with the build only, so it is rendered once. */
export function docsContent(api: Api, problems: readonly ProblemKind[]): string {
  return renderToString(<Content api={api} problems={problems} />);
}

function Content({ api, problems }: { api: Api; problems: readonly ProblemKind[] }) {
  const chapters = (api.tags ?? []).map(({ name }) => ({ name, calls: callsOf(api, name) }));
  const nav = (
    <nav class="docs__chapters" aria-label="Chapters">
      <ul>
        {[...chapters.map(({ name }) => name), 'Schemas', 'Problems'].map((name) => (
          <li key={name}>
            <a href={`#${anchor(name)}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <>
      {nav}
      <Prose text={api.info.description} />
      <p>
        For programs: <a href="/openapi.json">OpenAPI 3.1</a>.
      </p>
      {chapters.map(({ name, calls }) => (
        <section key={name} aria-labelledby={anchor(name)}>
          <h2 id={anchor(name)}>{name}</h2>
          {calls.map((call) => (
            <CallPart key={call.operation.operationId} {...call} />
          ))}
        </section>
      ))}
      <section aria-labelledby="schemas">
        <h2 id="schemas">Schemas</h2>
        {Object.entries(api.components?.schemas ?? {}).map(([name, schema]) => (
          <article key={name}>
            <h3 id={`schema-${name}`}>{name}</h3>
            <Prose text={schema.description} />
            {schema.properties === undefined ? (
              <p>
                <TypeOf schema={schema} />
              </p>
            ) : (
              <FieldTable caption={`Fields of ${name}`} rows={rowsOf(schema)} />
            )}
          </article>
        ))}
      </section>
      <section aria-labelledby="problems">
        <h2 id="problems">Problems</h2>
        {problems.map(({ name, status, title }) => (
          <p key={name} id={`problem-${name}`}>
            <code>{name}</code> ({status}): {title}.
          </p>
        ))}
      </section>
    </>
  );
}

type Call = { method: string; path: string; operation: Operation };

function CallPart({ method, path, operation }: Call) {
  const { operationId = '', summary, description, parameters = [], requestBody, responses = {} } = operation;
  const body = requestBody?.content['application/json']?.schema;
  return (
    <article>
      <h3 id={operationId}>{summary}</h3>
      <p>
        <code class="call">
          {method.toUpperCase()} {path}
        </code>
      </p>
      <Prose text={description} />
      {body === undefined ? null : (
        <p>
          Body: <TypeOf schema={body} />.
        </p>
      )}
      {parameters.length === 0 ? null : (
        <FieldTable
          caption={`Parameters of: ${summary}`}
          rows={parameters.map((p) => ({
            name: p.name,
            required: p.required ?? false,
            schema: p.schema,
            description: p.description ?? p.schema?.description,
          }))}
        />
      )}
      <h4>Answers</h4>
      <ul>
        {Object.entries(responses).map(([status, { description: told = '', content = {} }]) => (
          <li key={status}>
            {status}: {inline(told)}{' '}
            {Object.entries(content).map(([type, { schema }]) => (
              <span key={type}>
                <code>{type}</code>: <TypeOf schema={schema} />.{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </article>
  );
}

function callsOf(api: Api, tag: string): Call[] {
  return Object.entries(api.paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.tags?.includes(tag))
      .map(([method, operation]) => ({ method, path, operation })),
  );
}

function anchor(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
