import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../web/formats.ts';
import { type ErrorKind, ErrorPage } from '../../web/pages/error.tsx';
import { renderPage } from '../../web/render.tsx';
import { PAGE_LANGUAGES, TEXTS } from '../../web/texts/index.ts';
import type { View } from '../../web/view.ts';

const KINDS: readonly ErrorKind[] = [
  'not-found',
  'forbidden',
  'conflict',
  'invalid',
  'too-large',
  'too-many-requests',
  'unavailable',
  'internal',
  'other-site',
];

function view(language: View['language']): View {
  return {
    language,
    t: TEXTS[language],
    format: FORMATS[language],
    address: '/x',
    viewer: null,
    demo: false,
    csrf: '',
    once: '',
    notice: null,
    typed: null,
    assets: { style: '/s', script: '/p', live: '/l', queue: '/q', font: '/f' },
  };
}

describe('an error page', () => {
  it.each(KINDS)('for %s says what has happened and what to do, and leads on, in every language', (kind) => {
    for (const language of PAGE_LANGUAGES) {
      const html = renderPage(view(language), <ErrorPage kind={kind} requestId="id-1" back="/needs/new?a=1&b=2" />);
      const { title, text, help } = TEXTS[language].errors[kind];
      expect(html).toContain(`<html lang="${language}"`);
      expect(html.match(/<h1[^>]*>([^<]*)/)?.[1]).toBe(title);
      for (const told of [text, help]) expect(html).toContain(told);
      expect(html).toContain('href="/needs/new?a=1&amp;b=2"');
      expect(html.includes('id-1')).toBe(kind === 'internal');
    }
  });
});
