import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formats } from './formats.ts';
import type { PageLanguage, Texts } from './texts/index.ts';

export type NoticeKey = keyof Texts['forms']['notices'];

/** One thing wrong in a form, in the reader's language. `field` is the name of the field; '' is the form itself. */
export type FormFault = { field: string; text: string };

/** What somebody has typed in a form that is shown again, and what is wrong with it. */
export type Typed = {
  /** The address the form sends to. */
  action: string;
  values: ReadonlyMap<string, readonly string[]>;
  faults: readonly FormFault[];
  /** Said above the form, when it is shown again for another reason than faults in its fields. */
  message?: string | undefined;
};

/** Who is signed in, as the frame shows them. */
export type Viewer = {
  name: string;
  roles: readonly string[];
  organisation: string;
  /** Whether there is another organisation to act for. */
  hasOthers: boolean;
};

/** What every page and part may know of the request it is rendered for. */
export type View = {
  language: PageLanguage;
  t: Texts;
  format: Formats;
  /** Path and query of the page. */
  address: string;
  viewer: Viewer | null;
  demo: boolean;
  /** Stands in every form as `_csrf`. */
  csrf: string;
  /** Stands in every form as `_once`: sending the same form twice is doing it once. */
  once: string;
  notice: NoticeKey | null;
  typed: Typed | null;
  assets: { style: string; script: string; live: string; queue: string; font: string };
};

export const ViewContext = createContext<View | null>(null);

/** The view of the page that is being rendered. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('This part is rendered outside a page: use renderPage.');
  return view;
}
