/** Cases that were written by hand, each for one thing to be learnt from it, the easiest first: a row says what stands there, what is broken, and what the ticket tells. */

import type { Symptom } from '../diagnosis/symptom';
import { part, server, servers, user, xavier } from '../playground/firstSample';
import { named } from '../saying/names';
import type { Topology } from '../topology/topology';
import type { Level } from './case';

export interface Written {
  readonly id: string;
  readonly title: string;
  /** Says what the complaints say, and nothing more that the community would have to make true. */
  readonly ticket: string;
  readonly level: Level;
  /** What is not given is as in all of them. */
  readonly community: Pick<Topology, 'servers' | 'users'> & Partial<Topology>;
  /** By the ids of fault and parts. */
  readonly breaks: readonly (readonly [fault: string, ...at: readonly string[]])[];
  /** What is not given is as usual. */
  readonly complaints: readonly Partial<Symptom>[];
}

/** Chats from Xavier to everybody, never delivered. */
export const USUAL_COMPLAINT: Symptom = {
  external: 'x1',
  direction: 'inbound',
  kind: 'chat',
  seen: 'not delivered',
  users: 'all',
  share: 'always',
};

const [ANN, BOB, CLEO, DAN, EVE, XAVIER] = ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Xavier'].map(named);

const yara = part('external', { id: 'x2', name: 'Yara', mail: 'yara@supplier.example' });

