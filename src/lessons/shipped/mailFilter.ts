/** The lesson on the search filter: the beat of a blocked port, and another cause. */

import { chat, server, subscribe, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({
  servers: [server(1), server(2), server(3, { filterFindsMail: false })],
  users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')],
});

export const MAIL_FILTER: Lesson = {
  id: 'mail-filter',
  title: 'Same beat, other cause: the mail filter',
  minutes: 6,
  learn: [
    'A search filter without the mail attribute on one server gives the beat of a blocked port. The beat does not tell the cause, the place where it stops does.',
    'Outbound it hits the users of that server alone, every time.',
  ],
  watch: ['Where it stops: before the server, or at it.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'Three servers, and telnet to port 1516 answers on each. No firewall, nothing is rejected. And yet a partner says: “It works, it works, it does not.” What can it be?',
      focus: ['s1', 's2', 's3'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['failures'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'Xavier starts a chat with Ann. Look at the three servers before you answer.',
      note: 'Two of six again. Let somebody say “one in three” aloud.',
    },
    {
      send: chat('x1', 'u1'),
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'Two of six: one of three servers has a search filter that does not find mail addresses. The second chat still arrives.',
    },
    {
      compare: otherwise(start, 's3', change('s3', 'filterFindsMail', true), change('s3', 'port1516Open', false)),
      send: chat('x1', 'u1'),
      ask: ['stop'],
      is: 'x1 > gw > s3 = not delivered (BLK-FILTER)',
      there: 'x1 > gw x s3 = not delivered (BLK-1516)',
      say: 'The third chat in two communities. In the other one the port of st3 is blocked. Here it is open. Where does it stop here?',
      note: 'The two pictures side by side are the lesson. Take your time.',
    },
    {
      say: 'There it stopped before st3, here it stopped at st3. Xavier sees the same in both. The place is the difference, so that is what you test.',
      focus: ['gw', 's3'],
      note: 'Telnet tells the two apart in ten seconds.',
    },
    {
      send: chat('x1', 'u2'),
      ask: ['verdict'],
      is: 'x1 > gw > s3 = not delivered (BLK-FILTER)',
      say: 'A chat for Bob, who is logged in to st3. And it lands on st3.',
      note: 'Ask: does st3 not know its own users?',
    },
    {
      say: 'st3 cannot find its own user by mail address. By name it can, so chats among colleagues look healthy. That is why nobody in the house has complained.',
      focus: ['s3', 'u2'],
      note: 'A filter cut down to cn and uid is the usual way to get there. That names still work follows from the two filters that the help describes.',
    },
    {
      send: subscribe('u2', 'x1'),
      ask: ['verdict', 'stop'],
      is: 'u2 > s3 = not delivered (BLK-FILTER)',
      say: 'Bob adds Xavier as a contact.',
    },
    {
      say: 'Outbound, st3 has to look Bob up, too. Inbound one in three fails for everybody, outbound all of it for Bob. You have seen these two signs before.',
      focus: ['s3'],
      note: 'With the blocked port, of course. Two causes, the same two signs.',
    },
    {
      task: 'A ticket: “Since st3 was set up anew, our partner reaches us two times out of three. And Bob cannot add anybody there.” Mend it.',
      until: [
        { send: chat('x1', 'u1'), is: 'x1 > gw > s1? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s2? > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s3? > s2 > u1 = delivered' },
        { send: subscribe('u2', 'x1'), is: 'u2 > s3? > gw > x1 = delivered' },
      ],
      hint: 'The port is open. Select st3 and see how it looks users up.',
    },
    {
      change: [change('s3', 'filterFindsMail', true)],
      say: 'In the field: compare the search filter for persons in stconfig.nsf of every server. Nothing keeps the LDAP settings of two servers alike. VP_LDAP_TRACE=1 in sametime.ini shows a search without mail.',
      focus: ['s3'],
    },
    {
      say: 'And if it is release 10.0? There a mail address is searched without this filter, unless USE_SEPARATE_FILTER_FOR_MAIL_SEARCHES=0 stands in sametime.ini. Then look at the mail attribute instead: a wrong one on one server gives the same beat.',
      note: 'Since which release that is so, the pages we read do not say. The note is of 2007.',
    },
  ],
};
