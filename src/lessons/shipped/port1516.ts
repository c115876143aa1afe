/** The lesson on port 1516: one server that the gateway does not get through to costs one request in so many. */

import { chat, servers, subscribe, user } from '../../playground/firstSample';
import { change, community } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

export const PORT_1516: Lesson = {
  id: 'port-1516',
  title: 'Port 1516: one in n',
  minutes: 6,
  learn: [
    'The gateway must reach every community server on port 1516. One that it does not reach costs its share of all inbound requests: one in so many as there are servers.',
    'The users of that server are still reached by way of the others. What they send does not get out, as we assume.',
  ],
  watch: ['The beat: good, good, stopped, good. It is as long as the list of servers.'],
  start: community({ servers: servers(4), users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')] }),
  locks: NO_LOCKS,
  steps: [
    {
      say: 'The note demands it of all servers, “regardless of the service they provide”: the gateway must reach them on port 1516. What happens if it does not reach one of them?',
      focus: ['gw', 's1', 's2', 's3', 's4'],
    },
    {
      change: [change('s3', 'port1516Open', false)],
      say: 'A new firewall closes port 1516 between the gateway and st3. Ann, on st2, notices nothing yet.',
      note: 'Ask what Ann could tell the help desk right now: nothing.',
      focus: ['gw', 's3'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['failures'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'Xavier starts a chat with Ann. Think of two full rounds of such chats.',
      note: 'Four servers, two rounds: 2 of 8. Let them say the share, too: one in four.',
    },
    {
      send: chat('x1', 'u1'),
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'Two of eight: st3 has one turn in four. Here is the second chat, and it arrives.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['verdict', 'stop'],
      is: 'x1 > gw x s3 = not delivered (BLK-1516)',
      say: 'The third.',
      note: 'Ask for the place, not for the cause: before st3, or at it?',
    },
    {
      say: 'It stopped at the gateway, on its way to st3. Ann is logged in to st2 and has nothing to do with st3. It was its turn, no more.',
      focus: ['gw', 's3'],
      note: 'That the gateway does not pass over a server it cannot reach is an assumption. Flip the switch at the gateway to show the other answer.',
    },
    {
      send: chat('x1', 'u2'),
      ask: ['verdict'],
      is: 'x1 > gw > s4? > s3 > u2 = delivered',
      say: 'Bob is logged in to st3 itself. Xavier writes to him, and it is the turn of st4.',
      note: 'Most expect that Bob is cut off. Have them say why.',
    },
    {
      say: 'Bob is reached: st4 passed the request on, and between servers the port is open. He gets three in four, just like Ann. Nobody is worse off for being on st3.',
      focus: ['s4', 's3', 'u2'],
    },
    {
      send: subscribe('u2', 'x1'),
      ask: ['verdict', 'stop'],
      is: 'u2 > s3? x gw = not delivered (BLK-1516)',
      say: 'And the other way: Bob adds Xavier as a contact.',
      note: 'Here Bob is cut off, when nobody expects it any more.',
    },
    {
      say: 'Nothing that Bob sends gets out. We assume that it takes the connection which the gateway opened, and there is none. So the users of st3 fail always, outbound. Two signs, one cause.',
      note: 'Inbound a beat for everybody, outbound a wall for a few: they will need this pair again.',
      focus: ['s3', 'gw'],
    },
    {
      task: 'A ticket: “One in four chats of our partner gets lost, whoever it is for. It began with the new firewall.” Mend it: a full round to Ann has to arrive.',
      until: [
        { send: chat('x1', 'u1'), is: 'x1 > gw > s1? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s2? > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s3? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s4? > s2 > u1 = delivered' },
      ],
      hint: 'One line from the gateway is broken. Taking st3 off the list would only hide it.',
      note: 'If somebody takes st3 off the list, ask what Bob can send after that.',
    },
    {
      change: [change('s3', 'port1516Open', true)],
      say: 'In the field: on the host of the gateway, telnet st3 1516. No answer there, while another community server gets one: that is a firewall. Test every server, not only the one you suspect.',
      focus: ['gw', 's3'],
    },
  ],
};
