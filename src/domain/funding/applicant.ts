import type { ApplicantKind, Scheme } from '../scheme.ts';
import type { Texts } from '../words.ts';
import type { NeedFacts } from './need-facts.ts';
import { type Lead, leadOf } from './partner-roles.ts';
import { conclude, type Outcome } from './rule-result.ts';
import type { RuleResult } from './verdict.ts';
import { listed } from './wording.ts';

/** Whether a municipality may apply; if not, whether it may be a partner, and who must apply then. */
export function applicantRule(need: NeedFacts, scheme: Scheme): RuleResult {
  return conclude(scheme, 'applicant', 'eligibleApplicants', outcome(need, scheme));
}

/** Research mobilisation money is for companies outside Trøndelag, until a county says otherwise. */
const ASK_THE_COUNTY = 'forregion-ovrige-fylker';

function outcome(need: NeedFacts, scheme: Scheme): Outcome {
  if (scheme.eligibleApplicants.length === 0) return NOBODY;
  if (scheme.id === ASK_THE_COUNTY && !scheme.eligibleApplicants.includes('municipality')) return COUNTY_DECIDES;
  const lead = leadOf(scheme);
  if (lead !== undefined) return asPartner(need, lead);
  if (scheme.eligibleApplicants.includes('municipality')) return MAY_APPLY;
  const who = listed(scheme.eligibleApplicants.map((kind) => APPLICANTS[kind]));
  return {
    verdict: 'cannot',
    text: {
      nb: `Kommuner kan ikke søke. Søkere er ${who.nb}.`,
      nn: `Kommunar kan ikkje søkje. Søkjarar er ${who.nn}.`,
      en: `Municipalities cannot apply. Applicants are ${who.en}.`,
    },
  };
}

function asPartner(need: NeedFacts, { who, organisations }: Lead): Outcome {
  const inProposal = need.pairedWith !== null && organisations.includes(need.pairedWith);
  return {
    verdict: 'can-if',
    text: {
      nb: `Kommunen kan ikke søke selv, men kan være partner når ${who.nb} søker.`,
      nn: `Kommunen kan ikkje søkje sjølv, men kan vere partnar når ${who.nn} søkjer.`,
      en: `The municipality cannot apply itself, but can be a partner when ${who.en} applies.`,
    },
    missing: inProposal
      ? {
          nb: 'Fagmiljøet i forslaget må ville stå som søker.',
          nn: 'Fagmiljøet i framlegget må ville stå som søkjar.',
          en: 'The organisation in the proposal must be willing to apply.',
        }
      : {
          nb: `Finn ${who.nb} som vil stå som søker.`,
          nn: `Finn ${who.nn} som vil stå som søkjar.`,
          en: `Find ${who.en} that will apply.`,
        },
  };
}

const NOBODY: Outcome = {
  verdict: 'cannot',
  text: {
    nb: 'Ingen i Norge kan få penger fra denne ordningen.',
    nn: 'Ingen i Noreg kan få pengar frå denne ordninga.',
    en: 'Nobody in Norway can get money from this scheme.',
  },
};

const MAY_APPLY: Outcome = {
  verdict: 'can',
  text: { nb: 'Kommuner kan søke.', nn: 'Kommunar kan søkje.', en: 'Municipalities may apply.' },
};

const COUNTY_DECIDES: Outcome = {
  verdict: 'unknown',
  text: {
    nb: 'Kommuner er ikke bekreftet som søkere i dette fylket.',
    nn: 'Kommunar er ikkje stadfesta som søkjarar i dette fylket.',
    en: 'Municipalities have not been confirmed as applicants in this county.',
  },
  missing: {
    nb: 'Spør fylkeskommunen om en kommune kan søke.',
    nn: 'Spør fylkeskommunen om ein kommune kan søkje.',
    en: 'Ask the county whether a municipality may apply.',
  },
};

const APPLICANTS: Readonly<Record<ApplicantKind, Texts>> = {
  municipality: { nb: 'kommuner', nn: 'kommunar', en: 'municipalities' },
  county: { nb: 'fylkeskommuner', nn: 'fylkeskommunar', en: 'counties' },
  state_agency: { nb: 'statlige virksomheter', nn: 'statlege verksemder', en: 'state agencies' },
  research_org: { nb: 'forskningsorganisasjoner', nn: 'forskingsorganisasjonar', en: 'research organisations' },
  university: { nb: 'universiteter og høgskoler', nn: 'universitet og høgskular', en: 'universities and colleges' },
  company: { nb: 'bedrifter', nn: 'bedrifter', en: 'companies' },
  ngo: { nb: 'frivillige organisasjoner', nn: 'frivillige organisasjonar', en: 'voluntary organisations' },
  health_trust: { nb: 'helseforetak', nn: 'helseføretak', en: 'health trusts' },
  school_owner: { nb: 'skoleeiere', nn: 'skuleeigarar', en: 'school owners' },
};
