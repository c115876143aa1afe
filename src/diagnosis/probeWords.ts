/** What probes answer, in whole sentences that claim no more than the sources let stand; lines of a log and filters stand as they are there. */

import { listed } from '../saying/saying';

/** The search filter for resolving person names, as the help prints it, and the same without the mail attribute. */
const FILTERS = {
  withMail: '(&(objectclass=organizationalPerson)(|(cn=%s*)(givenname=%s*)(sn=%s*)(mail=%s*)))',
  withoutMail: '(&(objectclass=organizationalPerson)(|(cn=%s*)(givenname=%s*)(sn=%s*)))',
} as const;

export const PROBE_WORDS = {
  /** What both people notice, without the number where there is one sending only. */
  sending: (number: number, of: number, external: string, local: string): string =>
    of === 1 ? `${external}. ${local}.` : `${number}: ${external}. ${local}.`,
  connects: (to: string): string => `Port 1516 of ${to} answers.`,
  silent: (to: string): string => `Port 1516 of ${to} does not answer.`,
  noGateway: 'There is no gateway.',
  unreached: 'The search does not get to the directory.',
  noEntry: 'No entry found.',
  entry: (name: string, mail: string): string => `Entry: ${name}, mail ${mail}`,
  mail: (mail: string): string => `Mail address: ${mail}`,
  noMail: 'Mail address: none',
  home: (home: string): string => `Home server (SametimeServer): ${home}`,
  noHome: 'Home server (SametimeServer): none',
  /** A text in the record that is spelt like a name, and stands for nothing. */
  spelt: (text: string): string => `${text}, as a text that names nothing`,
  filter: (hasMail: boolean): string =>
    `Search filter for resolving person names: ${hasMail ? FILTERS.withMail : FILTERS.withoutMail}`,
  clusters: (names: readonly string[]): string =>
    names.length === 0
      ? 'Cluster documents: all there, since there is no cluster'
      : `Cluster documents: all there, for ${listed(names)}`,
  clustersMissing: 'Cluster documents: missing',
  trusted: (names: readonly string[]): string =>
    names.length === 0 ? 'Sametime servers: none but itself' : `Sametime servers: ${listed(names, 'comma')}`,
  trustUntold: 'Whether an address that was entered by hand shows here is not documented.',
  loggedIn: (server: string): string => `Logged in to server ${server}`,
  failed: (server: string): string => `Failed to connect to server ${server}`,
  rejecting: (gateway: string): string => `Rejecting server <address of ${gateway}> not in servers list`,
  quiet: 'No line about other servers.',
  silentLog: 'No new line: the server does not run.',
  running: (runs: boolean): string => (runs ? 'Gateway: started' : 'Gateway: stopped'),
  configured: (server: string): string => `Configured server: ${server}`,
  noneConfigured: 'Configured server: none',
  discovered: (servers: readonly string[]): string => `Servers known: ${listed(servers, 'comma')}`,
  noneDiscovered: 'Servers known: none',
  blocked: (domains: readonly string[]): string => `Blocked domains: ${listed(domains, 'comma')}`,
  noneBlocked: 'Blocked domains: none',
  chats: (limit: number): string => `Most chat sessions: ${limit}`,
  presences: (limit: number): string => `Most presence sessions: ${limit}`,
  access: 'Access to external communities: every local user',
  noAccess: (users: readonly string[]): string =>
    `Access to external communities: every local user but ${listed(users)}`,
} as const;
