/** Every attribute of every part once: its label, default, control, check and the staff name of a wrong value. */

import { LIMITS, type PartKind } from './parts';

/** What a fault needs to know of the rest of the topology. */
export interface Surroundings {
  namesServerOrCluster(id: string): boolean;
  mailIsShared(mail: string): boolean;
}

/** How the inspector edits an attribute and what the document accepts for it. */
export type Control =
  | { readonly kind: 'text'; readonly min: number; readonly max: number }
  | { readonly kind: 'switch'; readonly on: string; readonly off: string }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: 'server' }
  | { readonly kind: 'cluster' }
  | { readonly kind: 'home'; readonly max: number }
  | { readonly kind: 'limit'; readonly min: number; readonly max: number }
  | { readonly kind: 'domains'; readonly most: number; readonly max: number };

export interface Attribute {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly control: Control;
  /** What a document may leave out; absent: the attribute is required. */
  readonly initial?: string | number | boolean | null | readonly string[];
  readonly fault?: {
    /** As support staff call it. */
    readonly name: string;
    readonly holds: (value: unknown, around: Surroundings) => boolean;
  };
}

const isFalse = (value: unknown): boolean => value === false;
const name: Attribute = {
  key: 'name',
  label: 'Name',
  help: 'How this part is called on the canvas and in every sentence.',
  control: { kind: 'text', min: 1, max: LIMITS.name },
};

