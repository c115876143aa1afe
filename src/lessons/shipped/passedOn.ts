/** The lesson on the way from the landing server to the server that the user is logged in to. */

import { chat, servers, subscribe, user } from '../../playground/firstSample';
import { change, community } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

export const PASSED_ON: Lesson = {
  id: 'passed-on',
  title: 'From the landing server to Ann',
  minutes: 6,
  learn: [
    'The landing server passes a request on to the server that the user is logged in to, without asking the gateway again.',
    'Community servers talk to each other directly, each to each. A blocked pair fails for one landing server and the people on one other.',
  ],
  watch: ['The way between two servers, and who stands at each end of it.'],
  start: community({
    servers: servers(3),
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3'), user(3, 'Cleo', null)],
  }),
  locks: NO_LOCKS,
  steps: [
    {
      say: 'A request has landed on st1, and st1 has looked Ann up. She is logged in to st2. Who brings the request there: st1, or the gateway once more?',
      focus: ['s1', 'u1'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['onward'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'Xavier starts a chat with Ann.',
      note: 'Point at the arc between the two servers while it is drawn.',
    },
    {
      say: 'st1 passed it on to st2 itself. The servers of a community route among themselves, for chats and for contacts alike.',
      focus: ['s1', 's2'],
      note: 'The words of the note: “routed (internally, among the ST servers themselves)”.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['onward'],
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'The next chat lands on st2, where Ann is logged in.',
    },
    {
      send: subscribe('x1', 'u3'),
      ask: ['verdict'],
      is: 'x1 > gw > s3? = offline (OFF-USER)',
      say: 'Xavier adds Cleo, who is logged in nowhere today. Is that a failure?',
      note: 'Let them argue. A chat would not come about. A contact does.',
    },
    {
      say: 'No failure: Cleo is on the contact list of Xavier now, and shows as offline. A chat with her would not come about.',
      focus: ['u3'],
    },
    {
      change: [change('topology', 'blockedServerLinks', [['s1', 's2']])],
      say: 'A new firewall stands between st1 and st2. Both run, both are reached by the gateway. Only to each other they do not get through.',
      focus: ['s1', 's2'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['verdict', 'stop'],
      is: 'x1 > gw > s1? x s2 = not delivered (BLK-LINK)',
      say: 'Xavier writes to Ann. The request lands on st1 again.',
      note: 'Ask who would get this ticket: the team of st1, that of st2, or the network.',
    },
    {
      send: chat('x1', 'u2'),
      ask: ['failures'],
      is: 'x1 > gw > s2? > s3 > u2 = delivered',
      say: 'And Bob, on st3? Think of two rounds of chats to him.',
      note: 'None. That is why such a fault lives long: most people never meet it.',
    },
    {
      say: 'The fault needs both: a request that lands at one end of the pair, and somebody who is logged in at the other. Bob is at neither end, so nothing is wrong for him.',
      note: 'Draw a table on the board: landing servers down, people across. One square is bad.',
      focus: ['s1', 's2', 'u2'],
    },
    {
      task: 'A ticket: “Our partner reaches Ann two times out of three. Bob is always reached.” Mend it, and have all three landings reach Ann.',
      until: [
        { send: chat('x1', 'u1'), is: 'x1 > gw > s3? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s1? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s2? > u1 = delivered' },
      ],
      hint: 'Every server is fine. Look at the line between st1 and st2.',
      note: 'Moving Ann to another server would hide the fault. Ask what it would do to the next person on st2.',
    },
    {
      change: [change('topology', 'blockedServerLinks', [])],
      say: 'In the field, read sametime.log on both servers. “Logged in to server” is good, “Failed to connect to server” is not. Then telnet to port 1516 from each of the two to the other: one side opens the connection, so test both ways.',
      focus: ['s1', 's2'],
      note: '“has wrong net address” in the log points at DNS, HOSTS or NAT.',
    },
  ],
};
