/** Numbers of the client protocol that may stand as a reason in a log, and the rules they may belong to. */

import type { RuleCode } from '../routing/codes';
import type { Source } from '../routing/evidence';
import { SOURCES } from '../routing/sources';

export interface ReasonCode {
  readonly code: string;
  readonly means: string;
  /** Where it may be met; a guess, but for what the protocol itself says. */
  readonly rules: readonly RuleCode[];
}

/** What has to be known of all of them. */
export const REASON_CODES_REST =
  'These numbers stand in the source of a free client. The technote says that sametime.log gives "a reason code"; that it is one of these, and which rule it goes with, is inferred. No number alone proves a cause.';

export const REASON_SOURCES: readonly Source[] = [SOURCES.errorCodes, SOURCES.resolveCodes, SOURCES.trust];

export const REASON_CODES: readonly ReasonCode[] = [
  { code: '0x80000003', means: 'Not authorised', rules: ['REF-ACCESS'] },
  { code: '0x80000006', means: 'The user is not online', rules: ['OFF-USER', 'OFF-HOME'] },
  { code: '0x80000011', means: 'Invalid or not trusted', rules: ['BLK-TRUST'] },
  { code: '0x80002001', means: 'The user does not want to be disturbed', rules: [] },
  { code: '0x80000206', means: 'The host is down', rules: ['BLK-DOWN', 'BLK-GWDOWN'] },
  { code: '0x80000207', means: 'The host cannot be reached', rules: ['BLK-1516', 'BLK-LINK'] },
  { code: '0x8000020D', means: 'No connection could be made', rules: ['BLK-1516', 'BLK-LINK'] },
  { code: '0x80000223', means: 'Refused', rules: ['BLK-TRUST', 'BLK-LINK'] },
  { code: '0x80000225', means: 'It took too long', rules: ['BLK-1516', 'BLK-LINK'] },
  { code: '0x80000227', means: 'The user is logged in on two servers at once', rules: [] },
  { code: '0x8000022B', means: 'The server is set up wrongly', rules: [] },
  { code: '0x80020000', means: 'A lookup found more than one where one was asked for', rules: ['BLK-DUPLICATE'] },
  { code: '0x80030000', means: 'A lookup had a name or an address in a bad form', rules: [] },
];
