/** The words round the examples of a rule. */

import { listed } from '../saying/saying';

export const CAST_WORDS = {
  /** `home` is null where the directory record names none. */
  where: (user: string, server: string | null, home: string | null): string => {
    if (server === null) return `Example: ${user} is logged in nowhere.`;
    return home === null
      ? `Example: ${user} is logged in to ${server} and has no home server.`
      : `Example: ${user} is logged in to ${server}, and the directory record names ${home} as home server.`;
  },
  told: (what: string, why: string): string => `${what}. ${why}`,
  /** Of an example that needs another answer than the switch gives. */
  otherwise: (question: string, answer: string, now: string): string =>
    `Comes up with another answer only: “${question}” ${answer}. As the switch stands now: ${now}.`,
  kinds: (kinds: readonly string[]): string => listed(kinds, 'comma'),
} as const;