export const WRITTEN_CASES: readonly Written[] = [
  {
    id: 'third-try',
    title: 'Every third try',
    ticket: `Good morning,\n\nIt is about chats from ${XAVIER} to all of us. We kept a list all day: 1 of 3 tries is not delivered, whoever of us it is for.\n\nHe has begun to ring us up instead. What shall I tell him?`,
    level: 1,
    community: { servers: servers(3), users: [user(1, 'Ann', 's1'), user(2, 'Bob', 's2'), user(3, 'Cleo', 's3')] },
    breaks: [['server port1516Open', 's3']],
    complaints: [{ share: { fails: 1, of: 3 } }],
  },
  {
    id: 'new-colleague',
    title: 'The new colleague',
    ticket: `Dear support,\n\n${XAVIER} added ${CLEO} as contact. Nothing arrives, not a single time, while he has had others of our team as contacts for years.\n\n${CLEO} came to us on Monday. Is anything missing?`,
    level: 1,
    community: { servers: servers(3), users: [user(1, 'Ann', 's1'), user(2, 'Bob', 's2'), user(3, 'Cleo', 's3')] },
    breaks: [['user mail', 'u3']],
    complaints: [{ users: ['u3'], kind: 'subscribe' }],
  },
  {
    id: 'turned-away',
    title: 'Turned away',
    ticket: `To the support desk,\n\nChats from ${XAVIER} to all of us are refused, every time.\n\nI must know whether that is meant so: we work for them.`,
    level: 1,
    community: {
      servers: servers(3),
      users: [user(1, 'Ann', 's2'), user(2, 'Bob', 's3'), user(3, 'Cleo', 's1')],
      externals: [xavier, yara],
    },
    breaks: [['gateway blockedDomains', 'gw']],
    complaints: [{ seen: 'refused' }],
  },
  {
    id: 'new-address',
    title: 'It comes and goes',
    ticket: `Dear support,\n\n${XAVIER} adds all of us as contacts. Sometimes it is not delivered, and then again nothing is wrong with it.\n\nI cannot see a pattern. Can you?`,
    level: 1,
    community: { servers: servers(3), users: [user(1, 'Ann', 's1'), user(2, 'Bob', 's2'), user(3, 'Cleo', 's3')] },
    breaks: [['server trustsGateway', 's2']],
    complaints: [{ kind: 'subscribe', share: 'sometimes' }],
  },
  {
    id: 'two-buildings',
    title: 'Two buildings',
    ticket: `Good afternoon,\n\nIt is about chats from ${XAVIER} to ${BOB} and ${EVE}, who sit in the new building. 1 of 4 tries is not delivered.\n\nI need to know what it is.`,
    level: 2,
    community: {
      servers: servers(4),
      users: [
        user(1, 'Ann', 's1', 's1'),
        user(2, 'Bob', 's4', 's4'),
        user(3, 'Cleo', 's2', 's2'),
        user(4, 'Dan', 's3', 's3'),
        user(5, 'Eve', 's4'),
      ],
    },
    breaks: [['pair link', 's2', 's4']],
    complaints: [{ users: ['u2', 'u5'], share: { fails: 1, of: 4 } }],
  },
  {
    id: 'typing-error',
    title: 'A typing error',
    ticket: `Dear support,\n\n${XAVIER} writes to ${DAN}. It is never delivered.\n\nHis record was entered by hand last week. Can that have to do with it?`,
    level: 2,
    community: {
      servers: servers(4),
      users: [
        user(1, 'Ann', 's1', 's1'),
        user(2, 'Bob', 's2', 's2'),
        user(3, 'Cleo', 's3', 's3'),
        user(4, 'Dan', 's4', 's4'),
      ],
    },
    breaks: [['user homeServer', 'u4']],
    complaints: [{ users: ['u4'] }],
  },
  {
    id: 'guest-desk',
    title: 'At the guest desk',
    ticket: `Good morning,\n\n${XAVIER} added ${BOB} as contact. It shows offline every time.\n\nHe is sitting right here, at the guest desk. Please look into it.`,
    level: 2,
    community: {
      servers: servers(4),
      users: [
        user(1, 'Ann', 's1', 's1'),
        user(2, 'Bob', 's3', 's3'),
        user(3, 'Cleo', 's2', 's2'),
        user(4, 'Dan', 's4', 's4'),
      ],
    },
    breaks: [['user connectedServer 2', 'u2']],
    complaints: [{ users: ['u2'], kind: 'subscribe', seen: 'offline' }],
  },
  {
    id: 'one-way',
    title: 'One way only',
    ticket: `To the support desk,\n\n${DAN} wrote to ${XAVIER}. Nothing arrives, not a single time.\n\nWhat can he do?`,
    level: 2,
    community: {
      servers: servers(5),
      users: [
        user(1, 'Ann', 's1', 's1'),
        user(2, 'Bob', 's2', 's2'),
        user(3, 'Cleo', 's3', 's3'),
        user(4, 'Dan', 's4', 's4'),
        user(5, 'Eve', 's5', 's5'),
      ],
    },
    breaks: [['server discovered', 's4']],
    complaints: [{ users: ['u4'], direction: 'outbound' }],
  },
  {
    id: 'campus',
    title: 'The campus',
    ticket: `Dear support,\n\n${XAVIER} writes to ${ANN} and ${BOB}. We counted all day: 1 of 4 tries gets lost.\n\nCan you find out why?`,
    level: 2,
    community: {
      clusters: [{ id: 'c1', name: 'campus' }],
      servers: [server(1, { cluster: 'c1' }), server(2, { cluster: 'c1' }), server(3), server(4)],
      users: [
        user(1, 'Ann', 's1', 'c1'),
        user(2, 'Bob', 's2', 'c1'),
        user(3, 'Cleo', 's3', 's3'),
        user(4, 'Dan', 's4', 's4'),
      ],
    },
    breaks: [['server knowsClusters', 's4']],
    complaints: [{ users: ['u1', 'u2'], share: { fails: 1, of: 4 } }],
  },
  {
    id: 'two-tickets',
    title: 'Two tickets in one',
    ticket: `Good morning,\n\n${XAVIER} writes to ${ANN} and ${CLEO}. 1 of 4 tries is not delivered.\n\nThere is a second thing. ${XAVIER} writes to ${EVE}. It is refused every time.\n\nPlease look into both.`,
    level: 3,
    community: {
      servers: servers(4),
      users: [
        user(1, 'Ann', 's1', 's1'),
        user(2, 'Bob', 's2', 's2'),
        user(3, 'Cleo', 's3', 's3'),
        user(4, 'Dan', 's4', 's4'),
        user(5, 'Eve', 's1', 's1'),
      ],
    },
    breaks: [
      ['server filterFindsMail', 's2'],
      ['user externalAccess', 'u5'],
    ],
    complaints: [
      { users: ['u1', 'u3'], share: { fails: 1, of: 4 } },
      { users: ['u5'], seen: 'refused' },
    ],
  },
  {
    id: 'every-other-try',
    title: 'Every other try',
    ticket: `Good afternoon,\n\nIt is about chats from ${XAVIER} to all of us. We counted all day: 2 of 4 tries get lost.\n\nIs it one thing or two?`,
    level: 3,
    community: {
      servers: servers(4),
      users: [
        user(1, 'Ann', 's1', 's1'),
        user(2, 'Bob', 's2', 's2'),
        user(3, 'Cleo', 's3', 's3'),
        user(4, 'Dan', 's4', 's4'),
      ],
    },
    breaks: [
      ['server port1516Open', 's2'],
      ['server directoryReachable', 's4'],
    ],
    complaints: [{ share: { fails: 2, of: 4 } }],
  },
];
