import type { Texts } from '../texts.ts';

export const errors: Texts['errors'] = {
  'not-found': {
    title: 'We cannot find the page',
    text: 'The address is wrong, the page has moved, or you may not see what is there.',
    help: 'Check that the address is right, or begin at the front page.',
  },
  forbidden: {
    title: 'You may not see this',
    text: 'The role you are signed in with does not give access to this page.',
    help: 'Change organisation, sign in as somebody else, or ask a broker.',
  },
  conflict: {
    title: 'Somebody else was first',
    text: 'What you wanted to do no longer goes together with how things stand.',
    help: 'Go back, load the page again and see what has happened.',
  },
  invalid: {
    title: 'What was sent could not be used',
    text: 'Something in the address or the form was not as expected.',
    help: 'Go back and try again.',
  },
  'too-large': {
    title: 'What you sent is too large',
    text: 'The form takes a million characters at most.',
    help: 'Go back, shorten the text and send it again.',
  },
  'too-many-requests': {
    title: 'A little too fast',
    text: 'Very many requests have come from you in a short time.',
    help: 'Wait a minute, and try again.',
  },
  unavailable: {
    title: 'The service is busy just now',
    text: 'What you asked for could not be done at this moment. Nothing has been saved.',
    help: 'Wait a little, and try again.',
  },
  internal: {
    title: 'Something went wrong on our side',
    text: 'The fault has been noted. What you sent has not been saved.',
    help: 'Try again. If it happens once more, give us this number:',
  },
  'other-site': {
    title: 'The form did not come from here',
    text: 'We could not see that the form was sent from this service. To be safe, nothing has been done.',
    help: 'Open the page again, and send it from there.',
  },
  toFront: 'To the front page',
  tryAgain: 'Try again',
};
