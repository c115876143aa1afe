/** The rules of a lookup that finds nobody: directory, filter, and what the directory record holds. */

import { STOPPED } from './notices';
import { EITHER_WAY, type Names, type Rule } from './rule';
import { SOURCES, VERSIONS } from './sources';

const whoseTask = (n: Names): string =>
  n.direction === 'inbound'
    ? `The request landed on ${n.at}, so ${n.at} has to look up ${n.user}`
    : `${n.user} is connected to ${n.at}, so ${n.at} does the lookup`;

export const LOOKUP_RULES = {
  'BLK-LDAP': {
    title: 'LDAP directory out of reach',
    rule: 'A server that does not reach the LDAP directory can look up nobody, not even a user who is logged in to it.',
    directions: EITHER_WAY,
    answer: 'silence',
    what: (n) => `${n.at} does not reach the LDAP directory`,
    why: (n) =>
      `${whoseTask(n)}, and it has no connection to the directory. Another server's good connection does not help.`,
    ...STOPPED,
    confirm: [
      { kind: 'command', text: 'telnet <directory> 389 (636 with TLS) from this community server: no answer' },
      { kind: 'log', text: 'VP_LDAP_TRACE=1 in [Debug] of sametime.ini on this server shows the failing connection.' },
      {
        kind: 'document',
        text: 'LDAPServer document in stconfig.nsf: host, port and bind name. Nothing keeps servers alike: compare with a good one.',
      },
    ],
    fix: 'Let this server reach the directory: name, port, bind account, firewall. Then restart it.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.ports, SOURCES.serverTracing],
    versions: VERSIONS.note,
  },
  'BLK-FILTER': {
    title: 'Search filter without mail',
    rule: 'The search filter for persons must find mail addresses on every server; where it does not, lookups by name still work and hide it.',
    directions: EITHER_WAY,
    answer: 'none',
    what: (n) => `${n.at} cannot search by mail address`,
    why: (n) =>
      `${whoseTask(n)} by mail address, but its search filter leaves that attribute out. Chats inside the community look healthy, since they search by name.`,
    ...STOPPED,
    confirm: [
      {
        kind: 'document',
        text: 'LDAPServer document in stconfig.nsf of this server: "Search filter for resolving person names", against that of a good server.',
      },
      { kind: 'command', text: "ldapsearch with this server's own filter and the mail address: no entry" },
      {
        kind: 'log',
        text: 'VP_LDAP_TRACE=1 in [Debug] of sametime.ini: a search without (mail=...), and nothing found.',
      },
    ],
    fix: 'Add the mail attribute, as in (&(objectclass=organizationalPerson)(|(cn=%s*)(givenname=%s*)(sn=%s*)(mail=%s*))), and restart the server.',
    basis: 'note',
    source: [SOURCES.note, SOURCES.mailAttribute, SOURCES.filters],
    versions: VERSIONS.note,
  },
  'BLK-MAIL': {
    title: 'No mail address in the directory',
    rule: 'A user whose directory record holds no mail address is found by no server, since lookups for the gateway go by mail address.',
    directions: EITHER_WAY,
    answer: 'none',
    what: (n) => `${n.at} finds no mail address for ${n.user}`,
    why: (n) =>
      `${whoseTask(n)} by mail address, and the record of ${n.user} has none. Every server would fail in the same way; other users are not affected.`,
    ...STOPPED,
    confirm: [
      { kind: 'command', text: 'ldapsearch "(mail=<address>)": no entry' },
      {
        kind: 'document',
        text: "The person record: the mail attribute (Domino: Internet Address; if that is empty, Domino's LDAP makes up an address nobody would type).",
      },
    ],
    fix: 'Enter the mail address in the person record.',
    basis: 'doc',
    source: [SOURCES.directory, SOURCES.mailToId],
    versions: VERSIONS.server,
  },
  'BLK-DUPLICATE': {
    title: 'Mail address found twice',
    rule: 'The mail address must belong to one directory record only; where two share it, the lookup cannot tell whom it is for.',
    directions: EITHER_WAY,
    answer: 'several',
    what: (n) => `${n.at} finds more than one record for ${n.user}`,
    why: (n) =>
      `${whoseTask(n)}, and another record holds the same mail address. That it must be unique is documented; that the request then ends is assumed.`,
    ...STOPPED,
    confirm: [
      { kind: 'command', text: 'ldapsearch "(mail=<address>)": two entries or more' },
      { kind: 'log', text: '0x80020000 (more than one found where one was asked for)' },
    ],
    fix: 'Give each person record a mail address of its own.',
    basis: 'assumption',
    source: [SOURCES.directory, SOURCES.resolveCodes],
    versions: VERSIONS.server,
  },
} satisfies Record<string, Rule>;
