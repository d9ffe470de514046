import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ROUTES } from '../../src/http/api/routes.ts';
import { HTTP_PROBLEMS, STATUS } from '../../src/http/status.ts';
import { type HttpRoom, openHttpRoom } from '../support/http-room.ts';

describe('the documentation', () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  it('for programs is valid OpenAPI 3.1', async () => {
    const { body } = await room.nobody.get('/openapi.json');
    const found = await new Validator().validate(body);
    expect(found.errors).toBeUndefined();
    expect(body.openapi).toBe('3.1.0');
  });

  it('for programs has every route, with what it takes and answers', async () => {
    const { body } = await room.nobody.get('/openapi.json');
    const ids: string[] = [];
    for (const { method, path, responses } of API_ROUTES) {
      const operation = body.paths[path.replace(':id', '{id}')][method];
      ids.push(operation.operationId);
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining([...Object.keys(responses), '400', '401']),
      );
    }
    expect(new Set(ids).size).toBe(API_ROUTES.length);
    const parameters = body.paths['/api/v1/needs'].get.parameters;
    expect(parameters.find((p: { name: string }) => p.name === 'limit').schema).toEqual({
      description: 'How many to answer with.',
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 20,
    });
    expect(body.components.schemas.NewNeed.additionalProperties).toBe(false);
    expect(body.components.schemas.NewNeed.required).toEqual(['title', 'description']);
  });

  it('for people shows every call, and every kind of problem where its type points', async () => {
    const { body, headers } = await room.nobody.get('/docs');
    expect(headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i);
    for (const { summary, path } of API_ROUTES) {
      expect(body).toContain(summary);
      expect(body).toContain(path.replace(':id', '{id}'));
    }
    for (const name of Object.keys({ ...STATUS, ...HTTP_PROBLEMS })) expect(body).toContain(`id="problem-${name}"`);
  });

  it('asks nobody else for anything', async () => {
    for (const path of ['/', '/docs']) {
      const { body, headers } = await room.nobody.get(path);
      expect([...body.matchAll(/(?:src|href|action)="(?![/#])/g)]).toEqual([]);
      expect(body).not.toMatch(/<script>|<style|url\(|@import|onclick|style="/);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).not.toContain('unsafe');
    }
  });

  it('has one heading of the first level, no level left out, and links that lead somewhere', async () => {
    const { body } = await room.nobody.get('/docs');
    const levels = [...body.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('begins at a front page in three languages', async () => {
    const expected = { nb: /med egne ord/, nn: /med eigne ord/, en: /in their own words/ };
    for (const [language, words] of Object.entries(expected)) {
      const { body } = await room.nobody.get(`/?lang=${language}`);
      expect(body).toContain(`<html lang="${language}"`);
      expect(body).toMatch(words);
      expect(body).toContain('href="/docs"');
    }
    expect((await room.nobody.get('/?lang=<script>')).body).toContain('<html lang="nb"');
  });
});
