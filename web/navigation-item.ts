/** One entry of the main menu, and of the front page of somebody who is signed in. */
export type NavigationItem = { href: string; title: string; text: string };
