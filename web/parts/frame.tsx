import type { ComponentChildren } from 'preact';
import { useView } from '../view.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Notice } from './notice.tsx';

type FrameProps = {
  /** The page's name: its h1, unless `heading` says otherwise, and its title. */
  title: string;
  /** Stands in the place of the plain h1, and must hold one. */
  heading?: ComponentChildren;
  /** One sentence under the h1. */
  lead?: ComponentChildren;
  /** Pages above this one, from the front page on. */
  trail?: readonly { href: string; title: string }[];
  /** `wide` for queues and comparisons, `text` (the default) for reading and forms. */
  width?: 'text' | 'wide';
  /** Loads htmx and what the live parts need. */
  live?: boolean;
  /** Loads the keyboard and the news of the brokers' queue. */
  queue?: boolean;
  /** The language of the page, when it is not the one that was chosen. */
  language?: string;
  children: ComponentChildren;
};

/** What stands around every page. */
export function Frame({
  title,
  heading,
  lead,
  trail = [],
  width = 'text',
  live,
  queue,
  language,
  children,
}: FrameProps) {
  const { t, language: chosen, assets, notice } = useView();
  return (
    <html lang={language ?? chosen} data-color-scheme="auto" data-color="brand1" data-size="md">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${t.frame.product}`}</title>
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <script src={assets.script} defer />
        {live === true ? <meta name="htmx-config" content={HTMX_CONFIG} /> : null}
        {live === true ? <script src={assets.live} defer /> : null}
        {queue === true ? <script src={assets.queue} type="module" /> : null}
      </head>
      <body>
        <a class="ds-skip-link" href="#main">
          {t.frame.skip}
        </a>
        <Header />
        <main id="main" class={`page page--${width}`} tabIndex={-1}>
          {trail.length > 0 ? <Trail items={trail} /> : null}
          {notice === null ? null : <Notice kind="success">{t.forms.notices[notice]}</Notice>}
          {heading ?? (
            <h1 class="ds-heading" data-size="lg">
              {title}
            </h1>
          )}
          {lead === undefined ? null : <p class="lead">{lead}</p>}
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

/** Nothing is evaluated, no style is put into the page, and a form that comes back with faults (422) is shown. */
const HTMX_CONFIG = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  historyCacheSize: 0,
  selfRequestsOnly: true,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '422', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
});

function Trail({ items }: { items: readonly { href: string; title: string }[] }) {
  const { t } = useView();
  const all = [{ href: '/', title: t.frame.home }, ...items];
  return (
    <nav class="ds-breadcrumbs" aria-label={t.frame.youAreHere}>
      <ol>
        {all.map(({ href, title }) => (
          <li key={href}>
            <a class="ds-link" href={href}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
