import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { STYLE } from '../style.ts';

export type PageLanguage = 'nb' | 'nn' | 'en';

type LayoutProps = {
  language: PageLanguage;
  title: string;
  skip: string;
  nav: JSX.Element;
  children: ComponentChildren;
};

/** The frame of every page. The style stands in the page, and is let through by its hash. */
export function Layout({ language, title, skip, nav, children }: LayoutProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <a class="skip" href="#main">
          {skip}
        </a>
        <header>{nav}</header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}

/** A page as a whole document. */
export function renderPage(page: JSX.Element): string {
  return `<!doctype html>${renderToString(page)}`;
}
