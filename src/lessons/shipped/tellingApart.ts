/** The lesson on causes that look alike to a partner, and the test that tells each from the next. */

import { chat, server, servers, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community(
  {
    servers: [...servers(2), server(3, { trustsGateway: false })],
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')],
  },
  's3',
);
const trusted = change('s3', 'trustsGateway', true);

export const TELLING_APART: Lesson = {
  id: 'telling-apart',
  title: 'Telling the causes apart',
  minutes: 7,
  learn: [
    'Port, trust, filter and directory give one beat. Ask in this order: does telnet answer? Is the gateway rejected? Is mail in the search? Does the directory answer?',
    'A server that is down gives the beat, too, and its users are gone as well.',
  ],
  watch: ['Where each request stops. Then ask what would show that in the field.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'A beat of three: good, good, bad. Port, trust, search filter and directory can each cause it, and Xavier sees the same every time. So counting is not enough. What would you try first?',
      focus: ['s3'],
      note: 'Collect all proposals. Sort them later by where a request stops.',
    },
    {
      compare: otherwise(start, 's3', trusted, change('s3', 'port1516Open', false)),
      send: chat('x1', 'u1'),
      ask: ['stop'],
      is: 'x1 > gw x s3 = not delivered (BLK-TRUST)',
      there: 'x1 > gw x s3 = not delivered (BLK-1516)',
      say: 'Two communities, and in both it is the turn of st3. Here st3 does not trust the address of the gateway. In the other one its port is blocked.',
      note: 'Both stop at the same place. So the place alone is not enough here, a test is needed.',
    },
    {
      say: 'Both stop before st3. First test: telnet st3 1516, typed on the host of the gateway. It answers where only trust is missing, and sametime.log of st3 then says “Rejecting server”. A blocked port gives no answer at all.',
      focus: ['gw', 's3'],
      note: 'The log line is documented for servers that reject each other. That a gateway is rejected in the same way follows from there.',
    },
    {
      change: [trusted, change('s3', 'filterFindsMail', false)],
      say: 'The trust is mended. Now st3 has a search filter without mail.',
      focus: ['s3'],
    },
    {
      compare: otherwise(start, 's3', trusted, change('s3', 'directoryReachable', false)),
      send: chat('x1', 'u1'),
      ask: ['stop'],
      is: 'x1 > gw > s3 = not delivered (BLK-FILTER)',
      there: 'x1 > gw > s3 = not delivered (BLK-LDAP)',
      say: 'Two communities again. Here it is the filter, in the other one st3 does not reach the directory.',
    },
    {
      say: 'Both stop at st3: it took the request, and did not find Ann. Second test: telnet from st3 to the directory, port 389, or 636 with TLS. No answer: the directory. An answer: read the filter, and VP_LDAP_TRACE=1 shows what it searches.',
      note: 'Write the tests on the board, in this order, as they come.',
      focus: ['s3'],
    },
    {
      change: [change('s3', 'filterFindsMail', true), change('s3', 'running', false)],
      say: 'The filter is mended, too. And now st3 is down. Is that the same beat again?',
      focus: ['s3', 'u2'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['verdict', 'stop'],
      is: 'x1 > gw x s3 = not delivered (BLK-DOWN)',
      say: 'A chat for Ann. It is the turn of st3.',
      note: 'That a server that is down keeps its turn is an assumption, the switch at the gateway says so.',
    },
    {
      send: chat('x1', 'u2'),
      ask: ['verdict'],
      is: 'x1 > gw > s1? = not delivered (OFF-USER)',
      say: 'A chat for Bob, who was logged in to st3. It lands on st1, which is well.',
      note: '“Which other user did you try?” is the question to take home.',
    },
    {
      say: 'The same beat for Ann. But Bob is reached from nowhere: his server is gone. With the other four causes he is reached two times in three. Always try one more user, logged in to the server you suspect.',
      focus: ['s3', 'u2'],
    },
    {
      change: [change('s3', 'running', true), change('s3', 'directoryReachable', false)],
      say: 'A ticket: “Two of three chats arrive, whoever they are for.” You have tested: port 1516 answers on all servers, nobody is rejected, and the filters are alike. What is left?',
      note: 'Cross out on the board what the tests have ruled out.',
      focus: ['s1', 's2', 's3'],
    },
    {
      send: chat('x1', 'u1'),
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'You send a chat to Ann yourself. The first one arrives.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['rule'],
      is: 'x1 > gw > s3 = not delivered (BLK-LDAP)',
      say: 'The second one does not. Name the cause.',
    },
    {
      task: 'Mend the one cause that is left, and have a full round reach Ann.',
      until: [
        { send: chat('x1', 'u1'), is: 'x1 > gw > s1? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s2? > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s3? > s2 > u1 = delivered' },
      ],
      hint: 'Port, trust and filter are ruled out. What does st3 need for a lookup besides a filter?',
      note: 'Only one thing may be changed. Whoever resets the whole server has learnt nothing about the cause.',
    },
    {
      change: [change('s3', 'directoryReachable', true)],
      say: 'You did not guess. Each test ruled out a part of the causes, and the last one had no other left. Write the tests into the ticket: the next colleague can start where you stopped.',
      focus: ['s3'],
    },
  ],
};
