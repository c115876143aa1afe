/** RULES: every word about how routing works lives here; a trace names a row, a view reads it. */

import type { AssumptionKey } from '../topology/assumptions';
import { opening, type Rule, type Source } from './rule';
import { GATEWAY_RULES } from './rules-gateway';
import { INBOUND_RULES } from './rules-inbound';
import { LINK_RULES } from './rules-links';
import { LOOKUP_RULES } from './rules-lookup';
import { OFFLINE_RULES } from './rules-offline';
import { OUTBOUND_RULES } from './rules-outbound';
import { REFUSED_RULES } from './rules-refused';
import { SERVER_RULES } from './rules-servers';
import { SOURCES } from './sources';

export type { Confirmation, Names, Rule, Source } from './rule';

/** Names are put in as they are shown; a generic phrase at the head of a sentence gets its capital here, for all rows alike. */
const spoken = (row: Rule): Rule => ({
  ...row,
  what: (names) => opening(row.what(names)),
  why: (names) => opening(row.why(names)),
  external: (names) => opening(row.external(names)),
  local: (names) => opening(row.local(names)),
});

/** In the order in which codes are listed everywhere: the way in, the way out, and the ends of a request. */
const ROWS = {
  ...INBOUND_RULES,
  ...OUTBOUND_RULES,
  ...OFFLINE_RULES,
  ...REFUSED_RULES,
  ...GATEWAY_RULES,
  ...LINK_RULES,
  ...LOOKUP_RULES,
  ...SERVER_RULES,
};

export type RuleCode = keyof typeof ROWS;
export const RULE_CODES = Object.keys(ROWS) as readonly RuleCode[];

export const RULES = Object.fromEntries(RULE_CODES.map((code) => [code, spoken(ROWS[code])])) as Record<RuleCode, Rule>;

/** Why the sources leave each assumption's question open, and where they are silent. */
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
