/** The order of the checks of SPEC 2.1, one before the other. */

import { add, chat } from './reference';
import { annIs, LANDS_1, type Row, row } from './rows';

export const CHECK_PATHS: readonly Row[] = [
  row(
    '2.1 before access comes the domain: REF-DOMAIN',
    { gateway: { blockedDomains: ['example.com'] }, ...annIs({ externalAccess: false }) },
    [add('x1', 'ann')],
    ['x1 > gw = refused (REF-DOMAIN)'],
    null,
  ),
  row(
    '2.1 before the limit comes access: REF-ACCESS',
    { gateway: { maxPresences: 0 }, ...annIs({ externalAccess: false }) },
    [add('x1', 'ann')],
    ['x1 > gw = refused (REF-ACCESS)'],
    null,
  ),
  row(
    '2.1 only the whole domain counts: GW-ADMIT',
    { gateway: { blockedDomains: ['example', 'www.example.com', 'ann'] } },
    [add('x1', 'ann')],
    [LANDS_1],
    's2',
  ),
  row(
    '2.1 the domain is what follows the last @: REF-DOMAIN',
    { gateway: { blockedDomains: ['b.example'] }, x1: { mail: 'x@a.example@b.example' } },
    [add('x1', 'ann')],
    ['x1 > gw = refused (REF-DOMAIN)'],
    null,
  ),
  row(
    '2.1 a mail without @ has no domain: GW-ADMIT',
    { gateway: { blockedDomains: ['xavier'] }, x1: { mail: 'xavier' } },
    [add('x1', 'ann')],
    [LANDS_1],
    's2',
  ),
  row(
    '2.1 a session beyond the limit: REF-SESSIONS',
    { gateway: { maxChats: 3 } },
    [chat('x1', 'ann')],
    ['x1 > gw = refused (REF-SESSIONS)'],
    null,
    { state: { chats: 5 } },
  ),
  row(
    '2.1 one session left: GW-ADMIT',
    { gateway: { maxChats: 3 } },
    [chat('x1', 'ann'), chat('x1', 'ann')],
    [LANDS_1, 'x1 > gw = refused (REF-SESSIONS)'],
    's2',
    { state: { chats: 2 } },
  ),
  row(
    '2.1 down before port before trust: BLK-DOWN',
    { servers: { s1: { running: false, port1516Open: false, trustsGateway: false } } },
    [add('x1', 'ann')],
    ['x1 > gw x s1 = not delivered (BLK-DOWN)'],
    's2',
    { assumptions: ['unreachable'] },
  ),
  row(
    '2.1 port before trust: BLK-1516',
    { servers: { s1: { port1516Open: false, trustsGateway: false } } },
    [add('x1', 'ann')],
    ['x1 > gw x s1 = not delivered (BLK-1516)'],
    's2',
    { assumptions: ['unreachable'] },
  ),
  row(
    '2.1 LDAP before filter before mail: BLK-LDAP',
    { servers: { s1: { directoryReachable: false, filterFindsMail: false } }, ...annIs({ mail: '' }) },
    [add('x1', 'ann')],
    ['x1 > gw > s1 = not delivered (BLK-LDAP)'],
    's2',
  ),
  row(
    '2.1 filter before mail: BLK-FILTER',
    { servers: { s1: { filterFindsMail: false } }, ...annIs({ mail: '' }) },
    [add('x1', 'ann')],
    ['x1 > gw > s1 = not delivered (BLK-FILTER)'],
    's2',
  ),
  row(
    '2.1 two empty mails are missing, not shared: BLK-MAIL',
    { users: { ann: { mail: '' }, bob: { mail: '' } } },
    [add('x1', 'ann')],
    ['x1 > gw > s1 = not delivered (BLK-MAIL)'],
    's2',
  ),
  row(
    '2.1 an external with the same mail is no twin: IN-LOOKUP',
    { x1: { mail: 'ann@example.com' } },
    [add('x1', 'ann')],
    [LANDS_1],
    's2',
  ),
];
