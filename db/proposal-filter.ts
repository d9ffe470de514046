import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Scope } from '../src/domain/access.ts';
import type { ProposalFilter } from '../src/ports.ts';
import type { Tables } from './schema.ts';
import { lists } from './search.ts';

type Builder = ExpressionBuilder<Tables, 'proposals'>;

/** The proposals somebody may list, narrowed. */
export function proposalsIn(scope: Scope, filter: ProposalFilter): (eb: Builder) => Expression<SqlBool> {
  return (eb) => eb.and([...allowed(eb, scope), ...asked(eb, filter), ...ofNeeds(eb, filter)]);
}

/** An organisation sees those of its own needs, and those of its own profiles once they are accepted. */
function allowed(eb: Builder, { organisationId }: Scope): Expression<SqlBool>[] {
  if (organisationId === null) return [];
  const ofProfile = eb.and([eb('expertiseOrganisationId', '=', organisationId), eb('status', '=', 'accepted')]);
  return [eb.or([eb('needOrganisationId', '=', organisationId), ofProfile])];
}

function asked(
  eb: Builder,
  { status, brokerId, minScore, needId, expertiseId }: ProposalFilter,
): Expression<SqlBool>[] {
  return [
    ...(status === undefined ? [] : [eb('status', '=', status)]),
    ...(brokerId === undefined ? [] : [brokerId === null ? eb('brokerId', 'is', null) : eb('brokerId', '=', brokerId)]),
    ...(minScore === undefined ? [] : [eb('score', '>=', minScore)]),
    ...(needId === undefined ? [] : [eb('needId', '=', needId)]),
    ...(expertiseId === undefined ? [] : [eb('expertiseId', '=', expertiseId)]),
  ];
}

function ofNeeds(eb: Builder, { theme, municipalityNumber, countyNumber }: ProposalFilter): Expression<SqlBool>[] {
  if (theme === undefined && municipalityNumber === undefined && countyNumber === undefined) return [];
  let needs = eb.selectFrom('needs').select('needs.id');
  if (theme !== undefined) needs = needs.where(lists('themes', theme));
  if (municipalityNumber !== undefined) needs = needs.where('municipalityNumber', '=', municipalityNumber);
  if (countyNumber !== undefined) needs = needs.where('countyNumber', '=', countyNumber);
  return [eb('needId', 'in', needs)];
}
