/** The lesson on the turns that all servers take, whoever a request is for. */

import { chat, part, servers, subscribe, user, xavier } from '../../playground/firstSample';
import { change, community } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const yara = part('external', { id: 'x2', name: 'Yara', mail: 'yara@other.example' });

export const ROUND_ROBIN: Lesson = {
  id: 'round-robin',
  title: 'Whose turn is it?',
  minutes: 6,
  learn: [
    'Every inbound request, a chat or an added contact, goes to the server whose turn it is. Who it is for plays no part.',
    'What a local user sends out takes no turn.',
    'A server that only serves meetings takes its turn like every other.',
  ],
  watch: ['The hand on the gateway. It says who is next.'],
  start: community({
    servers: servers(3),
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')],
    externals: [xavier, yara],
  }),
  locks: NO_LOCKS,
  steps: [
    {
      say: 'The gateway wears a dial with one seat for each server, and a hand. Ann is logged in to st2. Does that matter to the gateway?',
      focus: ['gw', 'u1'],
      note: 'Do not answer yet. The first request does.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'Xavier starts a chat with Ann.',
    },
    {
      say: 'The gateway does not ask where Ann is. It hands the request to the server whose turn it is, and the hand moves on. That st1 had to pass it on is none of its business.',
      focus: ['gw', 's1', 's2'],
      note: 'That is the sentence to remember: the gateway takes turns, the servers find people.',
    },
    {
      send: subscribe('x1', 'u1'),
      ask: ['landing'],
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'Now Xavier adds Ann as a contact. Remember which server gets it.',
      note: 'Whoever says st1 again believes that only the configured server receives.',
    },
    {
      send: chat('x2', 'u2'),
      ask: ['landing'],
      is: 'x2 > gw > s3? > u2 = delivered',
      say: 'Yara, of a third company, starts a chat with Bob. Did adding a contact take a turn? And does Yara begin with st1?',
      note: 'Two beliefs show here: that adding a contact takes no turn, and that every external user has turns of his own.',
    },
    {
      say: 'One list and one hand for all: for every external user, for chats and for contacts. That Yara met the very server Bob is logged in to was luck.',
      focus: ['gw'],
      note: 'The note sends both kinds of request to “the next server”. That they share one hand is how we read it.',
    },
    {
      send: chat('u1', 'x1'),
      ask: ['verdict'],
      is: 'u1 > s2? > gw > x1 = delivered',
      say: 'Ann writes to Xavier. Keep an eye on the hand.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'And Xavier writes back. Three requests came in before this one, and one went out.',
      note: 'Who says st2 has counted the outbound request as well.',
    },
    {
      send: chat('x1', 'u2'),
      ask: [{ kind: 'turn', times: 4 }],
      is: 'x1 > gw > s2? > s3 > u2 = delivered',
      say: 'You can count ahead. Think of the next four chats from Xavier to Bob.',
      note: 'Only the first of the four is sent here. Let them count on their fingers.',
    },
    {
      change: [change('s3', 'role', 'meeting')],
      say: 'From now on st3 is used for meetings only. Nobody is meant to chat there.',
      focus: ['s3'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing'],
      is: 'x1 > gw > s3? > s2 > u1 = delivered',
      say: 'Xavier writes to Ann once more.',
      note: 'The note says: all servers, “regardless of the service they provide”. That holds for the meeting servers of 7.5 and 8.0. From 8.5 on meetings moved to WebSphere.',
    },
    {
      change: [change('s3', 'port1516Open', false)],
      say: 'A ticket: “Our partner cannot always reach us. It works, it works, then it does not.” The gateway no longer gets through to st3, which nobody uses for chats.',
      note: 'Stay with the count. What the cause is comes in a lesson of its own.',
      focus: ['gw', 's3'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['failures'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'Before you search, count.',
      note: 'Two rounds of three. Ask for the share as well: one in three.',
    },
    {
      say: 'One in three fails, in a steady beat, with three servers on the list. So look for one server, not for one person. That the gateway does not pass over a server it cannot reach is an assumption. You can switch it at the gateway.',
      focus: ['gw', 's3'],
    },
  ],
};
