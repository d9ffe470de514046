import type { Authorized } from '../domain/access.ts';
import { invalidField } from '../domain/errors.ts';
import type { Expertise, Output } from '../domain/expertise.ts';
import type { Ctx } from './context.ts';
import { readExpertise } from './read-expertise.ts';
import { reviseExpertise } from './revise-expertise.ts';

const MAX_OUTPUTS = 500;

/** How many of the outputs given were new, and how many were there before. */
export type Added = { added: number; known: number };

/** Adds outputs after those that are there, in the order given. One with a title that is there is left out. */
export async function addOutputs(ctx: Ctx, id: string, outputs: readonly Output[]): Promise<Added> {
  const fresh = newOnes(await readExpertise(ctx, id), outputs);
  if (fresh.length > 0) {
    await reviseExpertise(ctx, id, (expertise) => {
      const all = [...expertise.outputs, ...newOnes(expertise, outputs)];
      if (all.length > MAX_OUTPUTS) {
        throw invalidField('/outputs', `A profile has at most ${MAX_OUTPUTS} outputs. Remove some first.`);
      }
      return { outputs: all };
    });
  }
  return { added: fresh.length, known: outputs.length - fresh.length };
}

/** Takes away the outputs at these places, 0 first, of the version in which they were seen there. */
export function removeOutputs(
  ctx: Ctx,
  id: string,
  positions: ReadonlySet<number>,
  version: number,
): Promise<Authorized<Expertise, 'change'>> {
  const left = ({ outputs }: Expertise) => ({ outputs: outputs.filter((_, i) => !positions.has(i)) });
  return reviseExpertise(ctx, id, left, version);
}

function newOnes(expertise: Expertise, outputs: readonly Output[]): Output[] {
  const seen = new Set(expertise.outputs.map(({ title }) => folded(title)));
  return outputs.filter(({ title }) => {
    const name = folded(title);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Titles that differ in capitals and signs only are the same. */
function folded(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
