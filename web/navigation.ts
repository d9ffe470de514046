import type { Texts } from './texts/index.ts';

/** One entry of the main menu, and of the front page of somebody who is signed in. */
export type NavigationItem = { href: string; title: string; text: string };

/** What each role finds in the menu, in order. */
const ITEMS: Readonly<Record<string, (t: Texts) => readonly NavigationItem[]>> = {
  municipality: () => [],
  researcher: () => [],
  broker: (t) => [
    { href: '/queue', title: t.queue.menu, text: t.queue.menuText },
    { href: '/couplings', title: t.couplings.title, text: t.couplings.menuText },
  ],
  admin: (t) => [{ href: '/queue', title: t.queue.menu, text: t.queue.menuText }],
};

/** The menu of somebody who holds these roles. */
export function navigationFor(roles: readonly string[], t: Texts): readonly NavigationItem[] {
  const items = roles.flatMap((role) => ITEMS[role]?.(t) ?? []);
  return items.filter((item, i) => items.findIndex(({ href }) => href === item.href) === i);
}
