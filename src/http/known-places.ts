import { invalidField } from '../domain/errors.ts';
import type { Ctx } from '../usecases/context.ts';

/** Stops on a municipality number that nobody has. `pointer` is where the request gave it. */
export function knownMunicipality(ctx: Ctx, pointer: string, number: string | undefined): void {
  if (number !== undefined && ctx.places.municipality(number) === undefined) {
    throw invalidField(
      pointer,
      `There is no municipality ${number}. Give one of the ${ctx.places.all().length} there are.`,
    );
  }
}

/** Stops on a county number that nobody has. */
export function knownCounty(ctx: Ctx, pointer: string, number: string | null | undefined): void {
  if (typeof number !== 'string' || ctx.places.countyName(number) !== undefined) return;
  const known = new Set(ctx.places.all().map((place) => place.countyNumber));
  throw invalidField(pointer, `There is no county ${number}. Known: ${[...known].toSorted().join(', ')}.`);
}
