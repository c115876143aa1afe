/** Texts on one line: what a document cannot hold in a name ends no line of a note either. */

import type { Playground } from '../playground/playground';

/** What ends a line, or is not seen and might lead a reader astray. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const onOneLine = (text: string): string => text.replace(UNSEEN, ' ').replace(/\s+/gu, ' ');

/** The same playground, everybody and everything in it called on one line. */
export function namesOnOneLine(playground: Playground): Playground {
  const { topology } = playground;
  const called = <P extends { readonly name: string; readonly mail?: string }>(part: P): P => ({
    ...part,
    name: onOneLine(part.name),
    ...(part.mail === undefined ? {} : { mail: onOneLine(part.mail) }),
  });
  return {
    ...playground,
    topology: {
      ...topology,
      gateway: topology.gateway && called(topology.gateway),
      clusters: topology.clusters.map(called),
      servers: topology.servers.map(called),
      users: topology.users.map(called),
      externals: topology.externals.map(called),
    },
  };
}
