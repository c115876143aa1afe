/** Every way through SPEC 2.3 that the scenarios leave out. */

import { add, chat } from './reference';
import { annIs, LANDS_1, type Row, row } from './rows';

export const OUTBOUND_PATHS: readonly Row[] = [
  row(
    '2.3.1 sender logged out: OFF-SENDER',
    annIs({ connectedServer: null }),
    [add('ann', 'x1')],
    ['ann = not delivered (OFF-SENDER)'],
    null,
  ),
  row(
    '2.3.1 server of the sender down: OFF-SENDER',
    { servers: { s2: { running: false } } },
    [chat('ann', 'x1')],
    ['ann = not delivered (OFF-SENDER)'],
    null,
  ),
  row(
    '2.3.1 before the gateway comes the sender: OFF-SENDER',
    { gateway: null, ...annIs({ connectedServer: null }) },
    [add('ann', 'x1')],
    ['ann = not delivered (OFF-SENDER)'],
    null,
  ),
  row(
    '2.3.1 no gateway, outbound: BLK-GATEWAY',
    { gateway: null },
    [add('ann', 'x1')],
    ['ann = not delivered (BLK-GATEWAY)'],
    null,
  ),
  row(
    '2.3.2 LDAP, outbound: BLK-LDAP',
    { servers: { s2: { directoryReachable: false } }, gateway: { running: false } },
    [add('ann', 'x1')],
    ['ann > s2 = not delivered (BLK-LDAP)'],
    null,
  ),
  row(
    "2.3.2 sender's mail missing: BLK-MAIL",
    annIs({ mail: '' }),
    [add('ann', 'x1')],
    ['ann > s2 = not delivered (BLK-MAIL)'],
    null,
  ),
  row(
    "2.3.2 sender's mail shared: BLK-DUPLICATE",
    annIs({ mail: 'bob@example.com' }),
    [add('ann', 'x1')],
    ['ann > s2 = not delivered (BLK-DUPLICATE)'],
    null,
  ),
  row(
    '2.3.3 gateway down, outbound: BLK-GWDOWN',
    { gateway: { running: false }, servers: { s2: { discovered: false } } },
    [add('ann', 'x1')],
    ['ann > s2? x gw = not delivered (BLK-GWDOWN)'],
    null,
  ),
  row(
    '2.3.3 unknown to the gateway: BLK-UNDISCOVERED',
    { servers: { s2: { discovered: false, port1516Open: false } } },
    [add('ann', 'x1')],
    ['ann > s2? x gw = not delivered (BLK-UNDISCOVERED)'],
    null,
  ),
  row(
    '2.3.3 nothing configured, nothing known: BLK-UNDISCOVERED',
    { gateway: { configuredServer: null } },
    [add('ann', 'x1')],
    ['ann > s2? x gw = not delivered (BLK-UNDISCOVERED)'],
    null,
  ),
  row(
    '2.3.3 the configured server is always known: OUT-FORWARD',
    { gateway: { configuredServer: 's2' }, servers: { s2: { discovered: false } } },
    [add('ann', 'x1')],
    ['ann > s2? > gw > x1 = delivered'],
    null,
  ),
  row(
    '2.3.3 port before trust, outbound: BLK-1516',
    { servers: { s2: { port1516Open: false, trustsGateway: false } } },
    [add('ann', 'x1')],
    ['ann > s2? x gw = not delivered (BLK-1516)'],
    null,
  ),
  row(
    '2.3.3 not trusted, outbound: BLK-TRUST',
    { servers: { s2: { trustsGateway: false } } },
    [add('ann', 'x1')],
    ['ann > s2? x gw = not delivered (BLK-TRUST)'],
    null,
  ),
  row(
    '2.3.4 domain, outbound: REF-DOMAIN',
    { gateway: { blockedDomains: ['partner.example'] } },
    [add('ann', 'x1')],
    ['ann > s2? > gw = refused (REF-DOMAIN)'],
    null,
  ),
  row(
    '2.3.4 access, outbound: REF-ACCESS',
    annIs({ externalAccess: false }),
    [add('ann', 'x1')],
    ['ann > s2? > gw = refused (REF-ACCESS)'],
    null,
  ),
  row(
    '2.3.4 limits count both directions: REF-SESSIONS',
    { gateway: { maxChats: 1 } },
    [chat('x1', 'ann'), chat('ann', 'x1')],
    [LANDS_1, 'ann > s2? > gw = refused (REF-SESSIONS)'],
    's2',
  ),
];
