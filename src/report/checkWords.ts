/** The sentences of a check list, as text and as what its scripts say. */

export const CHECK_WORDS = {
  title: 'What to check on every community server',
  of: (playground: string): string => `For: ${playground}`,
  reads: 'Nothing here changes anything: it only looks.',
  noServer: 'There is no community server to check.',
  server: (name: string): string => `Community server ${name}`,
  host: (host: string): string => `Host: ${host}`,
  noHost: 'Host: not entered yet.',
  port: 'Port: 1516, unless the community uses another one.',
  fromGateway: 'On the host of the gateway',
  onServer: 'On this community server',

  resolve: (host: string): string => `The name is found: nslookup ${host}`,
  open: (host: string): string => `The port answers: telnet ${host} 1516`,
  running: 'The server runs: the Sametime services are started, and users can log in.',
  trusted:
    'sametime.ini, VPS_TRUSTED_IPS, or stconfig.nsf, CommunityTrustedIps: one of them holds the address which the gateway connects from on the inside, and the server was restarted since. Staff use these names: no page we read has them.',
  rejected:
    'sametime.log: no line "Rejecting server <address> not in servers list" with the address of the gateway. Such a line is a sure sign that the server does not trust it.',
  known: 'CommunityConfig.txt: the servers of the community are all in it.',
  directory:
    'The directory answers, asked from this server: ldapsearch -x -H ldap://<directory> -b "<base>" "(mail=<mail>)" mail',
  filter:
    'stconfig.nsf, LDAPServer document: the search filter for resolving person names has the mail attribute, as in (mail=%s*). The same search with this filter finds the same entry.',
  clusters: (names: string): string =>
    `stconfig.nsf: there is a copy of the cluster document of each of these, whether this server is in it or not: ${names}.`,
} as const;

/** The head of a script: what can be filled in, each by the name it has there. */
export const SCRIPT_WORDS = {
  fillIn: 'Fill in what stands below between quotes. What is left empty is skipped.',
  port: 'An environment variable PORT is taken instead of port 1516.',
  from: (server: string): string =>
    `Leave ${server} empty on the host of the gateway: name resolution and the port are checked from there. On a community server fill in its id: whether it runs, its links to the others and its way to the directory are checked from there.`,
  filters: (filters: string, filter: string): string =>
    `${filters} takes the search filter for resolving person names of each server, behind its id, with %s where the name goes. Where it is left empty there, ${filter} is taken.`,
  id: (id: string, name: string): string => `Id ${id}: ${name}`,
} as const;

/** What a script says of a check; the slots are filled when it runs. */
export const SAID_WORDS = {
  noHost: (server: string): string => `${server} has no host entered: skipped.`,
  oddHost: (server: string): string => `The host of ${server} is written as no host can be: skipped.`,
  unresolved: (server: string, host: string): string => `${server}: the name ${host} is not found from here.`,
  resolved: (server: string, host: string): string => `${server}: the name ${host} is found.`,
  open: (server: string, port: string): string => `${server} answers on port ${port}.`,
  closed: (server: string, port: string): string =>
    `${server} does not answer on port ${port}: it is blocked, or the server does not run.`,
  stopped: (server: string, port: string): string =>
    `${server}: nothing on this machine listens on port ${port}, so the server does not run.`,
  unsure: (server: string, port: string): string =>
    `${server}: whether anything on this machine listens on port ${port} could not be told: skipped.`,
  noTimeout: (server: string): string =>
    `${server}: this machine has no timeout command, so that the port cannot be tried: skipped.`,
  elsewhere: (server: string): string =>
    `The directory of ${server} has to be asked from ${server}, with its id filled in at the head: skipped.`,
  noDirectory: (server: string): string => `No directory host is filled in, so the directory of ${server} is skipped.`,
  noTool: (server: string): string => `This machine has no ldapsearch, so the directory of ${server} is skipped.`,
  answers: (server: string): string => `The directory answers ${server}.`,
  silent: (server: string): string => `The directory does not answer ${server}.`,
  closing: (server: string): string =>
    `The port of the directory answers ${server}, and no search was let in: a certificate that is not trusted may be why. Skipped.`,
  unclear: (server: string): string => `The search of ${server} could not be made: skipped.`,
  noSearch: (server: string): string =>
    `Base, search filter or mail address is not filled in, so the search filter of ${server} is skipped.`,
  nobody: (server: string): string =>
    `Nobody has this mail address, or the directory wants a login. That tells nothing of the search filter of ${server}: skipped.`,
  found: (server: string): string => `The search filter of ${server} finds the mail address.`,
  notFound: (server: string): string =>
    `The search filter of ${server} does not find the mail address, while the mail attribute alone does.`,
  noSuchId: (id: string): string => `No server here has the id ${id}: nothing was checked.`,
} as const;
