/** What bears out the rules of a lookup that finds nobody: directory, filter, and what the directory record holds. */

import type { LOOKUP_CODES } from './codes-lookup';
import type { Evidence } from './evidence';
import { SOURCES, VERSIONS } from './sources';

export const LOOKUP_EVIDENCE = {
  'BLK-LDAP': {
    rule: 'A server that does not reach the LDAP directory can look up nobody, not even a user who is logged in to it.',
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
    unlike: {
      'BLK-FILTER':
        'Without the directory every lookup fails, also by name; with a poor filter only lookups by mail address do.',
      'IN-LOOKUP': 'The lookup needs the directory at the landing server, even for a user who is logged in there.',
    },
  },
  'BLK-FILTER': {
    rule: 'The search filter for persons must find mail addresses on every server; where it does not, lookups by name still work and hide it.',
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
    unlike: {
      'BLK-MAIL':
        'A poor filter follows the server and hits every user, a missing address follows the user to every server.',
      'IN-LOOKUP': 'The lookup succeeds where the person filter covers the mail attribute.',
      'OUT-LOOKUP':
        "On the way out it is the filter of the sender's own server that counts, so it fails always or never.",
    },
  },
  'BLK-MAIL': {
    rule: 'A user whose directory record holds no mail address is found by no server, since lookups for the gateway go by mail address.',
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
    unlike: {
      'BLK-DUPLICATE': 'Searching the directory for the address finds nobody in one case and two in the other.',
    },
  },
  'BLK-DUPLICATE': {
    rule: 'The mail address must belong to one directory record only; where two share it, the lookup cannot tell whom it is for.',
    confirm: [
      { kind: 'command', text: 'ldapsearch "(mail=<address>)": two entries or more' },
      { kind: 'log', text: '0x80020000 (more than one found where one was asked for)' },
    ],
    fix: 'Give each person record a mail address of its own.',
    basis: 'assumption',
    source: [SOURCES.directory, SOURCES.resolveCodes],
    versions: VERSIONS.server,
  },
} satisfies Record<keyof typeof LOOKUP_CODES, Evidence>;