export const CATALOG: {
  readonly [K in PartKind]: {
    readonly label: string;
    readonly letter: string;
    readonly attributes: readonly Attribute[];
  };
} = {
  gateway: {
    label: 'Gateway',
    letter: 'gw',
    attributes: [
      name,
      {
        key: 'running',
        label: 'Running',
        help: 'A gateway that is down takes requests from neither side.',
        control: { kind: 'switch', on: 'Running', off: 'Down' },
        initial: true,
        fault: { name: 'Gateway down', holds: isFalse },
      },
      {
        key: 'configuredServer',
        label: 'Configured server',
        help: 'The one community server the administrator joined the gateway to. It discovers the others from there.',
        control: { kind: 'server' },
        initial: null,
        fault: { name: 'No community server configured', holds: (value) => value === null },
      },
      {
        key: 'blockedDomains',
        label: 'Blocked domains',
        help: 'Requests from or to a mail address in one of these domains are refused at the gateway. One domain a line.',
        control: { kind: 'domains', most: LIMITS.domains, max: LIMITS.domain },
        initial: [],
      },
      {
        key: 'maxChats',
        label: 'Most chat sessions',
        help: 'How many chats may be open at once: -1 for no limit, 0 for none.',
        control: { kind: 'limit', min: -1, max: LIMITS.count },
        initial: -1,
      },
      {
        key: 'maxPresences',
        label: 'Most presence sessions',
        help: 'How many contacts may be watched at once: -1 for no limit, 0 for none.',
        control: { kind: 'limit', min: -1, max: LIMITS.count },
        initial: -1,
      },
    ],
  },
  server: {
    label: 'Community server',
    letter: 's',
    attributes: [
      name,
      {
        key: 'host',
        label: 'Host name',
        help: 'The fully qualified name of the machine. Shown only; routing does not depend on it.',
        control: { kind: 'text', min: 0, max: LIMITS.host },
      },
      {
        key: 'role',
        label: 'Role',
        help: 'A server used for meetings only takes its turn in the round robin all the same.',
        control: {
          kind: 'choice',
          choices: [
            { value: 'community', label: 'Community server' },
            { value: 'meeting', label: 'Meeting server' },
          ],
        },
        initial: 'community',
      },
      {
        key: 'running',
        label: 'Running',
        help: 'While a server is down, nobody is logged in to it and nothing reaches it. It keeps its turn.',
        control: { kind: 'switch', on: 'Running', off: 'Down' },
        initial: true,
        fault: { name: 'Server down', holds: isFalse },
      },
      {
        key: 'port1516Open',
        label: 'Port 1516 from the gateway',
        help: 'Whether a firewall lets the gateway open port 1516 to this server. Users and other servers are not affected by it.',
        control: { kind: 'switch', on: 'Open', off: 'Blocked' },
        initial: true,
        fault: { name: 'Port 1516 blocked from the gateway', holds: isFalse },
      },
      {
        key: 'trustsGateway',
        label: "Trusts the gateway's address",
        help: "Whether the gateway's IP address is among the addresses this server accepts connections from.",
        control: { kind: 'switch', on: 'Trusted', off: 'Not trusted' },
        initial: true,
        fault: { name: 'Gateway address not trusted', holds: isFalse },
      },
      {
        key: 'directoryReachable',
        label: 'LDAP directory',
        help: 'Whether this server reaches the LDAP directory. Without it nobody can be looked up here.',
        control: { kind: 'switch', on: 'Reachable', off: 'Unreachable' },
        initial: true,
        fault: { name: 'LDAP directory unreachable', holds: isFalse },
      },
      {
        key: 'filterFindsMail',
        label: 'Search filter finds mail addresses',
        help: 'Whether the person filter in stconfig.nsf of this server includes the mail attribute. Looking up by name works without it.',
        control: { kind: 'switch', on: 'Yes', off: 'No' },
        initial: true,
        fault: { name: 'LDAP filter without mail', holds: isFalse },
      },
      {
        key: 'discovered',
        label: 'Discovered by the gateway',
        help: 'Whether the gateway has learnt of this server. The configured server is always known.',
        control: { kind: 'switch', on: 'Discovered', off: 'Not discovered' },
        initial: true,
        fault: { name: 'Not discovered by the gateway', holds: isFalse },
      },
      {
        key: 'knowsClusters',
        label: 'Cluster documents',
        help: 'Whether stconfig.nsf of this server holds a copy of every cluster document. Every server needs them, in a cluster or not.',
        control: { kind: 'switch', on: 'All there', off: 'Missing' },
        initial: true,
        fault: { name: 'Cluster document missing', holds: isFalse },
      },
      {
        key: 'cluster',
        label: 'Cluster',
        help: 'The cluster this server is a member of. Servers in a cluster share the data of their users.',
        control: { kind: 'cluster' },
        initial: null,
      },
    ],
  },
  cluster: {
    label: 'Cluster',
    letter: 'c',
    attributes: [
      { ...name, help: 'The cluster name, as it stands in the cluster document and in home-server values.' },
    ],
  },
  user: {
    label: 'Local user',
    letter: 'u',
    attributes: [
      name,
      {
        key: 'mail',
        label: 'Mail address',
        help: 'What the directory record holds. The landing server looks the user up by it, so it must be there and unique.',
        control: { kind: 'text', min: 0, max: LIMITS.mail },
        fault: {
          name: 'Mail missing or shared',
          holds: (value, around) => value === '' || around.mailIsShared(String(value)),
        },
      },
      {
        key: 'connectedServer',
        label: 'Logged in to',
        help: 'The server the client is connected to now.',
        control: { kind: 'server' },
        initial: null,
      },
      {
        key: 'homeServer',
        label: 'Home server',
        help: 'The server or cluster named in the directory record. Leave it empty if no home server is used.',
        control: { kind: 'home', max: LIMITS.domain },
        initial: null,
        fault: {
          name: 'Home server misspelt or gone',
          holds: (value, around) => typeof value === 'string' && !around.namesServerOrCluster(value),
        },
      },
      {
        key: 'externalAccess',
        label: 'Access to external communities',
        help: 'Whether the gateway administrator granted this user access to outside communities.',
        control: { kind: 'switch', on: 'Granted', off: 'Not granted' },
        initial: true,
        fault: { name: 'No access to external communities', holds: isFalse },
      },
    ],
  },
  external: {
    label: 'External user',
    letter: 'x',
    attributes: [
      name,
      {
        key: 'mail',
        label: 'Mail address',
        help: 'The part behind the @ is the domain of the outside community.',
        control: { kind: 'text', min: 0, max: LIMITS.mail },
      },
    ],
  },
};

/** The staff name of a blocked pair of servers. */
export const SERVER_LINK_FAULT = 'Link between servers blocked';

/** The row of one attribute; undefined for a key that is no attribute of this kind. */
export const attributeOf = (kind: PartKind, key: string): Attribute | undefined =>
  CATALOG[kind].attributes.find((attribute) => attribute.key === key);
