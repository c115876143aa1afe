/** RULES: every word about how routing works lives here; a trace names a row, a view reads it. */

export const REQUEST_KINDS = {
  subscribe: { label: 'Add as contact' },
  chat: { label: 'Start a chat' },
} as const;
export type RequestKind = keyof typeof REQUEST_KINDS;

export const RULE_CODES = [
  'GW-ADMIT',
  'IN-ENTRY',
  'IN-PICK',
  'IN-FORWARD',
  'IN-LOOKUP',
  'IN-CONNECTED',
  'IN-CLUSTER',
  'IN-HOME',
  'IN-ONWARD',
  'IN-DELIVER',
  'OUT-SEND',
  'OUT-LOOKUP',
  'OUT-FORWARD',
  'OUT-DELIVER',
  'OFF-USER',
  'OFF-HOME',
  'OFF-SENDER',
  'REF-DOMAIN',
  'REF-ACCESS',
  'REF-SESSIONS',
  'BLK-GATEWAY',
  'BLK-GWDOWN',
  'BLK-NOSERVER',
  'BLK-DOWN',
  'BLK-1516',
  'BLK-TRUST',
  'BLK-LDAP',
  'BLK-FILTER',
  'BLK-MAIL',
  'BLK-DUPLICATE',
  'BLK-LINK',
  'BLK-CLUSTER',
  'BLK-HOME',
  'BLK-UNDISCOVERED',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];
