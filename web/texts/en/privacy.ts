import type { Texts } from '../texts.ts';

export const privacy: Texts['privacy'] = {
  title: 'Privacy',
  lead: 'The service is about needs and expertise, not about people. Here is everything that is stored about you all the same.',
  tableCaption: 'What is stored, why and for how long',
  what: 'What',
  why: 'Why',
  howLong: 'How long',
  rows: {
    person: {
      what: 'Your name, your e-mail address when whoever signs you in gives it, the number you are known by there, and your roles',
      why: 'To know who you are and what you may do',
      howLong: 'Until an administrator removes you',
    },
    session: {
      what: 'That you are signed in: when it began, when you last did something, which organisation you act for, and the proof from whoever signed you in, to be able to sign you out there too',
      why: 'So that you need not sign in on every page',
      howLong: (idleMinutes, hours, days) =>
        `A session ends after ${idleMinutes} minutes without use, and after ${hours} hours in any case. Its row is deleted some ${days} days later.`,
    },
    typed: {
      what: 'What you had written in a form when your session ended',
      why: 'So that you get it back',
      howLong: 'Until you have got it, one hour at most; the row is cleared away within the day',
    },
    draft: {
      what: 'Drafts of needs that you are writing',
      why: 'So that nothing is lost while you write',
      howLong: (days) =>
        `Until you submit or delete it, and at most ${days} days after you last touched it. Only you see it`,
    },
    need: {
      what: 'Needs that the municipality submits, with title, text, themes, unit and amount',
      why: 'To find research groups that can help',
      howLong: 'As long as the municipality takes part. A need that is withdrawn stays, as withdrawn',
    },
    expertise: {
      what: 'Profiles that a research group registers: name, description, keywords, outputs, capacity and kinds of collaboration',
      why: 'To be found',
      howLong: 'Until the group deletes the profile. A name that stands in a coupling stays there',
    },
    answer: {
      what: 'The answer a research group gives when a coupling asks: what, when, reason and message',
      why: 'So that the municipality and the broker know',
      howLong: 'For as long as the coupling exists',
    },
    outreach: {
      what: 'Which municipalities brokers have talked to, when, how and about what, and the number of whoever noted it',
      why: 'So that the team knows who has been called on, and what was agreed',
      howLong: 'For good. The notes shall not name persons',
    },
    calendar: {
      what: 'Calendar addresses you have made: the name you gave them, what they show, and the day they were last fetched; the address itself only as a checksum',
      why: 'So that your calendar gets the deadlines',
      howLong: 'Until an administrator removes you. A closed address stays as closed',
    },
    decision: {
      what: 'Decisions on couplings: who decided what, when, the reason and the note',
      why: 'So that decisions can be reviewed, and proposals become better',
      howLong: 'For good',
    },
    confirmation: {
      what: 'Concepts that you confirm or reject in your own text, with the words they came from',
      why: 'So that the text is understood rightly',
      howLong: 'For good',
    },
    audit: {
      what: 'A log of what was done, with your number, the time and what it was about; never what you wrote',
      why: 'To be able to answer who did what',
      howLong: 'For good',
    },
    records: {
      what: 'Notices of what has happened, background work done, and answers to forms so that nothing is done twice',
      why: 'So that pages keep up, and faults can be found',
      howLong: (events, jobs, answers) =>
        `Notices ${events} days, background work ${jobs} days, answers to forms ${answers} days`,
    },
    log: {
      what: 'A technical log: what kind of page was fetched, when, how long it took, and your number; no IP address and no content',
      why: 'To run the service safely',
      howLong: 'As whoever operates the service decides',
    },
  },
  cookiesHeading: 'Cookies',
  cookies: [
    'We use only cookies that the service needs: for signing in, for protecting forms, for the language you chose, and for short notices from one page to the next. The choice of language lasts a year; the others last until you close the browser, or shorter.',
    'There is no tracking, no counting of visits, and nothing is fetched from other sites.',
  ],
  othersHeading: 'Who gets to see it',
  others: [
    'A municipality’s needs are seen by the municipality itself and by the brokers. Other municipalities that write about something similar see the heading and who asks, unless the municipality has opted out. The research group sees it when a coupling has been accepted.',
    'Nothing is sent to others, and your text is not used to train models outside this service.',
  ],
  rightsHeading: 'Your rights',
  rights: [
    'You have the right to see, correct and delete what is stored. Turn to whoever operates the service, or to the data protection officer of your municipality or institution. You may complain to the Norwegian Data Protection Authority (Datatilsynet).',
    'Never write about individual people in a need or a profile.',
  ],
};
