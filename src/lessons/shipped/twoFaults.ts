/** The lesson on two faults at once, which are taken apart by who they hit. */

import { chat, server, servers, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({
  servers: [...servers(2), server(3, { port1516Open: false }), server(4)],
  users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's4')],
  blockedServerLinks: [['s1', 's2']],
});

export const TWO_FAULTS: Lesson = {
  id: 'two-faults',
  title: 'Two faults at once',
  minutes: 7,
  learn: [
    'Two shares that differ from user to user are a sign of two causes. Count for two people before you search.',
    'Mend what hits everybody first. Then count again: what is left is the second cause.',
  ],
  watch: ['Whom each failure hits: everybody, or one person.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'A ticket: “Half of the chats to Ann get lost. With Bob it is only one in four.” One number would be one cause. Two numbers, in one community: what do you make of that?',
      focus: ['u1', 'u2'],
      note: 'Cover the picture if you can. The numbers come first.',
    },
    {
      send: chat('x1', 'u2'),
      ask: ['failures'],
      is: 'x1 > gw > s1? > s4 > u2 = delivered',
      say: 'Begin with the one who is better off. Two rounds of chats to Bob.',
      note: 'Why him? Fewer failures, fewer causes.',
    },
    {
      say: 'One in four, with four servers: one server fails on its turn. That hits everybody, Ann included. So one of her two is explained already.',
      note: 'Write it as a sum: half of Ann is one quarter plus one quarter.',
      focus: ['gw'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['failures'],
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'Now the same for Ann.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['stop'],
      is: 'x1 > gw x s3 = not delivered (BLK-1516)',
      say: 'Four of eight. Go on landing by landing, and see which they are. It is the turn of st3.',
      note: 'This is the quarter that she shares with Bob.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['verdict'],
      is: 'x1 > gw > s4? > s2 > u1 = delivered',
      say: 'Now it is the turn of st4.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['verdict', 'stop'],
      is: 'x1 > gw > s1? x s2 = not delivered (BLK-LINK)',
      say: 'And then st1, which served Bob well a moment ago.',
      note: 'And this one is hers alone. Which two servers play a part?',
    },
    {
      compare: otherwise(start, 's2', change('s3', 'port1516Open', true), change('topology', 'blockedServerLinks', [])),
      send: chat('x1', 'u1'),
      is: 'x1 > gw > s2? > u1 = delivered',
      there: 'x1 > gw > s2? > u1 = delivered',
      say: 'Now st2, here and in a community without any fault.',
    },
    {
      say: 'No difference. A test that lands on st2 proves nothing, in either direction. One good chat is no sign that all is well: send a full round.',
      focus: ['s2'],
      note: 'This is how “we cannot reproduce it” gets into tickets.',
    },
    {
      task: 'Mend what hits everybody first: have a full round reach Bob.',
      until: [
        { send: chat('x1', 'u2'), is: 'x1 > gw > s2? > s4 > u2 = delivered' },
        { send: chat('x1', 'u2'), is: 'x1 > gw > s3? > s4 > u2 = delivered' },
        { send: chat('x1', 'u2'), is: 'x1 > gw > s4? > u2 = delivered' },
        { send: chat('x1', 'u2'), is: 'x1 > gw > s1? > s4 > u2 = delivered' },
      ],
      hint: 'On which turn does Bob fail? What stands between the gateway and that server?',
      note: 'Leave the second fault alone for now, even if it is in sight.',
    },
    {
      change: [change('s3', 'port1516Open', true)],
      say: 'Port 1516 to st3 is open. Bob is content, and the firewall team closes the ticket. Is Ann content?',
      note: 'Ask for bets: what share of the chats to Ann fails now?',
      focus: ['s3', 'u1'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['failures'],
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'Count again.',
    },
    {
      task: 'The ticket is open again: “Better, but still one in four to Ann.” Mend the second cause, and have a full round reach her.',
      until: [
        { send: chat('x1', 'u1'), is: 'x1 > gw > s3? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s4? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s1? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s2? > u1 = delivered' },
      ],
      hint: 'It fails when it lands on st1, and only for Ann. What lies between st1 and her?',
    },
    {
      change: [change('topology', 'blockedServerLinks', [])],
      say: 'Two causes, taken apart by one question: whom does it hit? Count for two people, mend what hits everybody, count again. And close no ticket before a full round has arrived.',
      focus: ['u1', 'u2'],
    },
  ],
};
