/** RULES: every word about how routing works lives here; a trace names a row, a view reads it. */

import { opening, type Rule } from './rule';
import { GATEWAY_RULES } from './rules-gateway';
import { INBOUND_RULES } from './rules-inbound';
import { LINK_RULES } from './rules-links';
import { LOOKUP_RULES } from './rules-lookup';
import { OFFLINE_RULES } from './rules-offline';
import { OUTBOUND_RULES } from './rules-outbound';
import { REFUSED_RULES } from './rules-refused';
import { SERVER_RULES } from './rules-servers';

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
