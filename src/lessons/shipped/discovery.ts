/** The lesson on the one connection that is defined, and the servers that the gateway finds from there. */

import { chat, servers, subscribe, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({ servers: servers(3), users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')] });

export const DISCOVERY: Lesson = {
  id: 'discovery',
  title: 'One connection, many servers',
  minutes: 6,
  learn: [
    'The administrator joins the gateway to one community server. The gateway discovers the others from there, and each of them gets requests.',
    'A server that was not discovered takes no turn. Its users are still reached, but what they send does not get out. The second half is an assumption.',
  ],
  watch: ['The list round the dial: who is on it, and who is not.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'Your administrator has joined the gateway to one community server, st1. The community has three. How many of them will get requests from other companies?',
      focus: ['gw', 's1'],
      note: 'Let everybody name a number before you go on. Most say one.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'Xavier, of another company, starts a chat with Ann.',
      note: 'Ask, wait, then let it run. The first request does land on st1, so those who said “one” feel right. That is wanted.',
    },
    {
      send: subscribe('x1', 'u1'),
      ask: ['landing'],
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'Now he adds her as a contact. Does st1 get that one, too?',
      note: 'Who still says st1 believes that only the configured server receives.',
    },
    {
      say: 'st1 was only the way in. There the gateway learnt of st2 and st3, and now all three take turns.',
      focus: ['gw', 's1', 's2', 's3'],
      note: 'The note of 2007 says both: one connection is defined, the rest is discovered. In which order they stand is not said. That the configured server comes first is our assumption.',
    },
    {
      compare: otherwise(start, 's3', change('gw', 'configuredServer', 's2')),
      send: chat('x1', 'u1'),
      ask: ['landing'],
      is: 'x1 > gw > s3? > s2 > u1 = delivered',
      there: 'x1 > gw > s3? > s2 > u1 = delivered',
      say: 'What if the gateway had been joined to st2 instead? Here is one chat in both communities. In each it is the turn of st3.',
    },
    {
      say: 'No difference. The configured server is the way in, and no favourite: it gets no more requests than the others.',
      note: 'Ask which server they would choose, and why. Any good reason is about firewalls, none about load.',
      focus: ['gw'],
    },
    {
      change: [change('s3', 'discovered', false)],
      say: 'Now st3 is brand new. It runs, and Bob is logged in to it, but the gateway has not discovered it yet. Its seat on the dial is gone.',
      focus: ['s3', 'gw'],
      note: 'Servers look for new servers every 60 minutes unless it is set otherwise. That the gateway learns of them in the same way follows from that, no page says it.',
    },
    {
      send: chat('x1', 'u2'),
      ask: ['landing', 'verdict'],
      is: 'x1 > gw > s1? > s3 > u2 = delivered',
      say: 'Xavier writes to Bob. The gateway knows nothing of the server that Bob is logged in to.',
      note: 'Two questions. Many expect the request to be lost; let them say where.',
    },
    {
      say: 'Bob is reached. st1 looked him up and passed the request on to st3: the servers know each other. From the other company nothing looks wrong.',
      focus: ['s1', 's3'],
    },
    {
      send: chat('u2', 'x1'),
      ask: ['verdict'],
      is: 'u2 > s3? x gw = not delivered (BLK-UNDISCOVERED)',
      say: 'Bob answers with a chat of his own.',
      note: 'Now the other half of the class is surprised.',
    },
    {
      say: 'What Bob sends goes by the server that he is logged in to, and st3 has no connection to the gateway. That there is no other way out is an assumption: no source tells how outbound requests reach the gateway.',
      focus: ['u2', 's3', 'gw'],
    },
    {
      task: 'A ticket: “Nobody on our new server can write to partners. Partners reach them without trouble.” Mend the community.',
      until: [
        { send: chat('u2', 'x1'), is: 'u2 > s3? > gw > x1 = delivered' },
        { send: chat('x1', 'u2'), is: 'x1 > gw > s2? > s3 > u2 = delivered' },
        { send: chat('x1', 'u2'), is: 'x1 > gw > s3? > u2 = delivered' },
      ],
      hint: 'Select st3. What does the gateway have to do with it before it can take turns?',
      say: 'It is done when Bob can write to Xavier, and when st3 takes its turn like the others.',
      note: 'Two minutes in pairs. Whoever is done early looks up which field of the Server document it is.',
    },
    {
      change: [change('s3', 'discovered', true)],
      say: 'In the field, open the Server document of st3: “Is this a Sametime Server” must say Yes. Then test from every server: what one of them cannot send out shows nowhere else.',
      focus: ['s3'],
      note: 'The field is documented for servers that find each other. That the gateway goes by it follows from there.',
    },
  ],
};
