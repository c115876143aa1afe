/** The lesson on a cluster as home, and the document of it that every server needs. */

import { chat, server, user } from '../../playground/firstSample';
import { change, community, otherwise } from '../community';
import { type Lesson, NO_LOCKS } from '../steps';

const start = community({
  clusters: [{ id: 'c1', name: 'cluster1' }],
  servers: [server(1, { cluster: 'c1' }), server(2, { cluster: 'c1' }), server(3)],
  users: [user(1, 'Ann', 's2', 'c1'), user(2, 'Bob', 's3', 's3')],
});

export const CLUSTERS: Lesson = {
  id: 'clusters',
  title: 'Clusters and their documents',
  minutes: 7,
  learn: [
    'Where the home is a cluster, a request goes to the member that the user is logged in to.',
    'Every server needs a copy of every cluster document, in the cluster or not. One that lacks it fails on its turn, for people of that cluster alone.',
  ],
  watch: ['The frame round st1 and st2, and st3 outside of it.'],
  start,
  locks: NO_LOCKS,
  steps: [
    {
      say: 'st1 and st2 form a cluster. They share the data of their users, so each of them can serve Ann. Her home is the cluster, not one of the two. Where does a request for her go?',
      focus: ['s1', 's2', 'u1'],
    },
    {
      send: chat('x1', 'u1'),
      ask: ['onward'],
      is: 'x1 > gw > s1? > s2 > u1 = delivered',
      say: 'Ann is logged in to st2. The chat lands on st1.',
      note: 'The request goes to st2 because Ann is there, and not because of any home server.',
    },
    {
      compare: otherwise(start, 's2', change('u1', 'connectedServer', 's1')),
      send: chat('x1', 'u1'),
      ask: ['onward'],
      is: 'x1 > gw > s2? > u1 = delivered',
      there: 'x1 > gw > s2? > s1 > u1 = delivered',
      say: 'In the other community Ann is logged in to the other member, st1. In both it is the turn of st2. What happens here?',
      note: 'Compare it with a single home server: there she would have been offline in one of the two.',
    },
    {
      say: 'Both arrive. With a single home server she would have been away from home in one of the two. A member of the cluster is as good as the other.',
      focus: ['s1', 's2'],
      note: 'The note keeps its home server rule to places without clusters. This way is our reading of the product pages on cluster documents.',
    },
    {
      send: chat('x1', 'u1'),
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'Here, the chat reaches Ann on st2 without another stop.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['onward', 'verdict'],
      is: 'x1 > gw > s3? > s2 > u1 = delivered',
      say: 'The next one lands on st3, which is in no cluster.',
    },
    {
      say: 'st3 read “cluster1” as the home of Ann, and knew what that is. From where? From its copy of the cluster document, in its own stconfig.nsf.',
      focus: ['s3'],
      note: 'stconfig.nsf must not be replicated. The document is copied and pasted from server to server, by hand. So it gets forgotten.',
    },
    {
      change: [change('s3', 'knowsClusters', false)],
      say: 'st3 is set up anew, and nobody pastes the cluster document. st3 is in no cluster, why should it need one?',
      note: 'Let them defend the administrator. The argument is good, and wrong.',
      focus: ['s3'],
    },
    {
      send: chat('x1', 'u2'),
      ask: ['failures'],
      is: 'x1 > gw > s1? > s3 > u2 = delivered',
      say: 'First Bob. His home is st3. Think of two rounds of chats to him.',
      note: 'None. So whoever tests with Bob finds nothing.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['failures'],
      is: 'x1 > gw > s2? > u1 = delivered',
      say: 'None fails: no cluster comes up on the way to Bob. Now Ann, two rounds as well.',
    },
    {
      send: chat('x1', 'u1'),
      ask: ['stop'],
      is: 'x1 > gw > s3? = not delivered (BLK-CLUSTER)',
      say: 'Two of six, one a round. Here is the first of them: it is the turn of st3.',
    },
    {
      say: 'st3 found Ann in the directory and could not make anything of her home. It hits one landing in three, and only people whose home is the cluster. Bob shows nothing.',
      focus: ['s3', 'u1'],
      note: 'Documented: without the document, chat and presence break. That it shows on this one landing follows from how requests go.',
    },
    {
      task: 'A ticket: “Half of our people are reached two times in three, the other half always. All servers are up.” Mend it, and have every landing reach Ann.',
      until: [
        { send: chat('x1', 'u1'), is: 'x1 > gw > s1? > s2 > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s2? > u1 = delivered' },
        { send: chat('x1', 'u1'), is: 'x1 > gw > s3? > s2 > u1 = delivered' },
      ],
      hint: 'What do the people of one half have in common? And which server does not know of it?',
      note: 'The fault is on the server that nobody of the cluster uses.',
    },
    {
      change: [change('s3', 'knowsClusters', true)],
      say: 'In the field: open stconfig.nsf on every server, and count the cluster documents. Each server needs all of them. Ask who is hit before you ask what is broken: “the people of one cluster” is half the answer.',
      focus: ['s1', 's2', 's3'],
    },
  ],
};
