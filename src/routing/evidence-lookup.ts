/** What bears out the rules of a lookup that finds nobody: directory, filter, and what the directory record holds. */

import type { Names } from './code';
import type { LOOKUP_CODES } from './codes-lookup';
import type { Evidence } from './evidence';
import { byCommand, HOST, inDocument, likely, PLACE } from './hints';
import { CODES_INFERRED, SEARCH_BY_FILTER, SEARCH_BY_MAIL, SOURCES, TRACE_UNTOLD, VERSIONS } from './sources';

const whoseTask = (n: Names): string =>
  n.direction === 'inbound'
    ? `The request landed on ${n.at}, so ${n.at} has to look up ${n.user}`
    : `${n.user} is connected to ${n.at}, so ${n.at} does the lookup`;

export const LOOKUP_EVIDENCE = {
  'BLK-LDAP': {
    why: (n) =>
      `${whoseTask(n)}, and it has no connection to the directory. Another server's good connection does not help.`,
    rule: 'A server that does not reach the LDAP directory can look up nobody, not even a user who is logged in to it.',
    basis: 'inferred',
    source: [SOURCES.note, SOURCES.mailToId],
    grounds: [
      {
        text: 'LDAP is not a given: it is required from 9.0.1 on, and 11.x can read a Domino Directory by itself, and then has no connection to lose.',
        basis: 'doc',
        source: [SOURCES.ldapRequired, SOURCES.nativeDirectory],
      },
    ],
    confirm: [
      byCommand(
        HOST.server,
        '`telnet <directory> 389`, or `telnet <directory> 636` with TLS, gets no answer, while it answers on a good community server.',
        SOURCES.ports,
      ),
      byCommand(
        HOST.server,
        'The port answers, but `ldapsearch -H ldap://<directory> -D "<bind name>" -W -b "<base>" "(mail=<mail>)" mail` does not bind: then it is the account or its password.',
        SOURCES.filters,
      ),
      inDocument(
        HOST.server,
        PLACE.ldap,
        'Host, port, bind name and base, against those of a good server: nothing keeps servers alike.',
        SOURCES.ldapDocument,
      ),
      likely(
        HOST.server,
        PLACE.ini,
        '`VP_LDAP_TRACE=1` traces the failing connection.',
        TRACE_UNTOLD,
        SOURCES.serverTracing,
      ),
    ],
    fix: 'Let this server reach the directory: host name, port, bind account, firewall. Where the settings differ, copy the LDAPServer document of a good server and paste it into stconfig.nsf of this one (help of 11.6); where servers are managed in the Sametime System Console, set them under Sametime Prerequisites > Connect to LDAP Servers (help of 10.0). Then restart the server.',
    versions: VERSIONS.directory,
    unlike: {
      'BLK-FILTER':
        'Without the directory every lookup fails, also by name; with a filter that leaves out mail only lookups by mail address do.',
      'IN-LOOKUP': 'The lookup needs the directory at the landing server, even for a user who is logged in there.',
    },
  },
  'BLK-FILTER': {
    why: (n) =>
      `${whoseTask(n)} by mail address, but its search leaves that attribute out. Chats inside the community look healthy, since they search by name.`,
    rule: 'On every server of the community the search filters must find a user by mail address.',
    basis: 'note',
    source: [SOURCES.note],
    grounds: [
      {
        text: 'For the gateway the mail attribute is set first, and the search filter then has to search that same attribute.',
        basis: 'doc',
        source: [SOURCES.mailAttribute],
      },
      {
        text: 'Where it does not, lookups by name still work and hide the fault.',
        basis: 'inferred',
        source: [SOURCES.mailAttribute, SOURCES.filters],
      },
      {
        text: 'By the help of 10.0 a search by mail address leaves the usual filter out and goes by the mail attribute alone: then a wrong mail attribute on one server has the same effect.',
        basis: 'doc',
        source: [SOURCES.mailSearch],
      },
    ],
    confirm: [
      inDocument(
        HOST.server,
        PLACE.ldap,
        '"`Search filter for resolving person names`" and the mail attribute, against those of a good server.',
        SOURCES.filters,
      ),
      byCommand(
        HOST.server,
        `The search with the filter of this very server, as in \`${SEARCH_BY_FILTER}\`, finds no entry; \`${SEARCH_BY_MAIL}\` finds one.`,
        SOURCES.filters,
      ),
      inDocument(
        HOST.server,
        'sametime.ini, sections [Config] and [Directory]',
        '`ST_RESOLVE_WHITELIST` or `ST_RESOLVE_BLACKLIST` on one server has the same beat from another cause; `USE_SEPARATE_FILTER_FOR_MAIL_SEARCHES=0` brings the search filter back into searches by mail.',
        SOURCES.resolveLists,
      ),
      likely(
        HOST.server,
        PLACE.ini,
        '`VP_LDAP_TRACE=1` traces a search without (mail=…).',
        TRACE_UNTOLD,
        SOURCES.serverTracing,
      ),
    ],
    fix: 'In the Administration Tool, LDAP Directory > Basics (help of 9.0.1), set the mail attribute first ("Attribute of a person entry that defines the person\'s email address": mail, with Active Directory userPrincipalName unless changed), then, under LDAP Directory > Searching, add that attribute to the filter for resolving person names, as in (&(objectclass=organizationalPerson)(|(cn=%s*)(givenname=%s*)(sn=%s*)(mail=%s*))). Where one server differs, the LDAPServer document of a good one can be copied and pasted into its stconfig.nsf (help of 11.6). Then restart the server.',
    versions: VERSIONS.filter,
    unlike: {
      'BLK-MAIL':
        'A filter without mail belongs to the server and hits every user; a missing address belongs to the user and fails on every server.',
      'IN-LOOKUP': 'The lookup succeeds where the search filter covers the mail attribute.',
      'OUT-LOOKUP':
        "On the way out it is the filter of the sender's own server that counts, so it fails always or never.",
    },
  },
  'BLK-MAIL': {
    why: (n) =>
      `${whoseTask(n)} by mail address, and the record of ${n.user} has none. Every server would fail in the same way; other users are not affected.`,
    rule: 'Every directory record needs a mail address, since lookups for the gateway go by it.',
    basis: 'doc',
    source: [SOURCES.directory, SOURCES.mailToId],
    grounds: [
      {
        text: 'So a user without one is found by no server, whichever the request lands on.',
        basis: 'inferred',
        source: [SOURCES.directory, SOURCES.mailToId],
      },
    ],
    confirm: [
      byCommand(
        'On any machine that reaches the directory',
        `\`${SEARCH_BY_MAIL}\` finds no entry, while a search by name finds this user.`,
        SOURCES.filters,
      ),
      inDocument(
        HOST.directory,
        PLACE.person,
        'The mail attribute. In a Domino Directory: "`Internet Address`"; where that is empty, the LDAP service of Domino makes up an address that nobody would type.',
        SOURCES.dominoMail,
      ),
    ],
    fix: 'Enter the mail address in the directory record.',
    versions: VERSIONS.server,
    unlike: {
      'BLK-DUPLICATE': 'Searching the directory for the address finds nobody in one case and two in the other.',
    },
  },
  'BLK-DUPLICATE': {
    why: (n) =>
      `${whoseTask(n)}, and another record holds the same mail address. That it must be unique is documented; that the request then ends is assumed.`,
    rule: 'A mail address must belong to one directory record only.',
    basis: 'doc',
    source: [SOURCES.directory],
    grounds: [
      {
        text: 'That the request ends where two records share it is our choice: there is an answer for it in the client protocol, but what the gateway makes of it is told nowhere.',
        basis: 'assumption',
        source: [SOURCES.resolveCodes],
      },
    ],
    confirm: [
      byCommand(
        'On any machine that reaches the directory',
        `\`${SEARCH_BY_MAIL}\` finds two entries or more.`,
        SOURCES.directory,
      ),
      likely(
        HOST.server,
        PLACE.serverLog,
        '`0x80020000` (more than one found where one was asked for).',
        CODES_INFERRED,
        SOURCES.resolveCodes,
      ),
    ],
    fix: 'Give each directory record a mail address of its own.',
    versions: VERSIONS.server,
  },
} satisfies Record<keyof typeof LOOKUP_CODES, Evidence>;
