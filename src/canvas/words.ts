/** The words of the drawn community: of its cards, its dial, and the palette beside it. */

import type { Learnt } from '../routing/discovery';
import { count, counted, NOUNS } from '../saying/saying';

export const PICTURE = {
  add: 'Add to the community',
  note: 'Note',
  /** The tip of a kind of part in the palette. */
  dragOrPress: (kind: string, key: string) => `${kind}: drag it to the canvas, or press ${key}`,
} as const;

export const CARD = {
  nameOf: (part: string) => `Name of ${part}`,
  connect: (part: string) => `Connect ${part}`,
  connectCluster: (cluster: string) => `Connect cluster ${cluster}`,
  /** The first of several faults in short, and how many more there are. */
  faults: (first: string, more: number) => `${first} +${count(more)}`,
  /** Where that has no room: two at least. */
  faulty: (faults: number) => `${count(faults)} faults`,
  seat: (seat: number) => `Seat ${count(seat)} in the round-robin list`,
  outside: 'not discovered',
  meeting: (host: string) => `Meeting server · ${host}`,
  tags: { landed: 'landed', connected: 'logged in', home: 'home' },
} as const;

/** Upon a server while the discovery is played, by how far the gateway has come with it; null: seat and links say enough. */
export const LEARNT: { readonly [L in Learnt]: string | null } = {
  notYet: 'not discovered yet',
  leftOut: 'nobody tells of it',
  waiting: null,
  up: null,
  closed: null,
};

export const PERSON = {
  /** Heard before the name of the server. */
  connected: 'logged in: ',
  /** After the name of the server. */
  down: ' down',
  nowhere: 'logged out',
  home: 'home: ',
  noHome: 'no home',
  noDomain: 'no domain',
  toServer: 'Connect: logged in to',
  toHome: 'Connect: home server',
  send: 'Send a request',
} as const;

/** What is heard of a part; `part` is its kind and name, with its faults. */
export const HEARD = {
  user(part: string, connected: string | null, home: string | null): string {
    if (connected === null)
      return home === null ? `${part}, logged in: nowhere, home: none` : `${part}, logged in: nowhere, home: ${home}`;
    return home === null
      ? `${part}, logged in: ${connected}, home: none`
      : `${part}, logged in: ${connected}, home: ${home}`;
  },
  external: (part: string, domain: string | null) => (domain === null ? part : `${part} of ${domain}`),
  cluster: (part: string, members: number) => `${part}, ${counted(members, NOUNS.server)}`,
} as const;

export const DIAL = {
  list: 'Round-robin list',
  more: (seats: number) => `${count(seats)} more`,
  row: (seat: number, server: string) => `${count(seat)} ${server}`,
  none: 'no community server configured: drag from the dot',
  next: (server: string) => `next: ${server}`,
  /** While the discovery is played. */
  knows: (servers: number) => (servers === 0 ? 'knows no server yet' : `knows ${counted(servers, NOUNS.server)}`),
  empty: 'Empty seat',
  /** Beside the dial, where its seats are too small for a number each. */
  nobody: 'no server yet',
  nextSeat: (seat: number, server: string) => `next: ${count(seat)} ${server}`,
  lastSeat: (seat: number, server: string) => `last: ${count(seat)} ${server}`,
  /** As many more seats, where the dial has no room for the word. */
  plus: (seats: number) => `+${count(seats)}`,
  connect: 'Connect to the configured server',
  /** What is heard of a seat, and its tip, by whose turn it is and was. */
  heard: {
    next: (seat: number, server: string) => `Seat ${count(seat)}, ${server}, next. Make it the first turn`,
    last: (seat: number, server: string) => `Seat ${count(seat)}, ${server}, had the last turn. Make it the first turn`,
    other: (seat: number, server: string) => `Seat ${count(seat)}, ${server}. Make it the first turn`,
  },
  tip: {
    next: (seat: number, server: string) =>
      `${count(seat)}: ${server}, next. Click to let the first request start here.`,
    last: (seat: number, server: string) =>
      `${count(seat)}: ${server}, had the last turn. Click to let the first request start here.`,
    other: (seat: number, server: string) => `${count(seat)}: ${server}. Click to let the first request start here.`,
  },
} as const;
