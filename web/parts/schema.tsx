import type { ComponentChildren } from 'preact';
import type { Schema } from './openapi-shape.ts';
import { inline } from './prose.tsx';

const COMPONENT = '#/components/schemas/';

/** What kind of value a schema takes, in a few words; a schema with a name is a link to its table. */
export function TypeOf({ schema }: { schema: Schema | undefined }): ComponentChildren {
  if (schema === undefined) return 'anything';
  const { $ref, anyOf, oneOf, items } = schema;
  if ($ref !== undefined) {
    const name = $ref.slice(COMPONENT.length);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const choices = anyOf ?? oneOf;
  if (choices !== undefined)
    return choices.flatMap((choice, i) => [i > 0 ? ' or ' : '', <TypeOf schema={choice} key={i} />]);
  if (items !== undefined) return ['list of ', <TypeOf schema={items} key="items" />];
  if (schema.enum !== undefined)
    return schema.enum.flatMap((v, i) => [i > 0 ? ', ' : '', <code key={i}>{String(v)}</code>]);
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
  if (schema.properties !== undefined) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  if (typeof schema.additionalProperties === 'object')
    return ['map to ', <TypeOf schema={schema.additionalProperties} key="map" />];
  const type = [schema.type].flat().join(' or ') || 'anything';
  return schema.format === undefined ? type : `${type} (${schema.format})`;
}

/** The bounds of a value, in words. */
function limitsOf(schema: Schema | undefined): string {
  if (schema === undefined) return '';
  const bounded = schema.anyOf?.find((choice) => choice.type !== 'null') ?? schema;
  const { minimum, maximum, maxLength, maxItems } = bounded;
  return [
    maxLength === undefined ? '' : `At most ${maxLength} characters.`,
    maxItems === undefined ? '' : `At most ${maxItems} items.`,
    minimum === undefined || maximum === undefined ? '' : `From ${minimum} to ${maximum}.`,
    schema.default === undefined ? '' : `${JSON.stringify(schema.default)} when left out.`,
  ]
    .filter(Boolean)
    .join(' ');
}

export type Row = { name: string; required: boolean; schema: Schema | undefined; description: string | undefined };

/** Fields as a table; `caption` says what they are fields of. */
export function FieldTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    // Wide tables scroll by themselves; the tab stop lets the keyboard do it too.
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, required, schema, description }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required ? ' (required)' : ''}
              </th>
              <td>
                <TypeOf schema={schema} />
              </td>
              <td>{inline([description, limitsOf(schema)].filter(Boolean).join(' '))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The fields of an object as rows. */
export function rowsOf(schema: Schema): Row[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    schema: field,
    description: field.description,
  }));
}
