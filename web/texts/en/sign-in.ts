import type { Texts } from '../texts.ts';

export const signIn: Texts['signIn'] = {
  title: 'Sign in',
  lead: 'Sign in to submit needs, register expertise or decide on couplings.',
  expired: 'You were signed out because a long time had passed. Sign in again to go on.',
  expiredTyped:
    'You were signed out because a long time had passed. What you wrote is kept: sign in as the same person to get it back.',
  demoHeading: 'Choose an example person',
  demoText: 'The people are made up. Choose one, and see the service as they do.',
  asPerson: (name) => `Sign in as ${name}`,
  with: (provider) => `Sign in with ${provider}`,
  withText: 'You are sent there, and come back here when you have signed in.',
  noWay: 'No way to sign in has been set up. Whoever operates the service must do that.',
  failed: 'The sign-in was not completed. Try once more.',
  noRole: 'You are recognised, but hold no role here yet. Ask a broker for one.',
  organisationHeading: 'Whom do you act for?',
  organisationText: 'You hold roles in several organisations. Choose which one to use now.',
  chooseOrganisation: 'Change to this one',
  actingNow: 'Chosen now',
};
