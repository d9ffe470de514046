import type { NavigationItem } from './navigation-item.ts';
import type { Texts } from './texts/index.ts';

/** What a broker does beside the queue. */
export function deskItems({ registerNeed, outreach, joint, schemes, year, figures }: Texts): readonly NavigationItem[] {
  return [
    { href: '/register-need', title: registerNeed.title, text: registerNeed.menuText },
    { href: '/outreach', title: outreach.title, text: outreach.menuText },
    { href: '/joint-needs', title: joint.title, text: joint.menuText },
    { href: '/schemes', title: schemes.title, text: schemes.menuText },
    { href: '/year-wheel', title: year.title, text: year.menuText },
    { href: '/overview', title: figures.title, text: figures.menuText },
  ];
}
