import { expect } from 'vitest';
import type { PageCaller } from './page-caller.ts';

/** What Amina registers. */
export const GROUP = {
  name: 'Forskergruppe for aldring og helse',
  unit: 'Institutt for helsefag',
  description: 'Vi forsker på fall, balanse og trening blant eldre som bor hjemme, og på hva som hjelper.',
  keywords: 'fallforebygging, eldre\nhjemmetrening; eldre',
};

/** Amina signs in and registers a profile; its path. */
export async function registered(amina: PageCaller, changes: object = {}): Promise<string> {
  await amina.signIn('amina');
  await amina.get('/profiles/new');
  const { status, location } = await amina.post('/profiles/new', { ...GROUP, ...changes });
  expect(status).toBe(303);
  return (location ?? '').replace(/\/concepts$/, '');
}

/** The version that a form on the page was filled in from. */
export function versionIn(html: string): string {
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
}
