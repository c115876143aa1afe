/** The lesson on the home server, which decides where there is no cluster. */

import { chat, servers, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({ servers: servers(3), users: [user(1, 'Ann', 's3', 's3'), user(2, 'Bob', 's2')] });
const moved = change('u1', 'connectedServer', 's2');

export const HOME_SERVER: Lesson = {
  id: 'home-server',
  title: 'The home server decides',
  minutes: 6,
  learn: [
    'Without clusters a request goes to the home server in the directory record, not to the server the user is logged in to.',
    'Somebody who is logged in away from home shows as offline to partners and can still write to them.',
  ],
  watch: ['Two rows on the card of Ann: logged in, and home.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'The directory record of Ann names a home server: st3. Her contact list and her privacy settings live there, and today she is logged in there, too. Who uses that value: the gateway, or the server a request lands on?',
      focus: ['u1', 's3'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing', 'onward'],
      is: 'x1 > gw > s1? > s3 > u1 = delivered',
      say: 'Xavier starts a chat with Ann.',
      note: 'Who says that it lands on st3 believes that the gateway knows homes.',
    },
    {
      say: 'The gateway took turns as ever. It was st1 that read the home server value in the directory, and sent the request there.',
      focus: ['s1', 's3'],
      note: 'The note: the gateway “will still round robin”, the server uses the SametimeServer value.',
    },
    {
      change: [moved],
      say: 'Ann is on a journey. Her client logs in to st2 and stays there. Her home is still st3.',
      focus: ['u1', 's2'],
      note: 'How that happens: a server that is not the home answers a login with a redirect, and the client may stay all the same. The 11.6 help says that users are always redirected. VP_REJECT_FORWARDED_LOGINS=1 forbids staying.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['onward', 'verdict'],
      is: 'x1 > gw > s2? > s3 = not delivered (OFF-HOME)',
      say: 'It is the turn of st2, the very server that Ann is logged in to.',
      note: 'The best moment of this lesson. Have everybody commit before it runs.',
    },
    {
      say: 'st2 sends the request away from Ann, to her home. There she is not. The home server value decides, and nobody asks where she is logged in.',
      focus: ['s2', 's3', 'u1'],
      note: 'That st2 does not deliver at once, and that st3 does not pass it on, are assumptions. Both have a switch at the gateway.',
    },
    {
      compare: otherwise(start, 's3', moved, change('u1', 'homeServer', null)),
      send: chat('x1', 'u1'),
      is: 'x1 > gw > s3? = not delivered (OFF-HOME)',
      there: 'x1 > gw > s3? > s2 > u1 = delivered',
      say: 'One chat in two communities. In the other one the directory record of Ann names no home server.',
      note: 'Here it lands on the home server itself. Ask why even that does not help.',
    },
    {
      say: 'Without a home server the login decides. So two people on one server can fare differently: look at the record of each.',
      focus: ['u1', 'u2'],
    },
    {
      send: chat('u1', 'x1'),
      ask: ['verdict'],
      is: 'u1 > s2? > gw > x1 = delivered',
      say: 'Ann, still on st2, writes to Xavier.',
    },
    {
      say: 'Outbound goes by the server Ann is logged in to, and her home plays no part. So she writes, and seems to be offline. Partners find that rude.',
      focus: ['u1', 's2'],
    },
    {
      task: 'A ticket: “Since Monday partners see Ann offline all day. She writes to them herself.” Have her reached again, and leave her directory record alone: her contact list lives on st3.',
      until: [
        { send: chat('x1', 'u1'), is: 'x1 > gw > s3? > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s1? > s3 > u1 = delivered' },
      ],
      hint: 'Select Ann. If her home stays where it is, what else has to be there?',
      note: 'Some will change the home server value. It routes, and it costs her the contact list: that is why the ticket forbids it.',
    },
    {
      change: [change('u1', 'connectedServer', 's3')],
      say: 'Ann logs in at home, and all is well. Another home server value would have helped the routing, too. But it moves nothing: contact list and privacy would have stayed on the old home.',
      focus: ['u1', 's3'],
      note: 'Compare the directory record with the current login: stlog.nsf of each server lists who logged in where.',
    },
  ],
};
