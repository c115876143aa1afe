/** The lessons that come with the product, in the order in which they build on each other. */

import { CLUSTERS } from './shipped/clusters';
import { DISCOVERY } from './shipped/discovery';
import { HOME_SERVER } from './shipped/homeServer';
import { LANDING_LOOKUP } from './shipped/landingLookup';
import { MAIL_FILTER } from './shipped/mailFilter';
import { OUTBOUND } from './shipped/outbound';
import { PASSED_ON } from './shipped/passedOn';
import { PORT_1516 } from './shipped/port1516';
import { ROUND_ROBIN } from './shipped/roundRobin';
import { TELLING_APART } from './shipped/tellingApart';
import { THREE_PLACES } from './shipped/threePlaces';
import { TWO_FAULTS } from './shipped/twoFaults';
import type { Lesson } from './steps';

export const SHIPPED_LESSONS: readonly Lesson[] = [
  DISCOVERY,
  ROUND_ROBIN,
  LANDING_LOOKUP,
  PASSED_ON,
  HOME_SERVER,
  THREE_PLACES,
  OUTBOUND,
  PORT_1516,
  MAIL_FILTER,
  TELLING_APART,
  CLUSTERS,
  TWO_FAULTS,
];
