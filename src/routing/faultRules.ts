/** The rule that a request meets where a fault stands: the one that is called as the fault is, or one that several lead to. */

import { faultName } from '../topology/faults';
import { CODES, RULE_CODES, type RuleCode } from './codes';

const SHARED: ReadonlyMap<string, RuleCode> = new Map([
  [faultName('gateway', 'configuredServer'), 'BLK-NOSERVER'],
  [faultName('gateway', 'maxChats'), 'REF-SESSIONS'],
  [faultName('gateway', 'maxPresences'), 'REF-SESSIONS'],
]);

/** Null for a name that is no fault's. */
export const ruleOfFault = (name: string): RuleCode | null =>
  SHARED.get(name) ?? RULE_CODES.find((code) => CODES[code].title === name) ?? null;
