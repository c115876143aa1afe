/** The lesson on what local users send out: no turn, no home, only the server they are logged in to. */

import { chat, server, subscribe, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({
  servers: [server(1, { filterFindsMail: false }), server(2), server(3)],
  users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3'), user(3, 'Cleo', 's1')],
});

export const OUTBOUND: Lesson = {
  id: 'outbound',
  title: 'The other way: outbound',
  minutes: 6,
  learn: [
    'What a local user sends out goes by the server the user is logged in to. It takes no turn, and the home server plays no part.',
    'So a bad server fails every outbound request of its own users, and none of anybody else.',
  ],
  watch: ['The hand on the gateway while Ann sends. It stays where it is.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'st1 has a search filter without mail: it cannot find anybody by mail address. And it is the turn of st1. Does that spoil what Ann sends? She is logged in to st2.',
      note: 'If the filter is new to them: st1 finds people by name, not by mail address. More is not needed here.',
      focus: ['s1', 'gw', 'u1'],
    },
    {
      send: subscribe('u1', 'x1'),
      ask: ['verdict'],
      is: 'u1 > s2? > gw > x1 = delivered',
      say: 'Ann adds Xavier as a contact.',
      note: 'Who says that it fails lets outbound requests take turns.',
    },
    {
      say: 'st2 looked Ann up and handed her request to the gateway. Nobody asked whose turn it was, and the hand has not moved.',
      focus: ['s2', 'gw'],
      note: 'The note: “The server the user is physically connected to does the lookup on outbound.” It says that of adding a contact. That a chat goes the same way follows from it.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing', 'verdict'],
      is: 'x1 > gw > s1 = not delivered (BLK-FILTER)',
      say: 'Xavier writes back. Now the turn does count.',
      note: 'Who says st2 believes that outbound takes turns, too.',
    },
    {
      say: 'In and out are two different ways. “I can write to them, so they must reach me” is no proof, and neither is the reverse.',
      focus: ['s1', 's2'],
    },
    {
      change: [change('u1', 'homeServer', 's3')],
      say: 'Ann gets a home server, st3. She stays logged in to st2.',
      focus: ['u1', 's3'],
    },
    {
      send: chat('u1', 'x1'),
      ask: ['verdict'],
      is: 'u1 > s2? > gw > x1 = delivered',
      say: 'She writes to Xavier again. Which of the two servers counts?',
      note: 'A quick one. It only takes the home server out of the picture.',
    },
    {
      say: 'The one she is logged in to. A home server is for finding people who are written to. Whoever writes has been found already.',
      focus: ['u1', 's2'],
    },
    {
      compare: otherwise(start, 's1', change('u2', 'connectedServer', 's1')),
      send: chat('u2', 'x1'),
      is: 'u2 > s3? > gw > x1 = delivered',
      there: 'u2 > s1 = not delivered (BLK-FILTER)',
      say: 'One chat of Bob in two communities. Here he is logged in to st3, there to st1.',
      note: 'Same person, same text, another desk. Let them explain the two endings to each other.',
    },
    {
      say: 'Inbound, a bad server shows in a beat, for everybody. Outbound, it shows always, for its own users alone. That is why you ask a customer: “Which server are you logged in to?”',
      focus: ['s1'],
      note: 'That the lookup of the sender goes by the mail address is our assumption. The note only says which server does it.',
    },
    {
      send: subscribe('u3', 'x1'),
      ask: ['stop', 'rule'],
      is: 'u3 > s1 = not delivered (BLK-FILTER)',
      say: 'A ticket: “Cleo has tried all morning to add our partner. Ann did it at once.” Cleo is logged in to st1.',
    },
    {
      task: 'Have Cleo add Xavier from where she sits.',
      until: [{ send: subscribe('u3', 'x1'), is: 'u3 > s1? > gw > x1 = delivered' }],
      hint: 'Cleo needs no other server, hers has to do its work. What can st1 not find?',
      note: 'Having her log in elsewhere would help her, and leave the trap for the next one.',
    },
    {
      change: [change('s1', 'filterFindsMail', true)],
      say: 'Mended for Cleo, and for all inbound requests that land on st1 as well. In the field: compare the LDAP settings of the server that fails with those of one that works.',
      focus: ['s1'],
    },
  ],
};
