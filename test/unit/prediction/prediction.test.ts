/** Each belief where it goes wrong, in words: what is expected, what is so, and which questions bring it to light. */

import { describe, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/playground';
import { askingOf } from '../../../src/prediction/asking';
import { beliefBehind, excludedBy } from '../../../src/prediction/correcting';
import {
  believed,
  correctionOf,
  MISCONCEPTION_CODES,
  MISCONCEPTIONS,
  type MisconceptionCode,
} from '../../../src/prediction/misconceptions';
import { type Question, type QuestionKind, questionsOf } from '../../../src/prediction/questions';
import { CODES } from '../../../src/routing/codes';
import { initialState, type Request, run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';
import { plain } from '../../../src/saying/names';
import { add, type Change, chat, reference } from '../routing/reference';

const playgroundOf = (requests: readonly Request[], change: Change = {}): Playground => ({
  title: '',
  topology: reference(change),
  requests,
  state: initialState,
  notes: [],
});

function questionOf(playground: Playground, request: number, kind: QuestionKind): Question {
  const found = questionsOf(playground, request).find((question) => question.kind === kind);
  if (!found) throw new Error(`${kind} is asked`);
  return found;
}

interface Wrong {
  readonly code: MisconceptionCode;
  readonly requests: readonly Request[];
  readonly change?: Change;
  /** Of the last request. */
  readonly expected: string;
  readonly truth: string;
  readonly correction: string;
}

const HOME: Change = { users: { ann: { connectedServer: 's2', homeServer: 's3' } } };

const WRONG: readonly Wrong[] = [
  {
    code: 'DIRECT',
    requests: [chat('x1', 'ann')],
    expected: 'x1 > gw > s2? > ann = delivered',
    truth: 'x1 > gw > s1? > s2 > ann = delivered',
    correction:
      'Gateway hands a request to the server whose turn it is, here st1. Where Ann is logged in is found out only there.',
  },
  {
    code: 'GATEWAY-KNOWS-HOME',
    requests: [chat('x1', 'ann')],
    change: { users: { ann: { connectedServer: 's3', homeServer: 's3' } } },
    expected: 'x1 > gw > s3? > ann = delivered',
    truth: 'x1 > gw > s1? > s3 > ann = delivered',
    correction:
      'Gateway hands a request to the server whose turn it is, here st1. The home server of Ann is read there, in the directory.',
  },
  {
    code: 'ADD-KEEPS-TURN',
    requests: [add('x1', 'ann'), chat('x1', 'ann')],
    expected: 'x1 > gw > s1? > s2 > ann = delivered',
    truth: 'x1 > gw > s2? > ann = delivered',
    correction:
      'Adding a contact takes a turn as a chat does: with every contact request counted it is the turn of st2.',
  },
  {
    code: 'OUT-ROTATES',
    requests: [chat('ann', 'x1'), chat('x1', 'ann')],
    expected: 'x1 > gw > s2? > ann = delivered',
    truth: 'x1 > gw > s1? > s2 > ann = delivered',
    correction: 'Only what comes in takes a turn: with nothing else counted it is the turn of st1.',
  },
  {
    code: 'OUT-ROTATES',
    requests: [chat('ann', 'x1')],
    expected: 'ann > s1? > gw > x1 = delivered',
    truth: 'ann > s2? > gw > x1 = delivered',
    correction: 'What goes out takes no turn: it goes by the server that Ann is logged in to, and by no other.',
  },
  {
    code: 'ONLY-CONFIGURED',
    requests: [chat('x1', 'ann'), chat('x1', 'ann')],
    expected: 'x1 > gw > s1? > s2 > ann = delivered',
    truth: 'x1 > gw > s2? > ann = delivered',
    correction:
      'Gateway is configured with one server and discovers the others, and each of them takes its turn: this is the turn of st2.',
  },
  {
    code: 'LOGIN-WINS',
    requests: [chat('x1', 'ann')],
    change: HOME,
    expected: 'x1 > gw > s1? > s2 > ann = delivered',
    truth: 'x1 > gw > s1? > s3 = not delivered (OFF-HOME)',
    correction: 'st1 goes by the home of Ann, which is st3, before it asks where Ann is logged in.',
  },
];

describe('a belief', () => {
  test.each(WRONG)('$code expects $expected in place of $truth', ({ code, requests, change, ...wrong }) => {
    const playground = playgroundOf(requests, change);
    const at = requests.length - 1;
    const trace = believed(code, playground, at);
    expect(trace && traceText(trace)).toBe(wrong.expected);
    const truth = run(playground.topology, requests, initialState).traces[at];
    expect(truth && traceText(truth)).toBe(wrong.truth);
    expect(plain(correctionOf(code, askingOf(playground, at)))).toBe(wrong.correction);
  });

  test('TURN-PER-USER expects the turn of one user alone', () => {
    const two = reference();
    const playground: Playground = {
      ...playgroundOf([chat('x1', 'ann'), chat('x2', 'ann')]),
      topology: {
        ...two,
        externals: [...two.externals, { id: 'x2', name: 'Yvonne', mail: 'y@partner.example', position: [0, 0] }],
      },
    };
    const trace = believed('TURN-PER-USER', playground, 1);
    expect(trace && traceText(trace)).toBe('x2 > gw > s1? > s2 > ann = delivered');
    expect(plain(correctionOf('TURN-PER-USER', askingOf(playground, 1)))).toBe(
      'Gateway has one round robin for all: with the requests of everybody counted, and not of Yvonne alone, it is the turn of st2.',
    );
  });

  test('does not apply where there is nothing to go by', () => {
    const nowhere = playgroundOf([chat('x1', 'ann'), chat('ann', 'x1')], { users: { ann: { connectedServer: null } } });
    expect(believed('DIRECT', nowhere, 0)).toBeNull();
    expect(believed('GATEWAY-KNOWS-HOME', nowhere, 0)).toBeNull();
    expect(MISCONCEPTION_CODES.filter((code) => believed(code, nowhere, 1) !== null)).toEqual(['OUT-ROTATES']);
    const alone = playgroundOf([chat('ann', 'x1')], { gateway: null });
    expect(MISCONCEPTION_CODES.filter((code) => believed(code, alone, 0) !== null)).toEqual([]);
    expect(() => believed('DIRECT', alone, 1)).toThrow(RangeError);
  });

  test('names the rules it offends, and says what is believed in one sentence', () => {
    for (const code of MISCONCEPTION_CODES) {
      const { belief, title, offends } = MISCONCEPTIONS[code];
      expect(belief).toMatch(/^[A-Z][^.]+\.$/);
      expect(title).toMatch(/^[A-Z][^.]+$/);
      expect(offends.filter((rule) => !(rule in CODES))).toEqual([]);
    }
  });
});

describe('a question', () => {
  const told = ({ prompt, options, key }: Question): readonly string[] => [
    plain(prompt),
    ...options.map(({ id, label, misconceptions }) =>
      [id === key ? '*' : '-', plain(label), ...misconceptions].join(' '),
    ),
  ];

  test('is asked of a chat that the home server ends', () => {
    const playground = playgroundOf([chat('x1', 'ann')], HOME);
    expect(questionsOf(playground, 0).map(told)).toEqual([
      [
        'To which server does Gateway hand the request?',
        '* st1 ADD-KEEPS-TURN OUT-ROTATES ONLY-CONFIGURED TURN-PER-USER LOGIN-WINS',
        '- st2 DIRECT',
        '- st3 GATEWAY-KNOWS-HOME',
      ],
      [
        'st1 has found Ann in the directory. Where does it send the request?',
        '- It stays there GATEWAY-KNOWS-HOME',
        '- st2 LOGIN-WINS',
        '* st3 DIRECT ADD-KEEPS-TURN OUT-ROTATES ONLY-CONFIGURED TURN-PER-USER',
        '- Nowhere: it comes to an end there',
      ],
      [
        'Xavier starts a chat with Ann. How does it end?',
        '- Delivered LOGIN-WINS',
        '- Refused',
        '* Not delivered DIRECT GATEWAY-KNOWS-HOME ADD-KEEPS-TURN OUT-ROTATES ONLY-CONFIGURED TURN-PER-USER',
      ],
      [
        'It does not arrive. Where does it come to an end?',
        '- Gateway',
        '- st1',
        '- st2',
        '* st3 DIRECT GATEWAY-KNOWS-HOME ADD-KEEPS-TURN OUT-ROTATES ONLY-CONFIGURED TURN-PER-USER',
      ],
      [
        'Which rule brings it to an end?',
        '- Passed to the server logged in to LOGIN-WINS',
        '- Logged in nowhere',
        '* Logged in away from home DIRECT GATEWAY-KNOWS-HOME ADD-KEEPS-TURN OUT-ROTATES ONLY-CONFIGURED TURN-PER-USER',
        '- Mail domain blocked',
      ],
      ['Xavier starts a chat with Ann, 3 times. Whose turn is it after that?', '* st1', '- st2', '- st3'],
      [
        'Xavier starts a chat with Ann, 6 times. How many of these requests fail?',
        '- 0 of 6',
        '- 2 of 6',
        '- 4 of 6',
        '* 6 of 6',
      ],
    ]);
  });

  test('hides the first step that would give the answer away', () => {
    const playground = playgroundOf([chat('x1', 'ann')], HOME);
    const { steps } = run(playground.topology, playground.requests, initialState).traces[0] ?? { steps: [] };
    expect(questionsOf(playground, 0).map(({ kind, step }) => [kind, steps[step]?.rule])).toEqual([
      ['landing', 'IN-PICK'],
      ['onward', 'IN-HOME'],
      ['verdict', 'OFF-HOME'],
      ['stop', 'OFF-HOME'],
      ['rule', 'OFF-HOME'],
      ['turn', 'IN-ENTRY'],
      ['failures', 'IN-ENTRY'],
    ]);
  });

  test('of the turn is asked of as many sendings as a lesson says', () => {
    const playground = playgroundOf([chat('x1', 'ann')]);
    const turns = [1, 2, 5].map((times) => {
      const asked = questionsOf(playground, 0, times).find(({ kind }) => kind === 'turn');
      return [asked?.times, asked?.key];
    });
    expect(turns).toEqual([
      [1, 's2'],
      [2, 's3'],
      [5, 's3'],
    ]);
    expect(() => questionsOf(playground, 1)).toThrow(RangeError);
  });

  test('leaves out an ending that this kind of request has not', () => {
    const ids = (request: Request): readonly string[] =>
      questionOf(playgroundOf([request]), 0, 'verdict').options.map(({ id }) => id);
    expect(ids(chat('x1', 'ann'))).toEqual(['delivered', 'refused', 'not delivered']);
    expect(ids(add('x1', 'ann'))).toEqual(['delivered', 'offline', 'refused', 'not delivered']);
    expect(ids(add('ann', 'x1'))).toEqual(['delivered', 'refused', 'not delivered']);
  });
});

describe('a wrong answer', () => {
  const playground = playgroundOf([add('x1', 'bob'), chat('ann', 'x1'), chat('x1', 'ann')], {
    users: { ann: { connectedServer: 's1', homeServer: 's1' } },
  });
  const landing = questionOf(playground, 2, 'landing');

  test('is put down to the first belief that gives it and is not excluded', () => {
    expect(landing.key).toBe('s2');
    expect(beliefBehind(landing, 's1')).toBe('DIRECT');
    expect(beliefBehind(landing, 's1', new Set(['DIRECT', 'GATEWAY-KNOWS-HOME']))).toBe('ADD-KEEPS-TURN');
    expect(beliefBehind(landing, 's3')).toBe('OUT-ROTATES');
    expect(beliefBehind(landing, 's3', new Set(['OUT-ROTATES']))).toBeNull();
  });

  test('no belief stands behind a right one', () => {
    expect(beliefBehind(landing, 's2')).toBeNull();
  });

  test('excludes every belief that would have answered otherwise', () => {
    const excluded = excludedBy(landing, 's3');
    expect(excluded).toContain('DIRECT');
    expect(excluded).not.toContain('OUT-ROTATES');
    expect(new Set([...excluded, 'OUT-ROTATES'])).toEqual(new Set(MISCONCEPTION_CODES));
  });
});
