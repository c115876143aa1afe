/** Sentences about the names of servers and clusters in directory records. */

import { named } from '../saying/names';
import type { NearHome } from '../topology/homes';

export const HOME = {
  take: (home: string) => `Use ${home}`,
  takeFor: (home: string, fault: string) => `Use ${home}: ${fault}`,
  isOne: (home: string) => `This is ${home}.`,
  near: {
    case: (text: string, called: string) => `“${text}” differs from ${called} only in case.`,
    end: (text: string, called: string) => `“${text}” differs from ${called} only at its end.`,
    domino: (text: string, called: string) => `“${text}” names ${called} as Domino writes it.`,
  },
  badCluster:
    'Sametime takes no space and no comma in the name of a cluster. A directory record could not name this one.',
} as const;

/** What a text says otherwise than the server or cluster it nearly names. */
export const nearWords = (text: string, { called, difference }: NearHome): string =>
  HOME.near[difference](named(text), named(called));

/** A word of advice on the name of a cluster; null where it is one the product takes. */
export const clusterNameAdvice = (name: string): string | null => (/[\s,]/.test(name) ? HOME.badCluster : null);
