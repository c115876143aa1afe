/** The gallery: communities with invented names, each with requests that show its point; the first is what a first visit meets. */

import { tidyUp } from './arrange';
import {
  sample as asTold,
  chat,
  FIRST_SAMPLE,
  gateway,
  part,
  type Sample,
  type SampleGroup,
  server,
  servers,
  subscribe,
  type Told,
  times,
  user,
  xavier,
} from './firstSample';

/** The heads of the gallery in their order. */
export const SAMPLE_GROUPS: Readonly<Record<SampleGroup, string>> = {
  ways: 'How requests go',
  beat: 'One server fails on its turn',
  person: 'It depends on the person',
  gateway: 'The gateway says no',
};

function sample(told: Told): Sample {
  const made = asTold(told);
  return { ...made, playground: tidyUp(made.playground) };
}

/** In the order of the gallery, the simplest of a group first. */
export const SAMPLES: readonly Sample[] = [
  FIRST_SAMPLE,
  sample({
    id: 'note',
    title: 'Round robin, no home servers',
    group: 'ways',
    watchFor:
      'The hand on the gateway: it moves on with every inbound request, st3 included, and stays for an outbound one.',
    learn:
      'Every server of the community gets its turn, also one that only serves meetings (with the Domino-based meeting servers of 7.5 and 8.0), so each must be reachable on port 1516 and able to find mail addresses. Outbound takes no turn: the server the user is logged in to does the lookup. The note says that of adding a contact; that a chat goes the same way follows from it. In older papers the gateway is called RTC Gateway.',
    servers: [...servers(2), server(3, { role: 'meeting' })],
    users: [user(1, 'Ann', 's1'), user(2, 'Bob', 's2'), user(3, 'Cleo', 's1')],
    requests: [subscribe('x1', 'u2'), ...times(3, chat('x1', 'u2')), chat('u2', 'x1')],
  }),
  sample({
    id: 'joined-to-st2',
    title: 'Gateway joined to another server',
    group: 'ways',
    watchFor:
      'The thick line: the gateway is joined to st2. All three servers take turns as before, and Bob is reached.',
    learn:
      'The administrator joins the gateway to one community server, and the gateway discovers the others from it. Which one that is changes nothing in who takes turns, and the configured server gets no larger share. That the list begins with the configured server is our assumption.',
    gateway: gateway({ configuredServer: 's2' }),
    servers: servers(3),
    users: [user(1, 'Ann', 's1'), user(2, 'Bob', 's3')],
    requests: [...times(4, chat('x1', 'u2')), chat('u1', 'x1')],
  }),
  sample({
    id: 'two-subscriptions',
    title: 'Presence that works one way only',
    group: 'ways',
    watchFor:
      'Two people, four added contacts, one fault. Who ends up seeing whom, and which server did each one need?',
    learn:
      'To see each other takes two subscriptions, one from each side, and they travel apart. The inbound one lands on whichever server has its turn: for Ann that was st1, behind the blocked port, so Xavier does not see Ann. The outbound one starts at the server the user is logged in to: st2 serves Ann, st1 fails Bob. So ask who sees whom, and test each direction. Two things here are assumptions of ours: that the gateway does not skip st1, as the switch stands, and that outbound needs the same port 1516.',
    servers: [server(1, { port1516Open: false }), server(2)],
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's1')],
    requests: [subscribe('x1', 'u1'), subscribe('u1', 'x1'), subscribe('x1', 'u2'), subscribe('u2', 'x1')],
  }),
  sample({
    id: 'cluster',
    title: 'A cluster as home',
    group: 'ways',
    watchFor: "Ann's home is the cluster of st1 and st2. All three landings find the way to st2.",
    learn:
      "The members of a cluster share the data of their users. Where the home is a cluster, the request goes to the member the user is logged in to, also from a server outside the cluster that holds its cluster document. The note's rule on home servers speaks of places without clusters: this way is our reading of the product pages on cluster documents.",
    clusters: [{ id: 'c1', name: 'cluster1' }],
    servers: [server(1, { cluster: 'c1' }), server(2, { cluster: 'c1' }), server(3)],
    users: [user(1, 'Ann', 's2', 'c1'), user(2, 'Bob', 's3', 's3')],
    requests: [...times(3, chat('x1', 'u1')), chat('x1', 'u2')],
  }),
  sample({
    id: 'nine-servers',
    title: 'Nine servers in three clusters',
    group: 'ways',
    watchFor:
      'One full turn to Ann: nine landings, six of them in another cluster than the home of Ann, and all arrive.',
    learn:
      'The largest deployment that we found published, in 2009, had this shape: three clusters of three servers for over 480,000 users. The gateway takes turns over all nine, whatever the clusters, so every server has to work for every user.',
    clusters: ['north', 'west', 'south'].map((name, place) => ({ id: `c${place + 1}`, name })),
    servers: servers(9).map((member, place) => ({ ...member, cluster: `c${Math.floor(place / 3) + 1}` })),
    users: ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana', 'Ivo'].map((name, place) =>
      user(place + 1, name, `s${place + 1}`, `c${Math.floor(place / 3) + 1}`),
    ),
    requests: times(9, chat('x1', 'u1')),
  }),
  sample({
    id: 'port-1516',
    title: 'Port 1516 blocked to one server',
    group: 'beat',
    watchFor: 'Good, good, stopped, and again. Then Bob, who is logged in to st3, sends a chat to Xavier.',
    learn:
      'A firewall between the gateway and one server shows as one failure in three, whoever the request is for. Users on that server are still reached through the other servers. Two things here are assumptions of ours: that the gateway does not skip a server it cannot reach, as the switch stands, and that outbound needs the same port, so that nothing sent from st3 gets out. The test: telnet st3 1516 from the gateway gets no answer; from another community server it does.',
    servers: [...servers(2), server(3, { port1516Open: false })],
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')],
    requests: [...times(3, chat('x1', 'u1')), ...times(3, chat('x1', 'u2')), chat('u2', 'x1')],
  }),
  sample({
    id: 'trust',
    title: 'One server does not trust the gateway',
    group: 'beat',
    watchFor: 'Good, good, stopped: the beat of a blocked port. The port is open here, and st3 turns the gateway away.',
    learn:
      'The same beat as behind a blocked port, so the beat alone does not tell the cause. telnet st3 1516 from the gateway answers, and sametime.log of st3 says "Rejecting server", with the address that was turned away. What st3 must trust is the address the gateway connects from on the inside, not its public one, and st3 must have been restarted since; NAT between the two does the same harm. That a server checks the gateway as it checks other servers follows from the technote on servers; that the gateway does not skip st3 is an assumption, as the switch stands.',
    servers: [...servers(2), server(3, { trustsGateway: false })],
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')],
    requests: [...times(3, chat('x1', 'u1')), chat('x1', 'u2'), chat('u1', 'x1'), chat('u2', 'x1')],
  }),
  sample({
    id: 'filter',
    title: 'One search filter without mail',
    group: 'beat',
    watchFor: 'st3 gets its turn and cannot find anybody by mail. Inbound fails one time in three, outbound by sender.',
    learn:
      'The landing server does the lookup, by its service STResolve, so a search filter without the mail attribute on one server spoils every third inbound request. Outbound is looked up where the sender is logged in, so Bob on st3 always fails and Ann on st2 never does; that this lookup goes by the mail address of the sender is our assumption. From release 10.0 at the latest a mail address is searched without this filter, unless USE_SEPARATE_FILTER_FOR_MAIL_SEARCHES=0 stands in sametime.ini: there a wrong mail attribute on one server gives the same beat.',
    servers: [...servers(2), server(3, { filterFindsMail: false })],
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')],
    requests: [...times(3, chat('x1', 'u1')), chat('x1', 'u2'), chat('u1', 'x1'), chat('u2', 'x1')],
  }),
  sample({
    id: 'directory',
    title: 'One server without the directory',
    group: 'beat',
    watchFor: 'Ann is logged in to st3, and yet only the request that lands on st3 does not get through.',
    learn:
      'A server that does not reach the LDAP directory can look up nobody, not even a user who is logged in to it; when another server has done the lookup, it delivers. So the request that seems to be closest to Ann is the one that fails. The test: telnet from st3 to the directory on port 389, or 636 with TLS, gets no answer. That the login of Ann outlives the lost connection, and that sending needs the lookup too, is our assumption.',
    servers: [...servers(2), server(3, { directoryReachable: false })],
    users: [user(1, 'Ann', 's3'), user(2, 'Bob', 's1')],
    requests: [...times(3, chat('x1', 'u1')), chat('u1', 'x1'), chat('u2', 'x1')],
  }),
  sample({
    id: 'four-causes',
    title: 'Four causes of the same beat',
    group: 'beat',
    watchFor:
      'One turn over five servers: Xavier sees one success and four failures. Look at where each of them stops.',
    learn:
      'Port, trust, filter, directory: the external user cannot tell them apart, and neither can the count. Ask in this order. st2, port: telnet to 1516 from the gateway gets no answer. st3, trust: telnet answers, and sametime.log of st3 says "Rejecting server". st4, filter: nothing is rejected; VP_LDAP_TRACE=1 shows a search without mail. st5, directory: telnet from st5 to the directory gets no answer. The users of each bad server are reached when the request lands elsewhere, and cannot send. Two things here are assumptions of ours: that the gateway does not skip st2 and st3, as the switch stands, and that sending needs the same port, trust and lookup.',
    servers: [
      server(1),
      server(2, { port1516Open: false }),
      server(3, { trustsGateway: false }),
      server(4, { filterFindsMail: false }),
      server(5, { directoryReachable: false }),
    ],
    users: ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve'].map((name, place) => user(place + 1, name, `s${place + 1}`)),
    requests: [
      ...times(5, chat('x1', 'u1')),
      chat('x1', 'u5'),
      ...['u1', 'u2', 'u3', 'u4', 'u5'].map((from) => chat(from, 'x1')),
    ],
  }),
  sample({
    id: 'home',
    title: 'Home server, logged in elsewhere',
    group: 'person',
    watchFor: 'Ann is logged in to st2. Even the request that lands on st2 leaves it for st3.',
    learn:
      'Without clusters the home server in the directory decides, not where the user is logged in. A user who is logged in elsewhere shows offline to the external user, wherever the request lands, and can still send. How one gets there: a server that is not the home answers a login with a redirect, and the client may stay all the same. Correcting the home server value moves nothing: contact list and privacy stay in vpuserinfo.nsf of the old home. Two answers here are assumptions, as their switches at the gateway stand: that st2 does not deliver at once, and that the home server does not pass the request on.',
    servers: servers(3),
    users: [user(1, 'Ann', 's2', 's3'), user(2, 'Bob', 's3', 's3'), user(3, 'Cleo', 's1')],
    requests: [
      subscribe('x1', 'u1'),
      ...times(2, chat('x1', 'u1')),
      chat('x1', 'u2'),
      chat('x1', 'u3'),
      chat('u1', 'x1'),
    ],
  }),
  sample({
    id: 'logins',
    title: 'How a login ends away from home',
    group: 'person',
    watchFor: 'All three have st3 as home and pointed the client at st1. One obeyed, one stayed, one was refused.',
    learn:
      'A server that is not the home answers a login with a redirect to the home server. The client of Bob obeyed, and all is well. The client of Ann stayed on st1: that is possible in the protocol, although the 11.6 help says that users are always redirected; inbound misses Ann at home, outbound works. VP_REJECT_FORWARDED_LOGINS=1 in sametime.ini forbids staying, and Cleo, whose client would not move, is logged in nowhere. Who is logged in where is listed in stlog.nsf of each server. That the home server does not pass requests on to st1 is an assumption, as the switch stands.',
    servers: servers(3),
    users: [user(1, 'Ann', 's1', 's3'), user(2, 'Bob', 's3', 's3'), user(3, 'Cleo', null, 's3')],
    requests: [chat('x1', 'u2'), chat('x1', 'u1'), chat('x1', 'u3'), chat('u1', 'x1'), chat('u3', 'x1')],
  }),
  sample({
    id: 'undiscovered',
    title: 'A server the gateway has not discovered',
    group: 'person',
    watchFor: 'The dial has two seats for three servers. Bob on st3 is reached every time. Then Bob sends.',
    learn:
      'A server that is not on the list of the gateway takes no turn, so nothing lands on it and nothing fails there: its users are reached by way of the others. What they send does not get out, and only theirs. So test outbound from every server, and look at the Server document of the one that fails: "Is this a Sametime Server" must say Yes. That a server without a connection to the gateway has no way out is our assumption; no source says it.',
    servers: [...servers(2), server(3, { discovered: false })],
    users: [user(1, 'Ann', 's1'), user(2, 'Bob', 's3')],
    requests: [...times(3, chat('x1', 'u2')), chat('u2', 'x1'), chat('u1', 'x1')],
  }),
  sample({
    id: 'server-link',
    title: 'Two servers cannot reach each other',
    group: 'person',
    watchFor: 'Ann is missed only when the request lands on st1. For Bob on st3 nothing seems wrong.',
    learn:
      'Community servers pass requests to each other directly, every one to every other. One blocked pair fails for one landing and one place of the user, and hides from everybody else.',
    servers: servers(3),
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3')],
    blockedServerLinks: [['s1', 's2']],
    requests: [...times(3, chat('x1', 'u1')), ...times(3, chat('x1', 'u2'))],
  }),
  sample({
    id: 'cluster-document',
    title: 'A server without the cluster document',
    group: 'person',
    watchFor: 'Two chats reach Ann, the third stops at st3. Bob, who has no cluster as home, is always reached.',
    learn:
      'Every server needs a copy of every cluster document, in the cluster or not. Where one lacks it, requests for users of that cluster fail on its turn only: one in three here, and for these users only. The product pages say that chat and presence break without the document; that it shows on this one landing follows from how requests go.',
    clusters: [{ id: 'c1', name: 'cluster1' }],
    servers: [server(1, { cluster: 'c1' }), server(2, { cluster: 'c1' }), server(3, { knowsClusters: false })],
    users: [user(1, 'Ann', 's2', 'c1'), user(2, 'Bob', 's3', 's3')],
    requests: [...times(3, chat('x1', 'u1')), ...times(3, chat('x1', 'u2'))],
  }),
  sample({
    id: 'refused',
    title: 'Refused at the gateway',
    group: 'gateway',
    watchFor:
      'The hand on the gateway stays where it is for every refused request, and none of them lands on a server.',
    learn:
      'The gateway first asks whether it wants the request at all: a blocked domain, a user without access or a session limit end it there. Limits count chats and contacts apart, so a contact can still be added while no further chat can start; the product allows 1000 of each unless it is changed. Blocked domains are documented for added contacts. That a refusal costs no turn, and that no server was asked before, is our assumption.',
    gateway: gateway({ blockedDomains: ['rival.example'], maxChats: 1 }),
    servers: servers(3),
    users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3', null, { externalAccess: false })],
    externals: [xavier, part('external', { id: 'x2', name: 'Yara', mail: 'yara@rival.example' })],
    requests: [subscribe('x2', 'u1'), chat('x1', 'u2'), chat('x1', 'u1'), chat('x1', 'u1'), subscribe('x1', 'u1')],
  }),
];
