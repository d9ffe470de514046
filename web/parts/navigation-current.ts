import { navigationFor } from '../navigation.ts';
import type { Texts } from '../texts/index.ts';

/** The entry of the menu that a page belongs to: the longest one that its address begins with. */
export function currentItem(address: string, roles: readonly string[], t: Texts): string | undefined {
  const path = address.split('?')[0] ?? '';
  const within = navigationFor(roles, t).filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return within.toSorted((a, b) => b.href.length - a.href.length)[0]?.href;
}
