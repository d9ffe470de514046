import type { View } from '../view.ts';

/** The pages above one about a need; the list of needs is a municipality's own. */
export function needTrail({ viewer, t }: View, need?: { id: string; title: string }) {
  const list = { href: '/needs', title: t.municipality.need.trail };
  return [
    ...(viewer?.roles.includes('municipality') === true ? [list] : []),
    ...(need === undefined ? [] : [{ href: `/needs/${need.id}`, title: need.title }]),
  ];
}
