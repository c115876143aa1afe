/** The words of the forms in which what is selected is changed, and of the palette of faults. */

import { count, counted, formFor, listed, type Noun } from '../saying/saying';
import type { PartKind } from '../topology/parts';

/** What may stand in an empty field or at the head of a list. */
export const FIELD = {
  noHome: 'No home server',
  none: 'None',
  showHomes: 'Show the servers and clusters',
  homes: 'Servers and clusters',
  server: 'server',
  cluster: 'cluster',
  newCluster: 'A new cluster…',
  assumed: 'Our assumption: the sources do not say.',
} as const;

export const LIMIT = {
  /** Beside the number. */
  means(limit: number): string {
    if (limit < 0) return 'no limit';
    return limit === 0 ? 'none may be open' : `at most ${count(limit)} at once`;
  },
  /** "Chats: at most 5 at once." */
  of(sessions: string, limit: number): string {
    if (limit < 0) return `${sessions}: no limit.`;
    return limit === 0 ? `${sessions}: none may be open.` : `${sessions}: at most ${count(limit)} at once.`;
  },
} as const;

export const PARTS: { readonly [K in PartKind]: Noun } = {
  gateway: { one: 'gateway', other: 'gateways' },
  server: { one: 'community server', other: 'community servers' },
  cluster: { one: 'cluster', other: 'clusters' },
  user: { one: 'local user', other: 'local users' },
  external: { one: 'external user', other: 'external users' },
};

export const FORM = {
  duplicate: 'Duplicate',
  remove: 'Delete',
  duplicateOne: (name: string) => `Duplicate ${name}`,
  removeOne: (name: string) => `Delete ${name}`,
  logOut: 'Log out',
  /** Before the id, which is drawn as code. */
  kindAndId: (kind: string) => `${kind} · id `,
  more: (step: number, left: number) =>
    left > step ? `Show ${count(step)} more of ${count(left)}` : `Show ${count(left)} more`,
} as const;

const SELECTED: Noun = { one: 'part selected', other: 'parts selected' };

export const SEVERAL = {
  title: (number: number) => counted(number, SELECTED),
  selected: 'Selected',
} as const;

export const GLANCE = {
  title: 'The community',
  empty: 'Nothing here yet: add a part.',
  name: 'Title',
  unnamed: 'Untitled',
  running: 'running',
  down: 'down',
  joined: 'Joined to',
  notJoined: 'no server yet',
  noGateway: 'No gateway yet: without one nothing comes in from external communities or goes out to them.',
  clusters: 'Clusters',
  faults: (number: number) => (number > 0 ? `Faults (${count(number)})` : 'Faults'),
  healthy: 'None: every part and every link is healthy.',
  sessions: 'Sessions open before the first request',
  limits: "The gateway's limits.",
} as const;

export const ORDER = {
  title: 'Order of the servers',
  noServer: 'Nobody takes turns yet: the gateway has no configured server.',
  noGateway: 'Nobody takes turns yet: there is no gateway.',
  fixed: 'Configured server: always first',
  outside: 'Not discovered',
  noTurn: 'not discovered: takes no turn',
  moved: (server: string, seat: number, of: number) => `${server} has seat ${count(seat)} of ${count(of)} now`,
  up: (server: string) => `Move ${server} up`,
  down: (server: string) => `Move ${server} down`,
  /** What becomes of the turn of a server that is out of reach, by the answer assumed now. */
  turns: {
    fail: 'The gateway takes turns in this order: round robin. As assumed now, a server that is down or blocked keeps its turn, and what it gets fails.',
    skip: 'The gateway takes turns in this order: round robin. As assumed now, a server that is down or blocked keeps its seat, but is passed over.',
  },
} as const;

export const SERVER = {
  place: 'Seat in the round robin',
  undiscovered: 'Not discovered: the gateway gives this server no turn.',
  first: (of: number) => `Seat 1 of ${count(of)}: the configured server is always first.`,
  seat: (seat: number, of: number) => `Seat ${count(seat)} of ${count(of)}`,
  links: 'Links to other servers',
  users: 'Users',
} as const;

export const PEOPLE = {
  connected: { tag: 'logged in here', none: 'Nobody is logged in here.', find: 'Find somebody logged in here' },
  home: { tag: 'home is here', none: 'No directory record names this as home.', find: 'Find somebody at home here' },
} as const;

export const LINK = {
  title: 'Link between these servers',
  open: 'Open',
  blocked: 'Blocked',
  between: (a: string, b: string) => `Link between ${a} and ${b}`,
  note: 'Over this link one server passes a request on to the other. Every pair has one unless it is blocked.',
} as const;

export const CLUSTER = {
  members: 'Members',
  noMember: 'No server is a member yet.',
  takeOut: (server: string) => `Take ${server} out`,
  takeOutOfIt: (server: string) => `Take ${server} out of the cluster`,
  add: 'Add a server',
  addFrom: 'Add a server…',
  users: 'Users',
  title: 'Cluster',
  name: 'Name of the new cluster',
  make: 'Make a cluster',
  note: 'Servers in a cluster share the data of their users. A server is a member of one cluster at most; the product takes at most six into one.',
  /** `cluster` is null where they are in several. */
  takeTheseOut(servers: readonly string[], cluster: string | null): string {
    if (cluster === null) return `Take these ${count(servers.length)} out of their clusters`;
    const these = {
      one: `Take ${listed(servers)} out of ${cluster}`,
      other: `Take these ${count(servers.length)} out of ${cluster}`,
    };
    return formFor(servers.length, these);
  },
} as const;

export const GATEWAY = {
  turn: 'Order of the turns, and whose it is before the first request',
  noTurn: 'Nobody takes turns yet: choose the configured server above.',
  list: 'Round robin',
  discovery: 'Play discovery',
  setNext: 'Set as next',
  setAsNext: (server: string) => `Set ${server} as next`,
  open: 'What the sources leave open',
} as const;

export const FAULTS = {
  title: 'Faults',
  clear: 'Clear all faults',
  goTo: 'Go to it',
  goToField: (fault: string) => `Go to the field: ${fault}`,
  mend: 'Mend',
  mendIt: (fault: string) => `Mend: ${fault}`,
  faultOf: (fault: string, part: string) => `${fault}, ${part}`,
} as const;
