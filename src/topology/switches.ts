/** What can be on or off at a server, a row each: it is a fault when it is off, and the row is all that a new one takes here. */

import type { Assumptions } from './assumptions';

/** What joins two parts: gateway and server, two servers, a user and where the user is logged in, a user and home. */
export type ConnectionKind = 'gateway' | 'servers' | 'connected' | 'home';

/** The line below a field; one that holds under some answers only is told as they stand now. */
export type Help = string | ((assumed: Assumptions) => string);

/** What can be on or off, and is a fault when it is off. */
export interface Switch {
  readonly label: string;
  readonly help: Help;
  readonly group: string;
  readonly on: string;
  readonly off: string;
  /** What staff call it when it is off. */
  readonly fault: string;
  /** The same on a card, which has room for 14 letters. */
  readonly short: string;
  /** What turning it on is called. */
  readonly mended: (names: { readonly part: string; readonly gateway: string }) => string;
  /** The connections of its part that it breaks. */
  readonly breaks?: readonly ConnectionKind[];
  /** What every server needs it for: to let a request through, or to take its turn. */
  readonly ready?: 'way' | 'turn';
}

interface ServerRow extends Switch {
  /** Its place in a link; once given it never changes. 7 is taken by the role of a server. */
  readonly bit: number;
}

/** In the order in which a document writes them. */
export const SERVER_SWITCHES = {
  running: {
    label: 'Running',
    help: ({ unreachable }) =>
      unreachable === 'fail'
        ? 'While a server is down, nobody is logged in to it and nothing reaches it. As assumed now, it keeps its turn.'
        : 'While a server is down, nobody is logged in to it and nothing reaches it. As assumed now, it is passed over.',
    group: 'Reached by the gateway',
    on: 'Running',
    off: 'Down',
    fault: 'Server down',
    short: 'server down',
    mended: ({ part }) => `Start ${part}`,
    breaks: ['gateway', 'connected'],
    ready: 'way',
    bit: 0,
  },
  port1516Open: {
    label: 'Port 1516 from the gateway',
    help: 'Whether a firewall lets the gateway open port 1516 to this server. Logins and links between servers do without it; what its users send to external users does not get out, as we assume.',
    group: 'Reached by the gateway',
    on: 'Open',
    off: 'Blocked',
    fault: 'Port 1516 blocked from the gateway',
    short: '1516 blocked',
    mended: ({ part, gateway }) => `Open port 1516 from ${gateway} to ${part}`,
    breaks: ['gateway'],
    ready: 'way',
    bit: 1,
  },
  trustsGateway: {
    label: "Trusts the gateway's address",
    help: "Whether this server accepts connections from the gateway's IP address: the one it connects from, on the inside. A change counts once the server was restarted.",
    group: 'Reached by the gateway',
    on: 'Trusted',
    off: 'Not trusted',
    fault: 'Gateway address not trusted',
    short: 'not trusted',
    mended: ({ part, gateway }) => `Have ${part} trust the address of ${gateway}`,
    breaks: ['gateway'],
    ready: 'way',
    bit: 2,
  },
  directoryReachable: {
    label: 'LDAP directory',
    help: 'Whether this server reaches the LDAP directory. Without it nobody can be looked up here.',
    group: 'Looking users up',
    on: 'Reachable',
    off: 'Unreachable',
    fault: 'LDAP directory unreachable',
    short: 'no LDAP',
    mended: ({ part }) => `Let ${part} reach the LDAP directory`,
    ready: 'way',
    bit: 3,
  },
  filterFindsMail: {
    label: 'Search filter finds mail addresses',
    help: 'Whether the search filter for persons in stconfig.nsf of this server includes the mail attribute. Looking up by name works without it. In 10.0 mail addresses are searched without this filter, unless it is set otherwise.',
    group: 'Looking users up',
    on: 'Yes',
    off: 'No',
    fault: 'Search filter without mail',
    short: 'no mail filter',
    mended: ({ part }) => `Add the mail attribute to the search filter of ${part}`,
    ready: 'way',
    bit: 4,
  },
  discovered: {
    label: 'Discovered by the gateway',
    help: 'Whether the gateway has learnt of this server. The configured server is always known.',
    group: 'Reached by the gateway',
    on: 'Discovered',
    off: 'Not discovered',
    fault: 'Server not discovered by the gateway',
    short: 'undiscovered',
    mended: ({ part, gateway }) => `Let ${gateway} discover ${part}`,
    ready: 'turn',
    bit: 5,
  },
  knowsClusters: {
    label: 'Cluster documents',
    help: 'Whether stconfig.nsf of this server holds a copy of every cluster document. Every server needs them, in a cluster or not.',
    group: 'Clusters',
    on: 'All there',
    off: 'Missing',
    fault: 'Cluster document missing',
    short: 'no cluster doc',
    mended: ({ part }) => `Copy every cluster document to ${part}`,
    ready: 'way',
    bit: 6,
  },
} as const satisfies Record<string, ServerRow>;

export type ServerSwitch = keyof typeof SERVER_SWITCHES;
export const SERVER_SWITCH_KEYS = Object.keys(SERVER_SWITCHES) as readonly ServerSwitch[];
