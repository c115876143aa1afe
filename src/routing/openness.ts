/** Why the sources leave each assumption's question open, and where they are silent. */

import type { AssumptionKey } from '../topology/assumptions';
import type { Source } from './evidence';
import { SOURCES } from './sources';

export const ASSUMPTION_WORDS: Record<AssumptionKey, { readonly why: string; readonly source: readonly Source[] }> = {
  unreachable: {
    why: 'The support note asks for every server to be reachable on port 1516, but does not tell what the gateway does when the server in turn is not.',
    source: [SOURCES.note],
  },
  shortcut: {
    why: 'The support note has the landing server go by the home server value. Taken literally that holds even where the user is logged in to the landing server; whether it checks that first is not said.',
    source: [SOURCES.note],
  },
  homeElsewhere: {
    why: 'The support note follows the request to the home server and stops there. What a home server does when the user is logged in to another one is told in no page we know; the help only says that users are always redirected to their home.',
    source: [SOURCES.note, SOURCES.home],
  },
};
