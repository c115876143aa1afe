/** What is said of two parts that were connected, and why two parts cannot be. */

import { count } from '../saying/saying';

export const JOINED = {
  configured: (gateway: string, server: string) =>
    `${gateway} is joined to ${server} and learns of the other servers from there.`,
  reconfigured: (gateway: string, server: string, before: string) =>
    `${gateway} is joined to ${server} now, no longer to ${before}.`,
  loggedIn: (user: string, server: string) => `${user} is logged in to ${server}.`,
  moved: (user: string, server: string, before: string) =>
    `${user} is logged in to ${server} now, no longer to ${before}.`,
  down: (server: string, user: string) => `${server} is down, so ${user} looks offline.`,
  allIn: (people: number, server: string) => `${count(people)} people are logged in to ${server} now.`,
  allHome: (people: number, home: string) => `The home server of ${count(people)} people is ${home} now.`,
  loggedOut: (user: string) => `${user} is logged in nowhere now.`,
  allOut: (people: number) => `${count(people)} people are logged in nowhere now.`,
  home: (user: string, home: string) => `The home server of ${user} is ${home}.`,
} as const;

/** By the kinds of the two parts, in the order in which a pair is named. */
export const UNJOINED = {
  gone: 'One of the two parts is gone. Connect two parts of the community.',
  itself: (part: string) => `${part} cannot be connected to itself. Drop it on another part.`,
  none: 'These two parts have no connection.',
  clusterUser: (cluster: string, user: string) =>
    `${user} logs in to one server, not to a cluster. Connect to a member of ${cluster} instead.`,
  gatewayCluster: (gateway: string, cluster: string) =>
    `${gateway} is joined to one community server, not to a cluster. Connect it to a member of ${cluster}.`,
  gatewayUser: (gateway: string, user: string) =>
    `A user does not log in to the gateway. Connect ${user} to a community server, and ${gateway} to one of the servers.`,
  gatewayExternal: (gateway: string, external: string) =>
    `${external} reaches ${gateway} without a link of its own. To send something, connect ${external} to a local user.`,
  serverExternal: (server: string, external: string) =>
    `An external user comes in through the gateway, never straight to ${server}. To send something, connect ${external} to a local user.`,
  clusterCluster: 'Clusters are not linked to each other; their servers are. There is nothing to connect.',
  clusterExternal: (cluster: string, external: string) =>
    `An external user has no home server, so not in ${cluster} either. To send something, connect ${external} to a local user.`,
  users: (a: string, b: string) =>
    `${a} and ${b} are both local: their requests do not pass the gateway. Connect one of them to an external user.`,
  externals: (a: string, b: string) =>
    `${a} and ${b} are both outside: their requests do not come here. Connect one of them to a local user.`,
  linked: (a: string, b: string) =>
    `${a} and ${b} are linked already, like every pair of servers. To block the link, select both.`,
  blocked: (a: string, b: string) =>
    `The link between ${a} and ${b} is blocked. To open it, select both and unblock it.`,
  sameServer: 'A link joins two different community servers. Choose another one.',
  noServers: 'A link of this kind joins two community servers. Choose two of them.',
} as const;
