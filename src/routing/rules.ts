/** RULES: every word about how routing works, a row a code: its step, and what bears it out. It comes late; a request on its way needs CODES alone. */

import { type CodeRow, opening } from './code';
import { CODES, RULE_CODES, type RuleCode } from './codes';
import type { Evidence } from './evidence';
import { GATEWAY_EVIDENCE } from './evidence-gateway';
import { INBOUND_EVIDENCE } from './evidence-inbound';
import { LINK_EVIDENCE } from './evidence-links';
import { LOOKUP_EVIDENCE } from './evidence-lookup';
import { OFFLINE_EVIDENCE } from './evidence-offline';
import { OUTBOUND_EVIDENCE } from './evidence-outbound';
import { REFUSED_EVIDENCE } from './evidence-refused';
import { SERVER_EVIDENCE } from './evidence-servers';

export type Rule = CodeRow & Evidence;

const EVIDENCE: Readonly<Record<RuleCode, Evidence>> = {
  ...INBOUND_EVIDENCE,
  ...OUTBOUND_EVIDENCE,
  ...OFFLINE_EVIDENCE,
  ...REFUSED_EVIDENCE,
  ...GATEWAY_EVIDENCE,
  ...LINK_EVIDENCE,
  ...LOOKUP_EVIDENCE,
  ...SERVER_EVIDENCE,
};

export const RULES = Object.fromEntries(
  RULE_CODES.map((code): [RuleCode, Rule] => {
    const evidence = EVIDENCE[code];
    return [code, { ...CODES[code], ...evidence, why: (reasons) => opening(evidence.why(reasons)) }];
  }),
) as Record<RuleCode, Rule>;
