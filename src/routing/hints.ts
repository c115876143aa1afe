/** How a hint is written down: what is meant literally stands between backticks, and each names its machine and its place. */

import type { Confirmation, Source } from './evidence';
import { SOURCES } from './sources';

/** The machines on which things are looked up. */
export const HOST = {
  gateway: 'On the gateway',
  console: 'In the Integrated Solutions Console',
  configured: 'On the configured server',
  landing: 'On the landing server',
  home: 'On the home server',
  sender: "On the sender's server",
  server: 'On this community server',
  every: 'On every community server',
  both: 'On both community servers',
  other: 'On another community server',
  directory: 'In the directory',
  client: "On the user's computer",
  outside: "On the external user's computer",
} as const;

export const PLACE = {
  prompt: 'command prompt',
  serverLog: 'sametime.log',
  logins: 'stlog.nsf, view Community logins/logouts',
  ini: 'sametime.ini, section [Debug]',
  ldap: 'stconfig.nsf, LDAPServer document',
  clusters: 'stconfig.nsf, cluster documents',
  config: 'CommunityConfig.txt',
  serverDocuments: 'names.nsf, Server documents',
  person: 'directory record (Person document in Domino)',
  properties: 'Sametime Gateway > Gateway properties',
  communities: 'Sametime Gateway > Communities',
  client: 'chat window and contact list',
} as const;

const BACKTICKED = /`([^`]+)`/g;

const told = (host: string, place: string, words: string) => ({
  host,
  place,
  text: words.replaceAll('`', ''),
  literal: [...words.matchAll(BACKTICKED)].map(([, inside = '']) => inside),
});

export const inLog = (host: string, place: string, words: string, source: Source): Confirmation => ({
  kind: 'log',
  ...told(host, place, words),
  source,
});

export const byCommand = (host: string, words: string, source: Source, place: string = PLACE.prompt): Confirmation => ({
  kind: 'command',
  ...told(host, place, words),
  source,
});

export const inDocument = (host: string, place: string, words: string, source: Source): Confirmation => ({
  kind: 'document',
  ...told(host, place, words),
  source,
});

/** What is likely to be seen, with the reason why that is not sure. */
export const likely = (host: string, place: string, words: string, reason: string, source?: Source): Confirmation => ({
  kind: 'likely',
  ...told(host, place, words),
  reason,
  ...(source && { source }),
});

/** Where it is written who logged in where. */
export const lastLogin = (words: string): Confirmation =>
  likely(
    HOST.every,
    PLACE.logins,
    words,
    'The view is known from an answer that quotes the help; the help page on logins that we read only counts them.',
    SOURCES.logins,
  );
