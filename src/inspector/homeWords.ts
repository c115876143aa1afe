/** Sentences about home server values, and about clusters that the product would not take. */

import { named } from '../saying/names';
import { count } from '../saying/saying';
import type { NearHome } from '../topology/homes';

export const HOME = {
  take: (home: string) => `Use ${home}`,
  takeFor: (home: string, fault: string) => `Use ${home}: ${fault}`,
  isOne: (home: string) => `This is ${home}.`,
  near: {
    case: (text: string, called: string) => `“${text}” differs from ${called} only in case.`,
    space: (text: string, called: string) => `“${text}” differs from ${called} only in its spaces.`,
    end: (text: string, called: string) => `“${text}” differs from ${called} only at its end.`,
    several: (text: string, called: string) =>
      `“${text}” differs from ${called} in nothing but case, spaces and what stands at its end.`,
    domino: (text: string, called: string) => `“${text}” names ${called} as Domino writes it.`,
  },
  lock: 'It names no server and no cluster, so no request from outside reaches this user. It may be a lock, put there on purpose: ask before you correct it.',
  /** Where none of several values names anything. */
  allWrong: (users: number) =>
    `None of the ${count(users)} home server values here names a server or a cluster. That is one cause, not ${count(users)}: the home server attribute may be mapped to the wrong field. Or the values are a lock, put there on purpose.`,
  /** Beside where a user is logged in, by where the data of the user are kept. */
  away: {
    cluster: (user: string, cluster: string, server: string) =>
      `${user} is logged in outside the home cluster ${cluster}. Requests from outside are passed on to ${server} all the same, but contact list and privacy settings are kept in ${cluster}.`,
    server: (user: string, home: string, server: string) =>
      `${user} is logged in away from home. Contact list and privacy settings are kept on ${home}, not on ${server}.`,
  },
  bigCluster: (members: number) =>
    `Sametime takes at most six servers into a cluster; this one has ${count(members)}. Requests are passed on here all the same.`,
  badCluster:
    'Sametime takes no space and no comma in the name of a cluster. A directory record could not name this one.',
} as const;

/** What a text says otherwise than the server or cluster it nearly names. */
export const nearWords = (text: string, { called, difference }: NearHome): string =>
  HOME.near[difference](named(text), named(called));

/** A word of advice on the name of a cluster; null where it is one the product takes. */
export const clusterNameAdvice = (name: string): string | null => (/[\s,]/.test(name) ? HOME.badCluster : null);

const MOST_MEMBERS = 6;

/** A word of advice on how many servers are in a cluster; null where the product takes as many. */
export const clusterSizeAdvice = (members: number): string | null =>
  members > MOST_MEMBERS ? HOME.bigCluster(members) : null;
