/** The rules of a lookup that finds nobody: directory, filter, and what the directory record holds. */

import { type CodeRow, EITHER_WAY } from './code';
import { STOPPED } from './notices';

export const LOOKUP_CODES = {
  'BLK-LDAP': {
    title: 'LDAP directory unreachable',
    directions: EITHER_WAY,
    answer: 'silence',
    what: (n) => `${n.at} does not reach the LDAP directory`,
    ...STOPPED,
  },
  'BLK-FILTER': {
    title: 'Search filter without mail',
    directions: EITHER_WAY,
    answer: 'none',
    what: (n) => `${n.at} cannot search by mail address`,
    ...STOPPED,
  },
  'BLK-MAIL': {
    title: 'No mail address in the directory',
    directions: EITHER_WAY,
    answer: 'none',
    what: (n) => `${n.at} finds no mail address for ${n.user}`,
    ...STOPPED,
  },
  'BLK-DUPLICATE': {
    title: 'Mail address shared with another user',
    directions: EITHER_WAY,
    answer: 'several',
    what: (n) => `${n.at} finds more than one record for ${n.user}`,
    ...STOPPED,
  },
} satisfies Record<string, CodeRow>;
