import { creatable } from '../../src/domain/access.ts';
import { aNeed, anExpertise, aProposal, FJELLVIK, HAVNESUND, OYRA } from './cast.ts';
import type { PageRoom } from './page-room.ts';

/** What the queue of the tests is made of, best first: enough to fill more than a morning. */
export const TITLES = [
  'Fall hos eldre som bor hjemme',
  'Fravær i ungdomsskolen',
  'Overvann i sentrum',
  'Rekruttering av helsefagarbeidere',
  'Medvirkning i arealplaner',
  'Ensomhet blant unge',
  'Digitalt tilsyn om natten',
  'Vedlikehold av kommunale bygg',
  'Tidlig innsats i barnehagen',
  'Klimabudsjett som virker',
] as const;

/** Ten undecided proposals, need and profile each of its own; their ids, best first. */
export async function tenProposals(room: PageRoom): Promise<string[]> {
  const now = room.clock.now();
  const times = { createdAt: now, updatedAt: now };
  await room.app.store.write(async (tx) => {
    for (const organisation of [FJELLVIK, HAVNESUND]) await tx.save.organisation(organisation);
    for (const [i, title] of TITLES.entries()) {
      const home = i % 2 === 0 ? FJELLVIK : HAVNESUND;
      const need = aNeed({
        ...times,
        id: `need-${i}`,
        title,
        organisationId: home.id,
        municipalityNumber: home.municipalityNumber ?? '',
        themes: i % 2 === 0 ? ['helse-og-velferd'] : ['smart-kommune'],
        status: 'matched',
      });
      const expertise = anExpertise({ ...times, id: `expertise-${i}`, name: `Forskergruppe ${i + 1}` });
      const proposal = aProposal({
        ...times,
        id: idOf(i),
        needId: need.id,
        needOrganisationId: home.id,
        expertiseId: expertise.id,
        expertiseOrganisationId: OYRA.id,
        score: 0.9 - i / 20,
        expiresAt: '2027-06-01T00:00:00.000Z',
      });
      await tx.save.need(creatable(room.system.principal, 'need', need));
      await tx.save.expertise(creatable(room.system.principal, 'expertise', expertise));
      await tx.save.proposal(creatable(room.system.principal, 'proposal', proposal));
    }
  });
  return TITLES.map((_, i) => idOf(i));
}

function idOf(i: number): string {
  return `proposal-${i}`;
}
