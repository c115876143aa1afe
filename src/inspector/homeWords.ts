/** Sentences about the names of servers and clusters in directory records. */

import { named } from '../saying/names';
import type { Difference, NearHome } from '../topology/homes';

const SAID: Readonly<Record<Difference, (text: string, called: string) => string>> = {
  case: (text, called) => `“${text}” differs from ${called} only in case.`,
  end: (text, called) => `“${text}” differs from ${called} only at its end.`,
  Domino: (text, called) => `“${text}” names ${called} as Domino writes it.`,
};

/** What a text says otherwise than the server or cluster it nearly names. */
export const nearWords = (text: string, { called, difference }: NearHome): string =>
  SAID[difference](named(text), named(called));

/** A word of advice on the name of a cluster; null where it is one the product takes. */
export const clusterNameAdvice = (name: string): string | null =>
  /[\s,]/.test(name)
    ? 'Sametime takes no space and no comma in the name of a cluster. A directory record could not name this one.'
    : null;
