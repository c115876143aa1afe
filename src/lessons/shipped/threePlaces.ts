/** The lesson on the three places of one person: landed, logged in, home. */

import { chat, servers, subscribe, user } from '../../playground/firstSample';
import { DEFAULT_ASSUMPTIONS } from '../../topology/assumptions';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({
  servers: servers(3),
  users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3', 's3'), user(3, 'Cleo', 's1', 's3'), user(4, 'Dan', 's2', 's2')],
});

export const THREE_PLACES: Lesson = {
  id: 'three-places',
  title: 'Landed, logged in, home',
  minutes: 7,
  learn: [
    'Three places belong to one request: the server it landed on, the server the user is logged in to, and the home server. Only the last two belong to the user.',
    'A request goes on by the home server value if there is one, and by the login if there is none.',
  ],
  watch: ['The three signs: where it landed, where the user is logged in, where home is.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'Three places matter for one request: where it landed, where the user is logged in, and where the user is at home. Each has a sign of its own. Which of them does the user choose, which the administrator, and which nobody?',
      focus: ['u1', 'u2', 'u3'],
      note: 'Login: the user. Home: the administrator. Landing: nobody, it is the turn.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['landing', 'onward'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'A chat for Ann. She is logged in to st2 and has no home server.',
      note: 'Have them name all three places before they answer: landed st1, logged in st2, no home.',
    },
    {
      send: chat('x1', 'u2'),
      ask: ['onward', 'rule'],
      is: 'x1 > gw > s2? > s3 > u2 = delivered',
      say: 'A chat for Bob. He is logged in to st3, and st3 is his home as well.',
      note: 'The picture is that of Ann. Only the rule differs.',
    },
    {
      say: 'Both were passed on, and both arrived. The reasons differ: Ann was reached by her login, Bob by his home. As long as the two agree, nobody sees which one it was.',
      focus: ['u1', 'u2'],
    },
    {
      send: subscribe('x1', 'u3'),
      ask: ['verdict'],
      is: 'x1 > gw > s3? = offline (OFF-HOME)',
      say: 'Xavier adds Cleo. She is logged in to st1, her home is st3, and it is the turn of st3.',
      note: 'Three places, three servers? No: landed and home are the same here.',
    },
    {
      say: 'It landed at home, and home is where the request stays. Cleo is not there, so she shows as offline.',
      focus: ['u3', 's3'],
    },
    {
      send: chat('x1', 'u3'),
      ask: ['onward', 'verdict'],
      is: 'x1 > gw > s1? > s3 = not delivered (OFF-HOME)',
      say: 'Xavier tries a chat with Cleo. Now it is the turn of st1, where she is logged in.',
      note: 'That st1 does not deliver at once is the literal reading of the note. It is a switch at the gateway.',
    },
    {
      compare: otherwise(
        start,
        's2',
        change('topology', 'assumptions', { ...DEFAULT_ASSUMPTIONS, homeElsewhere: 'forward' }),
      ),
      send: subscribe('x1', 'u3'),
      is: 'x1 > gw > s2? > s3 = offline (OFF-HOME)',
      there: 'x1 > gw > s2? > s3 > s1 > u3 = delivered',
      say: 'Does a home server pass a request on to where the user is? No source says it. Here it does not, in the other community it does.',
      note: 'Do not say which is right. Nobody in the room knows, and that is the point.',
    },
    {
      say: 'So do not promise a customer what a home server does. Test it: add somebody who is logged in away from home, and see how that person shows.',
      focus: ['s3'],
      note: 'A good moment to tell what is known from what is assumed. The switches at the gateway are the list of it.',
    },
    {
      change: [change('u4', 'homeServer', 'st22')],
      say: 'A ticket: “Nobody from other companies reaches Dan. He sits next to Ann, on the same server, and she is fine.” Somebody has worked on his directory record this morning.',
      focus: ['u4'],
    },
    {
      send: chat('x1', 'u4'),
      ask: ['stop', 'rule'],
      is: 'x1 > gw > s2? = not delivered (BLK-HOME)',
      say: 'Xavier writes to Dan. The request lands on st2, where Dan is logged in.',
      note: 'It lands where Dan is logged in, and still fails. Ask why before they read it.',
    },
    {
      task: 'Mend the record of Dan, so that he is reached from every landing.',
      until: [
        { send: chat('x1', 'u4'), is: 'x1 > gw > s3? > s2 > u4 = delivered' },
        { send: chat('x1', 'u4'), is: 'x1 > gw > s1? > s2 > u4 = delivered' },
      ],
      hint: 'Read his home server value letter by letter, and hold it against the names of the servers.',
      note: 'Both answers are good: st2 as home, or none. Ask what each of them means for his contact list.',
    },
    {
      change: [change('u4', 'homeServer', 's2')],
      say: 'A home server value that names nothing leads nowhere, and being logged in does not help. An empty value would have worked as well: then the login decides. That such a request fails on every landing follows from the rules, no source tells it.',
      focus: ['u4'],
    },
  ],
};
