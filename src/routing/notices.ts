/** What the two people notice, told once for all rules that end, or do not end, a request the same way. */

import type { Names, Rule } from './rule';

type Notices = Pick<Rule, 'external' | 'local'>;

const sender = (n: Names): string => (n.direction === 'inbound' ? n.external : n.user);
const receiver = (n: Names): string => (n.direction === 'inbound' ? n.user : n.external);

/** Gives each side the words of the part it plays in this request. */
const bySide = (sends: (n: Names) => string, receives: (n: Names) => string): Notices => ({
  external: (n) => (n.direction === 'inbound' ? sends(n) : receives(n)),
  local: (n) => (n.direction === 'inbound' ? receives(n) : sends(n)),
});

const nothing = (n: Names): string => `${receiver(n)} notices nothing`;

/** The request is under way. */
export const SO_FAR = bySide(
  (n) => `${sender(n)} waits for an answer`,
  (n) => `${receiver(n)} notices nothing yet`,
);

/** The request stopped, or found nobody: the sender cannot tell which. */
export const UNREACHED = bySide(
  (n) =>
    n.kind === 'chat'
      ? `${sender(n)}'s chat with ${receiver(n)} is not delivered`
      : `${sender(n)} sees ${receiver(n)} offline`,
  nothing,
);

export const REFUSED = bySide(
  (n) =>
    n.kind === 'chat'
      ? `${sender(n)}'s chat with ${receiver(n)} is refused`
      : `${sender(n)}'s request to add ${receiver(n)} is refused`,
  nothing,
);

export const ARRIVED = bySide(
  (n) => {
    if (n.kind === 'chat') return `${sender(n)}'s chat with ${receiver(n)} is open`;
    const seen = n.direction === 'inbound' ? `sees ${n.user} online` : `sees ${n.external}'s status`;
    return `${sender(n)} ${seen}, unless ${receiver(n)} refuses`;
  },
  (n) =>
    n.kind === 'chat'
      ? `${sender(n)}'s chat opens at ${receiver(n)}`
      : `${sender(n)}'s contact request reaches ${receiver(n)}`,
);
