import { navigationFor } from '../navigation.ts';
import { LANGUAGE_NAMES, PAGE_LANGUAGES } from '../texts/index.ts';
import { useView } from '../view.ts';
import { CsrfFields } from './form.tsx';
import { currentItem } from './navigation-current.ts';

/** The product's name, who is signed in, the language, and the menu of their role. Works without JavaScript. */
export function Header() {
  const { t, viewer, demo } = useView();
  return (
    <header class="site-header">
      {demo ? <p class="site-header__demo">{t.frame.example}</p> : null}
      <div class="site-header__bar">
        <a class="site-header__name" href="/">
          <Mark />
          <span>{t.frame.product}</span>
        </a>
        <div class="site-header__tools">
          <LanguageSwitch />
          {viewer === null ? <SignInLink /> : <Account />}
        </div>
      </div>
      {viewer === null ? null : <Menu />}
    </header>
  );
}

/** Two that meet in a third. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M4 8 16 16 4 24" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <path d="M28 8 16 16 28 24" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <circle cx="16" cy="16" r="5" class="mark__meeting" />
    </svg>
  );
}

function Menu() {
  const { t, viewer, address } = useView();
  const roles = viewer?.roles ?? [];
  const items = navigationFor(roles, t);
  if (items.length === 0) return null;
  const current = currentItem(address, roles, t);
  return (
    <nav class="site-menu" aria-label={t.frame.mainNavigation}>
      <ul>
        {items.map(({ href, title }) => (
          <li key={href}>
            <a href={href} {...(href === current ? { 'aria-current': 'page' as const } : {})}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageSwitch() {
  const { t, language, address } = useView();
  return (
    <form class="language-switch" method="post" action="/language" aria-label={t.frame.changeLanguage}>
      <CsrfFields />
      <input type="hidden" name="next" value={address} />
      {PAGE_LANGUAGES.map((other) => (
        <button
          key={other}
          type="submit"
          name="language"
          value={other}
          lang={other}
          aria-pressed={other === language}
          class="language-switch__choice"
        >
          {LANGUAGE_NAMES[other]}
        </button>
      ))}
    </form>
  );
}

function SignInLink() {
  const { t, address } = useView();
  const next = address.startsWith('/sign-in') ? '/' : address;
  return (
    <a class="ds-button" data-variant="secondary" data-size="sm" href={`/sign-in?next=${encodeURIComponent(next)}`}>
      {t.frame.signIn}
    </a>
  );
}

function Account() {
  const { t, viewer } = useView();
  if (viewer === null) return null;
  return (
    <div class="account">
      <p class="account__who">
        <span class="account__name">{viewer.name}</span>
        <span class="account__organisation">
          {viewer.hasOthers ? (
            <a class="ds-link" href="/organisation" aria-label={`${viewer.organisation}. ${t.frame.actFor}`}>
              {viewer.organisation}
            </a>
          ) : (
            viewer.organisation
          )}
        </span>
      </p>
      <form method="post" action="/sign-out">
        <CsrfFields />
        <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
          {t.frame.signOut}
        </button>
      </form>
    </div>
  );
}
