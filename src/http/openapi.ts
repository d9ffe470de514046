import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import { type Response, type Route, takesBody } from './route.ts';

/** The description of the API, as OpenAPI 3.1 has it: plain JSON. */
export type OpenApi = ReturnType<typeof createDocument>;

const problemView = z
  .strictObject({
    type: z.string().meta({ description: 'Which kind of problem: a place in the documentation.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong and what to do.' }),
    instance: z.string().meta({ description: 'The id of this request, which is also in the log.' }),
    errors: z.array(
      z.strictObject({
        pointer: z
          .string()
          .meta({ description: 'JSON pointer into the body, or the name of a query field or header.' }),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });

const ABOUT = `JSON in UTF-8, camelCase; dates and times as ISO 8601, amounts in whole NOK, municipality and county numbers as texts.

**Sign-in.** Send \`Authorization: Bearer <token>\`.

**Errors** are \`application/problem+json\` (RFC 9457); \`errors\` names each field that is wrong.

**Lists** answer with \`items\` and \`nextCursor\`; send that back as \`cursor\` for the next page.

**Writing twice.** Send an \`Idempotency-Key\` with a write: the same request with the same key is done once, and answered the same way, with \`Idempotency-Replayed: true\`. The same key with another request is a conflict (409).

**Writing over each other.** Reading a thing gives an \`ETag\`; send it back as \`If-Match\` with a change. If the thing has changed in between, the answer is 412 and nothing is written. \`If-None-Match\` saves reading what you have (304).`;

const ifMatch = z.string().optional().meta({ description: 'The ETag you read; 412 when it is no longer current.' });
const key = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .meta({ description: 'Makes a repeated request safe, such as a UUID.' });
const lastEventId = z.string().optional().meta({ description: 'The id of the last event you got.' });
const etag = z.string().meta({ description: 'Send as If-Match with a change.' });

/** Describes the routes, from the very schemas that parse their requests. */
export function describeApi(routes: readonly Route[]): OpenApi {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Kompetansekobler',
      version: '1',
      description: ABOUT,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.noun))].map((name) => ({ name })),
    security: [{ token: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const streams = Object.values(route.responses).some((response) => response.streams === 'only');
  const header = {
    ...(route.method === 'get' ? {} : { 'Idempotency-Key': key }),
    ...(route.versioned === true ? { 'If-Match': ifMatch } : {}),
    ...(streams ? { 'Last-Event-ID': lastEventId } : {}),
  };
  return {
    operationId: operationId(route),
    tags: [route.noun],
    summary: route.summary,
    description: [route.description, `Who: ${route.who}`].filter(Boolean).join('\n\n'),
    requestParams: {
      ...(route.params instanceof z.ZodObject ? { path: route.params } : {}),
      ...(route.query instanceof z.ZodObject ? { query: route.query } : {}),
      header: z.object(header),
    },
    ...(takesBody(route)
      ? { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }
      : {}),
    responses: {
      ...Object.fromEntries(Object.entries(route.responses).map(([status, r]) => [status, responseOf(r)])),
      ...(route.method === 'get' ? { '304': { description: 'It is as you have it.' } } : {}),
      ...problems(route),
    },
  };
}

/** `post /api/v1/needs/:id/withdrawal` → `postNeedsIdWithdrawal`. */
function operationId({ method, path }: Route): string {
  const words = path.replace('/api/v1/', '').split(/[/:]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function responseOf({ description, schema, tagged, streams }: Response): ZodOpenApiResponseObject {
  return {
    description,
    ...(tagged === true ? { headers: z.object({ ETag: etag }) } : {}),
    ...(schema === undefined
      ? {}
      : {
          content: {
            ...(streams === 'only' ? {} : { 'application/json': { schema } }),
            ...(streams === undefined ? {} : { 'text/event-stream': { schema } }),
          },
        }),
  };
}

function problems(route: Route): Record<string, ZodOpenApiResponseObject> {
  const writes = route.method !== 'get';
  const known: Record<string, string | false> = {
    '400': 'A field is wrong; `errors` names it.',
    '401': 'There is no token, or it is not known.',
    '403': 'Your role may not do this.',
    '404': 'There is no such thing, or you may not see it.',
    '409': writes && 'It does not go together with how things stand.',
    '412': route.versioned === true && 'It has changed since you read it.',
    '413': takesBody(route) && 'The body is too large.',
    '415': takesBody(route) && 'The body is not JSON.',
    '429': 'Too many requests; wait as long as Retry-After says.',
    '503': 'Not available just now; try again.',
  };
  const content = { 'application/problem+json': { schema: problemView } };
  return Object.fromEntries(
    Object.entries(known).flatMap(([status, description]) =>
      description === false ? [] : [[status, { description, content }]],
    ),
  );
}
