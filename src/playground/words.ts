/** The words of edits: what was done besides what was asked for, and why something was not done. */

import { count, formFor, listed } from '../saying/saying';

/** Why a value was not taken. `at` puts the field before it, so that each stands by itself. */
export const VALUE = {
  at: (field: string, wrong: string) => `${field}: ${wrong}`,
  field: (label: string, part: string) => `"${label}" of ${part}`,
  line: (field: string) => `A line of ${field}`,
  title: 'Title',
  clusterName: 'Name of the cluster',
  note: 'Note',
  ownData: 'A text belongs here. This is a copy of parts, or a whole playground. Paste it on the canvas, or open it.',
  switch: (on: string, off: string) => `This is either "${on}" or "${off}". Choose one of them.`,
  choice: (choices: readonly string[]) => `This is one of: ${listed(choices, 'comma')}. Choose from these.`,
  limit: (max: number, none: number) =>
    `A whole number from 0 to ${count(max)} belongs here, or ${none} for no limit. Type one of these.`,
  empty: 'This cannot be empty. Type at least one character.',
  long: (most: number, length: number) =>
    `This may have at most ${count(most)} characters; it has ${count(length)}. Shorten it.`,
  many: (most: number, domains: number) =>
    `This may hold at most ${count(most)} domains; it has ${count(domains)}. Leave some out.`,
  newline: 'This holds a line break, which cannot be shown. Write it in one line.',
  list: 'A list of domains belongs here. Write one a line.',
  text: 'A text belongs here. Type one.',
  twoHomes: (text: string, homes: readonly string[]) =>
    `“${text}” may be ${listed(homes, 'or')}. Choose which is meant.`,
  noServer: 'This names no community server of this community. Choose one from the list, or none.',
  noCluster: 'This names no cluster of this community. Choose one from the list, or none.',
  sessions: (max: number) =>
    `The number of open sessions is a whole number from 0 to ${count(max)}. Type one of these.`,
  unknown: (id: string, key: string) => `There is no part "${id}" with an attribute "${key}".`,
} as const;

/** Texts in place of the id of a server or cluster, which they must not be taken for. */
export const MARKED = {
  misspelt: (text: string) => `${text} (misspelt)`,
  removed: (text: string) => `${text} (removed)`,
} as const;

/** Invented people, in the order in which they turn up. */
export const INVENTED = {
  user: 'Ann Bob Cleo Dan Eve Finn Gus Hana Ivo Jana Kim Lea Max Nora Otto Pia Quinn Rosa Sam Tess',
  external: 'Xavier Yara Zoe Walt Vera Ugo Tilda Sven',
} as const;

export const FULL = {
  gateway: (gateway: string) => `A community has one gateway, and ${gateway} is here already. Select it to change it.`,
  servers: (most: number) => `A playground holds at most ${count(most)} community servers. Remove some to make room.`,
  clusters: (most: number) => `A playground holds at most ${count(most)} clusters. Remove some to make room.`,
  people: (most: number) =>
    `A playground holds at most ${count(most)} local and external users together. Remove some to make room.`,
  notes: (most: number) => `A playground holds at most ${count(most)} notes. Remove some to make room.`,
  requests: (most: number, all: number) =>
    `A playground holds at most ${count(most)} requests; this would make ${count(all)}. Delete some, or clear them.`,
} as const;

/** Why nothing was done with a note. */
export const NOTE = {
  gone: 'That note is gone. Write another one.',
  noPart: 'The note is about a part that is gone. Choose another one, or none.',
} as const;

export const RENAMED = {
  host: (server: string, host: string) => `The host name of ${server} is ${host} now.`,
} as const;

export const CLUSTERED = {
  noServer: 'A cluster is made of community servers. Select one or more servers first.',
  gone: 'That cluster is gone. Make one from the servers that shall be its members.',
  onlyServers: (cluster: string) => `Only community servers can join ${cluster}. Select one or more.`,
  noMember: 'None of the selected servers is in a cluster. Select a member.',
  holds: (cluster: string, servers: readonly string[]) => `${cluster} holds ${listed(servers, 'comma')}.`,
  joined: (cluster: string, servers: readonly string[]) => `${listed(servers, 'comma')} joined ${cluster}.`,
  left(servers: readonly string[]): string {
    const names = listed(servers, 'comma');
    return formFor(servers.length, {
      one: `${names} is in no cluster now.`,
      other: `${names} are in no cluster now.`,
    });
  },
  emptied: (cluster: string) => `${cluster} has no members left.`,
} as const;

export const SCRIPT = {
  notAcross: (from: string, to: string) =>
    `A request goes between an external and a local user, not from ${from} to ${to}. Choose one of each.`,
  noTurns: (gateway: string) => `${gateway} has no server to take turns. Connect it to a community server first.`,
  noGateway: 'There is no gateway, so nobody takes turns. Add a gateway and connect it to a community server.',
  notAServer: (part: string) => `${part} is no community server, so it takes no turn. Choose a server.`,
  /** Why a request is worth watching next. */
  noHome: (user: string) => `${user} has no home server: only the login counts.`,
  homeElsewhere: (user: string) => `${user}'s home server is not the one ${user} is logged in to.`,
} as const;
