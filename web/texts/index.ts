import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';
import type { Texts } from './texts.ts';

export type { Texts };

export const PAGE_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export const TEXTS: Readonly<Record<PageLanguage, Texts>> = { nb, nn, en };

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<PageLanguage, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

/** Whether a text names a language the pages have. */
export function isPageLanguage(text: unknown): text is PageLanguage {
  return PAGE_LANGUAGES.some((language) => language === text);
}
