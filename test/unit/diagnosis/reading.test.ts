/** What is read out of a customer's own words, sentence by sentence; and that nothing else is. */

import { describe, expect, test } from 'vitest';
import { type Reading, read } from '../../../src/diagnosis/reading';
import type { TicketAnswers } from '../../../src/diagnosis/ticket';
import { DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';
import type { Topology } from '../../../src/topology/topology';
import { external, gateway, server, user } from '../playground/community';

const COMMUNITY: Topology = {
  gateway: gateway(),
  clusters: [],
  servers: [server('s1'), server('s2'), server('s3')],
  users: [
    user('ann', { name: 'Ann', mail: 'ann@acme.example' }),
    user('ben', { name: 'Ben', mail: 'ben@acme.example' }),
    user('zoe', { name: 'Zoë Ó Briain', mail: 'zoe@acme.example' }),
    user('will', { name: 'Will', mail: 'will@acme.example' }),
    user('sam1', { name: 'Sam', mail: 'sam@acme.example' }),
    user('sam2', { name: 'Sam', mail: 'sam@berlin.acme.example' }),
  ],
  externals: [
    external('x1', { name: 'Xavier', mail: 'xavier@partner.example' }),
    external('x2', { name: 'Yara', mail: 'yara@other.example' }),
    external('x3', { name: 'Yuri', mail: 'yuri@other.example' }),
  ],
  blockedServerLinks: [],
  assumptions: DEFAULT_ASSUMPTIONS,
};

const [SUBSCRIBE, CHAT] = [{ kind: 'subscribe' }, { kind: 'chat' }] as const;
const [INBOUND, OUTBOUND] = [{ direction: 'inbound' }, { direction: 'outbound' }] as const;
const [OFFLINE, REFUSED, LOST] = [{ seen: 'offline' }, { seen: 'refused' }, { seen: 'not delivered' }] as const;
const [ALL, ANN, BEN] = [{ users: 'all' }, { users: ['ann'] }, { users: ['ben'] }] as const;
const [ALWAYS, SOMETIMES] = [{ share: 'always' }, { share: 'sometimes' }] as const;
const share = (fails: number, of: number) => ({ share: { fails, of } });

/** A sentence and all that it answers. */
type Row = readonly [text: string, ...answers: readonly Partial<TicketAnswers>[]];

const HOW_OFTEN: readonly Row[] = [
  ['It fails now and then.', SOMETIMES],
  ['Intermittent problem since the weekend', SOMETIMES],
  ['This happens sporadically, with no pattern that we can find.', SOMETIMES],
  ['Federation works on and off.', SOMETIMES],
  ['It does not always happen.', SOMETIMES],
  ['Not every time, though.', SOMETIMES],
  ['It is every third try.', SOMETIMES],
  ['Every third try is lost.', share(1, 3), LOST],
  ['Every 3rd request fails', share(1, 3)],
  ['Only every third request works', share(2, 3)],
  ['Every other message is lost on the way.', share(1, 2), CHAT, LOST],
  ['Every second time it works.', share(1, 2)],
  ['One of four works.', share(3, 4)],
  ['One of four fails.', share(1, 4)],
  ['1 in 4 fails', share(1, 4)],
  ['works 1 of 3', share(2, 3)],
  ['Three out of four fail, whoever writes.', share(3, 4), CHAT],
  ['Three of four messages do not arrive.', share(3, 4), CHAT, LOST],
  ['One of four does not.', share(1, 4)],
  ['One in three contact requests gets no answer.', share(1, 3), SUBSCRIBE, LOST],
  ['One try in three does not work', share(1, 3)],
  ['We counted: three of our nine tries failed.', share(3, 9)],
  ['It works one of four times.', share(3, 4)],
  ['1 of 4', {}],
  ['one of four tries', SOMETIMES],
  ['None of four works.', ALWAYS],
  ['Four of four fail.', ALWAYS],
  ['Four of four work.', {}],
  ['Five of four fail.', {}],
  ['About 30 % of messages', SOMETIMES, CHAT],
  ['One of four servers is new.', {}],
  ['One of our three servers fails.', {}],
  ['Two of five users are on holiday.', {}],
  ['It began two of three days ago.', {}],
  ['Every other Monday we patch.', {}],
  ['They never get through', ALWAYS, LOST],
  ['It never works.', ALWAYS],
  ['It always fails.', ALWAYS],
  ['This happens each time.', ALWAYS],
  ['It always works from the Berlin office.', {}],
  ['We never had this before.', {}],
  ['Sometimes it fails: three of four tries fail.', share(3, 4)],
  ['1 in 4 tries fails, that is two of eight tries fail.', share(1, 4)],
  ['It fails always. Well, sometimes.', {}],
  ['One of four fails. No, one of three fails.', {}],
];

const WHOM: readonly Row[] = [
  ['All users have it.', ALL],
  ['Everybody in the company complains.', ALL],
  ['Nobody is reached.', ALL],
  ['Our people show offline.', OFFLINE, INBOUND],
  ['Only Ann is hit.', ANN],
  ['It is just Ann and Ben.', { users: ['ann', 'ben'] }],
  ['ben@acme.example reports nothing, but ANN has it.', ANN],
  ['Not only Ann has it.', {}],
  ['Only Ben is not affected.', {}],
  ['It concerns <ben@acme.example>.', BEN],
  ['zoë ó briain is grey', { users: ['zoe'] }, OFFLINE, INBOUND],
  ['Annabel and Benedict have it.', {}],
  ['It will fail.', {}],
  ['Only Will has it.', { users: ['will'] }],
  ['Sam has it.', {}],
  ['sam@berlin.acme.example has it.', { users: ['sam2'] }],
  ['All users but Ann have it.', {}],
  ['Everybody except those in Berlin has it.', {}],
  ['Everybody has it. Only Ann has it.', {}],
  ['Ann is grey. For Ben it works.', ANN, OFFLINE, INBOUND],
  ['Some of our people have it.', {}],
  ['All users on st2 have it.', {}],
  ['Not all users have it.', {}],
  ['Ann says that Ben has it.', BEN],
  ['It does not work for all users.', {}],
  ['Ben’s status is wrong.', BEN, SUBSCRIBE],
  ['Thanks. Ben has it.', BEN],
  ['Hello Ben, only Ann has it. Regards, Ben', ANN],
];

const WHAT: readonly Row[] = [
  ['They show as greyed-out in the list.', OFFLINE],
  ['She can’t be seen.', OFFLINE],
  ['They cannot see us.', OFFLINE, INBOUND],
  ['The request was rejected.', REFUSED],
  ['You are not authorised to do this.', REFUSED],
  ['telnet says connection refused', {}],
  ['The server is offline.', {}],
  ['She is not offline.', {}],
  ['It is not delivered.', LOST],
  ['I press Enter and nothing happens.', LOST],
  ['There is no answer.', LOST],
  ['The message never arrives.', CHAT, LOST, ALWAYS],
  ['We see the error message below.', {}],
  ['We cannot see why.', {}],
  ['We cannot see anything in the log.', {}],
  ['They see each other.', {}],
  ['It does not arrive.', LOST],
  ['Nobody sees us.', ALL, INBOUND],
  ['He is away.', {}],
  ['Presence is wrong.', SUBSCRIBE],
  ['Chat works, presence does not.', SUBSCRIBE],
  ['Adding works, chatting never.', CHAT, ALWAYS],
  ['Presence and chat are both broken.', {}],
  ['Their buddy list is wrong.', SUBSCRIBE],
  ['An IM is lost.', CHAT, LOST],
  ['Please contact me about it.', {}],
  ['Thank you for your help with our upgrade.', {}],
];

const WHO_ASKS: readonly Row[] = [
  ['The customer cannot add us.', INBOUND, SUBSCRIBE, REFUSED],
  ['AOL adds us and waits.', INBOUND, SUBSCRIBE],
  ['Our people cannot add external contacts.', OUTBOUND, SUBSCRIBE, REFUSED],
  ['Our users cannot write to the outside.', OUTBOUND, CHAT],
  ['Xavier cannot add Ann.', { external: 'x1' }, ANN, INBOUND, SUBSCRIBE, REFUSED],
  ['Ann cannot add Xavier.', { external: 'x1' }, ANN, OUTBOUND, SUBSCRIBE, REFUSED],
  ['Ben writes to xavier@partner.example.', { external: 'x1' }, BEN, OUTBOUND, CHAT],
  ['Ann was added by Yara.', { external: 'x2' }, ANN, INBOUND, SUBSCRIBE],
  ['The people of partner.example see Ann as offline.', { external: 'x1' }, ANN, INBOUND, OFFLINE],
  ['The people of other.example see Ann as offline.', ANN, INBOUND, OFFLINE],
  ['Messages from the partner get lost.', INBOUND, CHAT, LOST],
  ['Messages to the partner get lost.', OUTBOUND, CHAT, LOST],
  ['Messages from the partner to Ben get lost.', INBOUND, CHAT, LOST, BEN],
  ['We cannot see Xavier.', { external: 'x1' }, OUTBOUND, OFFLINE],
  ['Xavier and Yara are offline.', OUTBOUND, OFFLINE],
  ['Ann cannot write to Ben.', { users: ['ann', 'ben'] }, CHAT],
  ['Nothing inbound arrives', INBOUND],
  ['It fails in both directions.', {}],
  ['It fails inbound. It fails outbound.', {}],
];

const TICKETS: readonly Row[] = [
  [
    'Hi, our AOL contacts can’t see Ann, she is always greyed out for them. Everybody else is ok.',
    ...[ANN, INBOUND, SUBSCRIBE, OFFLINE, ALWAYS],
  ],
  ['External partners get “not authorized” when they add us as buddies', INBOUND, SUBSCRIBE, REFUSED],
  ['only 1 of 4 messages from Xavier to Ann arrives', { external: 'x1' }, ...[ANN, INBOUND, CHAT], share(3, 4)],
  ['Our people appear offline to the partner 2 out of 3 times', INBOUND, OFFLINE, share(2, 3)],
  ['Presence of our users is grey for external contacts every now and then', INBOUND, SUBSCRIBE, OFFLINE, SOMETIMES],
  ['We can chat with the customer but they cannot chat with us', INBOUND, CHAT],
  ['1 of 3 chats from the partner is lost, contacts are fine', INBOUND, CHAT, LOST, share(1, 3)],
  ['I see him, he does not see me.', OFFLINE],
  ['Customers report that they cannot start a chat with Ann or Ben', { users: ['ann', 'ben'] }, INBOUND, CHAT],
  ['sometimes our people show offline; one try of four works', INBOUND, OFFLINE, share(3, 4)],
  [
    'Hello team, since Monday Xavier from partner.example cannot write to Ann. Every third message is lost. Ben is fine. Regards, Will',
    { external: 'x1' },
    ANN,
    INBOUND,
    CHAT,
    LOST,
    share(1, 3),
  ],
  ['Partners add us and nobody ever gets an answer: no answer at all, never.', INBOUND, SUBSCRIBE, LOST, ALL, ALWAYS],
];

const named = (list: readonly Row[]) =>
  list.map(([text, ...answers]) => [text, Object.assign({}, ...answers)] as const);

describe.each([
  ['how often', HOW_OFTEN],
  ['whom it hits', WHOM],
  ['what is seen, of what', WHAT],
  ['who asks', WHO_ASKS],
  ['tickets', TICKETS],
])('%s', (_, list) => {
  test.each(named(list))('%s', (text, answers) => {
    expect(read(text, COMMUNITY).answers).toEqual(answers);
  });
});

/** The marked stretches of a text, each with its question. */
const marked = (text: string): readonly string[] =>
  read(text, COMMUNITY).understood.map(({ from, to, question }) => `${question}: ${text.slice(from, to)}`);

describe('what was understood is marked', () => {
  test.each<[string, readonly string[]]>([
    ['The  customer cannot\nsee us', ['direction: The  customer', 'seen: cannot\nsee', 'direction: us']],
    ['Only Ann, and one try of four works', ['users: Only Ann', 'share: one try of four']],
    ['Ann cannot add Xavier', ['users: Ann', 'seen: cannot add', 'external: Xavier']],
    ['It fails always. Well, sometimes.', ['share: always', 'share: sometimes']],
    ['All users but Ann', ['users: All users but', 'users: Ann']],
    ['1 of 4, as far as we know', []],
    ['Chat works', []],
  ])('%s', (text, marks) => {
    expect(marked(text)).toEqual(marks);
  });
});

test('without people nothing is read of people', () => {
  const nobody: Topology = { ...COMMUNITY, users: [], externals: [] };
  expect(read('Ann cannot write to Xavier', nobody)).toEqual<Reading>({
    answers: { kind: 'chat' },
    understood: [{ from: 11, to: 16, question: 'kind' }],
  });
});
