import type { Texts } from '../../texts/index.ts';

type Step = { href: string; title: string };

/** From the front page to the list of profiles, and on to one of them. */
export function profilesTrail(t: Texts, profile?: { id: string; name: string }): Step[] {
  const list = { href: '/profiles', title: t.research.profiles.title };
  return profile === undefined
    ? [list]
    : [list, { href: `/profiles/${encodeURIComponent(profile.id)}`, title: profile.name }];
}
