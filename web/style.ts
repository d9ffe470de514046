/** The look of the plain pages: system fonts, one column, both colour schemes. Contrast is at least 7:1 for text. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --soft: #f2f4f7; --line: #8a929c; --link: #0b4a94; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceff3; --paper: #14171b; --soft: #21262d; --line: #7d8792; --link: #a9cdff; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.6 system-ui, sans-serif; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem; }
header nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { margin-top: 2rem; font-size: 1.125rem; }
h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9375em; }
code { overflow-wrap: anywhere; }
.call { padding: .25rem .5rem; background: var(--soft); border-radius: .25rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .375rem .75rem .375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
`;
