import { describe, expect, it } from 'vitest';
import { type RoleRule, rolesFromClaims, valuesAt } from '../../src/usecases/roles-from-claims.ts';

const OYRA = { id: 'oyra', name: 'Universitetet på Øyra', kind: 'university' } as const;
const RULES: readonly RoleRule[] = [
  {
    claim: 'https://n.feide.no/claims/userid_sec',
    matches: /@oyra\.example$/u,
    role: 'researcher',
    at: { organisation: OYRA },
  },
  {
    claim: 'authorization_details.reportees.ID',
    matches: /^0192:(\d{9})$/u,
    role: 'municipality',
    at: { byMatch: { '999999993': '9901' } },
  },
  { claim: 'employer', matches: /^\d{9}$/u, role: 'researcher', at: { byMatch: 'organisationNumber' } },
];

describe('roles from claims', () => {
  it('are given by every rule that holds, wherever in a list the value stands', () => {
    const claims = {
      'https://n.feide.no/claims/userid_sec': ['feide:x@other.example', 'feide:x@oyra.example'],
      authorization_details: [{ reportees: [{ ID: '0192:999999993' }, { ID: '0192:888888888' }] }],
      employer: 987654321,
    };
    expect(rolesFromClaims(RULES, claims)).toEqual([
      { role: 'researcher', organisation: OYRA },
      { role: 'municipality', municipalityNumber: '9901' },
      { role: 'researcher', organisationNumber: '987654321' },
    ]);
  });

  it('are none where nothing matches, whatever the claims look like', () => {
    for (const claims of [{}, { authorization_details: 'x' }, { authorization_details: [null, { reportees: {} }] }]) {
      expect(rolesFromClaims(RULES, claims)).toEqual([]);
    }
  });

  it('never come from what every object has by itself', () => {
    expect(valuesAt({}, ['constructor', 'name'])).toEqual([]);
    expect(valuesAt({ a: { b: ['x', 1, true, null] } }, ['a', 'b'])).toEqual(['x', '1']);
  });
});
