/** CODES: a row for every rule code. A trace names one; what is shown of the request on its way is read from it. */

import { type CodeRow, opening } from './code';
import { GATEWAY_CODES } from './codes-gateway';
import { INBOUND_CODES } from './codes-inbound';
import { LINK_CODES } from './codes-links';
import { LOOKUP_CODES } from './codes-lookup';
import { OFFLINE_CODES } from './codes-offline';
import { OUTBOUND_CODES } from './codes-outbound';
import { REFUSED_CODES } from './codes-refused';
import { SERVER_CODES } from './codes-servers';

/** Names are put in as they are shown; a generic phrase at the head of a sentence gets its capital here, for all rows alike. */
const spoken = (row: CodeRow): CodeRow => ({
  ...row,
  what: (names) => opening(row.what(names)),
  external: (names) => opening(row.external(names)),
  local: (names) => opening(row.local(names)),
});

/** In the order in which codes are listed everywhere: the way in, the way out, and the ends of a request. */
const ROWS = {
  ...INBOUND_CODES,
  ...OUTBOUND_CODES,
  ...OFFLINE_CODES,
  ...REFUSED_CODES,
  ...GATEWAY_CODES,
  ...LINK_CODES,
  ...LOOKUP_CODES,
  ...SERVER_CODES,
};

export type RuleCode = keyof typeof ROWS;
export const RULE_CODES = Object.keys(ROWS) as readonly RuleCode[];

export const CODES = Object.fromEntries(RULE_CODES.map((code) => [code, spoken(ROWS[code])])) as Record<
  RuleCode,
  CodeRow
>;
