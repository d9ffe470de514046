import { deskItems } from './desk-navigation.ts';
import type { NavigationItem } from './navigation-item.ts';
import type { Texts } from './texts/index.ts';

/** What each role finds in the menu, in order. */
const ITEMS: Readonly<Record<string, (t: Texts) => readonly NavigationItem[]>> = {
  municipality: ({ municipality: { menu } }) => [
    { href: '/needs', ...menu.needs },
    { href: '/needs/new', ...menu.submit },
  ],
  researcher: (t) => [
    { href: '/profiles', title: t.research.profiles.title, text: t.research.profiles.menuText },
    { href: '/answers', title: t.research.answers.title, text: t.research.answers.menuText },
  ],
  broker: (t) => [
    { href: '/queue', title: t.queue.menu, text: t.queue.menuText },
    { href: '/couplings', title: t.couplings.title, text: t.couplings.menuText },
    ...deskItems(t),
  ],
  admin: (t) => [{ href: '/queue', title: t.queue.menu, text: t.queue.menuText }],
};

/** The menu of somebody who holds these roles. */
export function navigationFor(roles: readonly string[], t: Texts): readonly NavigationItem[] {
  const items = roles.flatMap((role) => ITEMS[role]?.(t) ?? []);
  return items.filter((item, i) => items.findIndex(({ href }) => href === item.href) === i);
}
