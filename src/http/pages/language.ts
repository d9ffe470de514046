import { z } from 'zod';
import { PAGE_LANGUAGES } from '../../../web/texts/index.ts';
import { choice } from './form-fields.ts';
import { localAddress } from './local-address.ts';
import { openPost } from './page-route.ts';

const A_YEAR_MS = 365 * 86_400_000;

/** Changes the language of the pages in this browser, and goes back to where one was. */
export const languagePost = openPost({
  path: '/language',
  fields: z.object({ language: choice(PAGE_LANGUAGES), next: z.string().max(2000).optional() }),
  submit(_app, { fields }, { browser }) {
    browser.keep('language', fields.language, A_YEAR_MS);
    const to = new URL(localAddress(fields.next), 'http://here.invalid');
    to.searchParams.delete('lang');
    return { to: `${to.pathname}${to.search}`, notice: 'languageChanged' };
  },
});
