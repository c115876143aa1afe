/** Why a server can be missing from a list of servers, as things to check: documented for others than the gateway. */

import type { Source } from '../routing/evidence';
import { SOURCES } from '../routing/sources';

interface Cause {
  readonly cause: string;
  readonly check: string;
  readonly source: Source;
}

export const DISCOVERY_CAUSES: readonly Cause[] = [
  {
    cause: 'Its Server document does not say that it is a Sametime server, or stands where nobody looks',
    check:
      'Open the Server document: "Is this a Sametime Server" must be Yes, in the names.nsf of the configured server or in one that its Directory Assistance (da.nsf) reaches.',
    source: SOURCES.trust,
  },
  {
    cause: 'The configured server lacks the right to read all Server documents',
    check:
      'Look at the access list of names.nsf: the configured server needs Manager access to its own Domino Directory.',
    source: SOURCES.trust,
  },
  {
    cause: 'It was added a short while ago',
    check:
      'Compare with the time of the change: community servers look for new ones at an interval, 60 minutes unless changed.',
    source: SOURCES.polling,
  },
  {
    cause: 'It is known, but not set up to accept the one that connects',
    check:
      'Look at CommunityConfig.txt on the configured server: if the server is in it, the trouble is not discovery but its connection. This is documented for the Media Manager.',
    source: SOURCES.discovery,
  },
];
