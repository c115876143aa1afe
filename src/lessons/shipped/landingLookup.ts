/** The lesson on the server that finds out who a request is for. */

import { chat, servers, subscribe, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({
  servers: servers(3),
  users: [user(1, 'Ann', 's3'), user(2, 'Bob', 's1'), user(3, 'Dan', 's2')],
});

export const LANDING_LOOKUP: Lesson = {
  id: 'landing-lookup',
  title: 'Who looks Ann up?',
  minutes: 6,
  learn: [
    'The server that a request lands on looks the user up in the directory, by mail address. So every server must be able to.',
    'A bad server fails on its turn, whoever the request is for. A bad directory record fails everywhere, for one person.',
  ],
  watch: ['The server a request lands on: there the lookup happens, or it ends.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'All Xavier knows of Ann is a mail address. Somebody has to find out who that is. The gateway, the server the request lands on, or the server Ann is logged in to?',
      focus: ['gw', 's1', 's3'],
      note: 'Take a vote. Three answers, three camps.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing', 'onward'],
      is: 'x1 > gw > s1? > s3 > u1 = delivered',
      say: 'Xavier starts a chat with Ann. She is logged in to st3.',
      note: 'If somebody says that the gateway looks her up: it asks a community server to. Which one is the whole lesson.',
    },
    {
      say: 'st1 searched the directory for ann@acme.example, and found Ann. It did so because the request had landed there, and for no other reason.',
      focus: ['s1'],
      note: 'The note says it in one sentence: the server that gets the inbound request does the lookup.',
    },
    {
      change: [change('s3', 'directoryReachable', false)],
      say: 'st3 loses its connection to the LDAP directory. Ann stays logged in to st3. Will she still be reached?',
      focus: ['s3', 'u1'],
      note: 'That her login outlives the lost connection is an assumption.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['verdict'],
      is: 'x1 > gw > s2? > s3 > u1 = delivered',
      say: 'It is the turn of st2.',
      note: 'A show of hands. Most say no.',
    },
    {
      say: 'st2 did the lookup. st3 only had to deliver, and for that it needs no directory.',
      focus: ['s2', 's3'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['verdict', 'stop'],
      is: 'x1 > gw > s3 = not delivered (BLK-LDAP)',
      say: 'Now it is the turn of st3: the server Ann is logged in to.',
      note: 'Ask those who said no a minute ago to explain this one.',
    },
    {
      say: 'The request that came closest to Ann is the one that fails. Where she is logged in does not help: st3 has to look her up first, and cannot.',
      focus: ['s3', 'u1'],
      note: 'Give this one time. It turns round what most people expect.',
    },
    {
      send: subscribe('u1', 'x1'),
      ask: ['stop'],
      is: 'u1 > s3 = not delivered (BLK-LDAP)',
      say: 'Ann adds Xavier as a contact. Outbound, the server she is logged in to does the lookup. Where does that come to an end?',
      note: 'That st3 looks her up is the note’s. That the lookup is needed to send at all is our assumption.',
    },
    {
      change: [change('s3', 'directoryReachable', true)],
      say: 'st3 reaches the directory again, and Ann can be looked up everywhere.',
      focus: ['s3'],
    },
    {
      compare: otherwise(start, 's1', change('u1', 'mail', '')),
      send: chat('x1', 'u1'),
      is: 'x1 > gw > s1? > s3 > u1 = delivered',
      there: 'x1 > gw > s1 = not delivered (BLK-MAIL)',
      say: 'One chat in two communities. In the other one all servers are well, but the directory record of Ann holds no mail address.',
      note: 'Let them say what the two pictures have in common before they look at the difference.',
    },
    {
      say: 'Without an address no server finds Ann, whoever has the turn. A bad server follows the turn, a bad record follows the person.',
      focus: ['u1'],
    },
    {
      change: [change('u3', 'mail', '')],
      say: 'A ticket: “Nobody from other companies reaches Dan. Ann and Bob are fine.” Is it a server or a record?',
      note: 'Which single question to the customer would tell a server from a record? Is it always, or in a beat?',
      focus: ['u3'],
    },
    {
      send: chat('x1', 'u3'),
      ask: ['failures'],
      is: 'x1 > gw > s1 = not delivered (BLK-MAIL)',
      say: 'Count how often it fails.',
    },
    {
      task: 'It fails on every turn, and for Dan alone. Give his directory record what is missing.',
      until: [
        { send: chat('x1', 'u3'), is: 'x1 > gw > s2? > u3 = delivered' },
        { send: chat('x1', 'u3'), is: 'x1 > gw > s3? > s2 > u3 = delivered' },
      ],
      hint: 'Select Dan. What would a server search for? And it must be an address that nobody else has.',
    },
    {
      change: [change('u3', 'mail', 'dan@acme.example')],
      say: 'In the field: ldapsearch for the mail address must find Dan, and Dan alone. Two records with one address are as bad as none. That the address must be unique is documented. That the request then ends is assumed.',
      focus: ['u3'],
    },
  ],
};
