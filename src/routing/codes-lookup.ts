/** The rules of a lookup that finds nobody: directory, filter, and what the directory record holds. */

import { type CodeRow, EITHER_WAY, type Names } from './code';
import { STOPPED } from './notices';

const whoseTask = (n: Names): string =>
  n.direction === 'inbound'
    ? `The request landed on ${n.at}, so ${n.at} has to look up ${n.user}`
    : `${n.user} is connected to ${n.at}, so ${n.at} does the lookup`;

export const LOOKUP_CODES = {
  'BLK-LDAP': {
    title: 'LDAP directory unreachable',
    directions: EITHER_WAY,
    answer: 'silence',
    what: (n) => `${n.at} does not reach the LDAP directory`,
    why: (n) =>
      `${whoseTask(n)}, and it has no connection to the directory. Another server's good connection does not help.`,
    ...STOPPED,
  },
  'BLK-FILTER': {
    title: 'Search filter without mail',
    directions: EITHER_WAY,
    answer: 'none',
    what: (n) => `${n.at} cannot search by mail address`,
    why: (n) =>
      `${whoseTask(n)} by mail address, but its search leaves that attribute out. Chats inside the community look healthy, since they search by name.`,
    ...STOPPED,
  },
  'BLK-MAIL': {
    title: 'No mail address in the directory',
    directions: EITHER_WAY,
    answer: 'none',
    what: (n) => `${n.at} finds no mail address for ${n.user}`,
    why: (n) =>
      `${whoseTask(n)} by mail address, and the record of ${n.user} has none. Every server would fail in the same way; other users are not affected.`,
    ...STOPPED,
  },
  'BLK-DUPLICATE': {
    title: 'Mail address shared with another user',
    directions: EITHER_WAY,
    answer: 'several',
    what: (n) => `${n.at} finds more than one record for ${n.user}`,
    why: (n) =>
      `${whoseTask(n)}, and another record holds the same mail address. That it must be unique is documented; that the request then ends is assumed.`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
