import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type View, ViewContext } from './view.ts';

/** A page as a whole document. */
export function renderPage(view: View, page: ComponentChild): string {
  return `<!doctype html>${renderToString(<ViewContext.Provider value={view}>{page}</ViewContext.Provider>)}`;
}

/** A part of a page by itself, for what htmx puts into a page that is already shown. */
export function renderPart(view: View, part: ComponentChild): string {
  return renderToString(<ViewContext.Provider value={view}>{part}</ViewContext.Provider>);
}
