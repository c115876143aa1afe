/** The rules in the groups in which the catalogue shows them, and the directions in which each can come up. */

import { RULE_CODES, type RuleCode } from '../routing/rules';
import type { Direction } from '../routing/trace';

export type Family = 'inbound' | 'outbound' | 'offline' | 'refused' | 'blocked';

export const FAMILIES: readonly { readonly family: Family; readonly label: string }[] = [
  { family: 'inbound', label: 'Inbound: the way in' },
  { family: 'outbound', label: 'Outbound: the way out' },
  { family: 'offline', label: 'Offline: nobody there' },
  { family: 'refused', label: 'Refused at the gateway' },
  { family: 'blocked', label: 'Blocked on the way' },
];

/** Both directions pass the gateway's own checks; they stand with the way in, which meets them first. */
const FAMILY_OF: Readonly<Record<string, Family>> = {
  GW: 'inbound',
  IN: 'inbound',
  OUT: 'outbound',
  OFF: 'offline',
  REF: 'refused',
  BLK: 'blocked',
};

export const familyOf = (code: RuleCode): Family => FAMILY_OF[code.split('-')[0] ?? ''] ?? 'blocked';

const INBOUND_ONLY: readonly RuleCode[] = [
  'OFF-USER',
  'OFF-HOME',
  'BLK-NOSERVER',
  'BLK-DOWN',
  'BLK-LINK',
  'BLK-CLUSTER',
  'BLK-HOME',
];
const OUTBOUND_ONLY: readonly RuleCode[] = ['OFF-SENDER', 'BLK-UNDISCOVERED'];

/** The directions whose requests can meet a rule: what people notice depends on who has sent. */
export function directionsOf(code: RuleCode): readonly Direction[] {
  if (code.startsWith('IN-') || INBOUND_ONLY.includes(code)) return ['inbound'];
  if (code.startsWith('OUT-') || OUTBOUND_ONLY.includes(code)) return ['outbound'];
  return ['inbound', 'outbound'];
}

/** A code as it stands in an address, in whatever case it was typed; null for what is none. */
export function codeFromText(text: string): RuleCode | null {
  const wanted = text.trim().toUpperCase();
  return RULE_CODES.find((code) => code === wanted) ?? null;
}
