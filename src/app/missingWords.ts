/** What a half-built community lacks, and the button that adds it. */

import { firstListed } from '../saying/saying';

/** So many people are told by their names. */
const NAMED = 3;

export interface MissingWords {
  readonly why: string;
  readonly act: string;
}

export const MISSING_WORDS = {
  gateway: { why: 'A gateway stands between your servers and other communities.', act: 'Add a gateway' },
  server: { why: 'The gateway hands what comes in to a community server.', act: 'Add a community server' },
  user: { why: 'It takes somebody who can be reached.', act: 'Add a local user' },
  external: { why: 'It takes somebody in another community.', act: 'Add an external user' },
} as const satisfies Readonly<Record<string, MissingWords>>;

/** Where nothing is lacking. */
export const NOTHING_SENT = 'Send a request and watch where it goes.';

/** Two parts that are not connected yet. */
export const UNCONNECTED_WORDS = {
  join: (gateway: string, server: string): MissingWords => ({
    why: `${gateway} knows no server yet. It is told of one, and learns of the others from there.`,
    act: `Connect ${gateway} to ${server}`,
  }),
  /** `server`: where the first of them logs in; each goes to the nearest. */
  logIn: (users: readonly string[], server: string): MissingWords => {
    const [user = '', ...others] = users;
    if (others.length === 0)
      return { why: `${user} can be reached once logged in to a server.`, act: `Log ${user} in to ${server}` };
    return {
      why: 'Nobody can be reached before somebody is logged in. Each goes to the nearest server.',
      act: `Log ${firstListed(users, NAMED)} in`,
    };
  },
} as const;
