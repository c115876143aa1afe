/** SPEC 7: what a lesson refuses, with the path of the first offence. */

import { describe, expect, test } from 'vitest';
import { parseLesson } from '../../../src/lessons/lesson';
import { type Change, change, changedBy, put, step } from './changed';
import { EXAMPLE, type Loose } from './example';

const CHAT = { kind: 'chat', from: 'x1', to: 'ann' };
const IS = 'x1 > gw > s1? > s2 > ann = delivered';
const long = 'x'.repeat(2001);

describe('refused, with path and plain words', () => {
  const rows: readonly (readonly [what: string, change: Change, path: string, words: RegExp])[] = [
    ['another format', ['"sametime-lesson"', '"sametime-topology"'], 'format', /another kind of file.*sametime-lesson/],
    ['no format', put('format', undefined), 'format', /missing.*sametime-lesson/],
    ['a newer version', put('version', 2), 'version', /newer version \(2\) than this page reads \(1\)/],
    ['an older version', put('version', 0), 'version', /^should be the number 1$/],
    [
      'a version that is newer, and an id that is none',
      ['"version": 1,\n  "id": "one-in-two"', '"id": "", "version": 3'],
      'version',
      /newer/,
    ],
    ['no id', put('id', undefined), 'id', /missing/],
    ['an id with a blank', put('id', 'one in two'), 'id', /"one in two" is no id/],
    ['no title', put('title', undefined), 'title', /missing/],
    ['an empty title', put('title', '  '), 'title', /empty/],
    ['a long title', put('title', 'x'.repeat(121)), 'title', /121 characters long; at most 120/],
    ['a title in two lines', put('title', 'a\nb'), 'title', /line break/],
    ['minutes in words', put('minutes', 'six'), 'minutes', /whole number, not text/],
    ['half a minute', put('minutes', 6.5), 'minutes', /whole number from 0/],
    ['less than no minutes', put('minutes', -1), 'minutes', /whole number from 0/],
    ['something to learn that is no list', put('learn', 'much'), 'learn', /should be a list, not text/],
    ['too much to learn', put('learn', Array(13).fill('a')), 'learn', /13 entries; at most 12/],
    ['nothing to watch', put('watch', ['a', '']), 'watch[1]', /empty/],
    ['a long thing to learn', put('learn', [long]), 'learn[0]', /2001 characters long; at most 2000/],
    ['no start', put('start', undefined), 'start', /missing/],
    ['a start that is none', put('start', null), 'start', /should be an object, not null/],
    ['a start of another format', put('start.format', 'sametime-lesson'), 'start.format', /another kind.*topology/],
    ['a newer start', put('start.version', 3), 'start.version', /newer/],
    ['a start with requests', put('start.requests', [CHAT]), 'start.requests', /starts without/],
    ['a start with something else for requests', put('start.requests', 1), 'start.requests', /should be a list/],
    [
      'a start with a wrong part',
      put('start.users.0.connectedServer', 's9'),
      'start.users[0].connectedServer',
      /no server has the id "s9"/,
    ],
    ['a start with an unknown key', put('start.events', []), 'start.events', /"events" is not known here/],
    ['a lock that is not known', put('locks', { send: false }), 'locks.send', /"send" is not known here/],
    ['a lock half open', put('locks', { edit: 'no' }), 'locks.edit', /true or false, not text/],
    ['an unknown key', put('author', 'Ann'), 'author', /"author" is not known here/],
    ['no steps', put('steps', undefined), 'steps', /missing/],
    ['too many steps', put('steps', Array(201).fill({ say: 'a' })), 'steps', /201 steps; at most 200/],
    ['a step that is a text', step('say'), 'steps[0]', /an object, not text/],
    ['a step without anything', step({}), 'steps[0]', /tells nothing and does nothing/],
    ['a step that says nothing', step({ say: ' ', focus: [] }), 'steps[0]', /tells nothing/],
    ['a misspelt key', step({ sya: 'a' }), 'steps[0].sya', /"sya" is not known here/],
    ['a long text', step({ say: long }), 'steps[0].say', /2001 characters/],
    ['a hidden character', step({ note: 'a\u202eb' }), 'steps[0].note', /cannot be seen \(U\+202E\)/],
    ['half of a character', step({ say: 'a\ud83d' }), 'steps[0].say', /cannot be seen/],
    ['a look at nothing', step({ focus: ['gw', 's9'] }), 'steps[0].focus[1]', /no part has the id "s9"/],
    ['a look at too much', step({ focus: Array(13).fill('gw') }), 'steps[0].focus', /13 entries/],
    [
      'a request of a kind that there is not',
      step({ send: { ...CHAT, kind: 'call' }, is: IS }),
      'steps[0].send.kind',
      /"call" is not known/,
    ],
    [
      'a request to nobody',
      step({ send: { ...CHAT, to: 'bob' }, is: IS }),
      'steps[0].send.to',
      /no user has the id "bob"/,
    ],
    ['a request to a server', step({ send: { ...CHAT, to: 's1' }, is: IS }), 'steps[0].send.to', /no user has the id/],
    [
      'a request between two from outside',
      step({ send: { ...CHAT, to: 'x1' }, is: IS }),
      'steps[0].send',
      /two external/,
    ],
    ['a request with a number', step({ send: { ...CHAT, times: 2 }, is: IS }), 'steps[0].send.times', /not known here/],
    ['a request of which nothing is said', step({ send: CHAT }), 'steps[0].is', /missing/],
    ['a request of which nothing at all is said', step({ send: CHAT, is: '' }), 'steps[0].is', /empty/],
    ['something said of no request', step({ is: IS }), 'steps[0].is', /none is sent/],
    ['a question of no request', step({ say: 'a', ask: ['landing'] }), 'steps[0].ask', /none is sent/],
    ['a question in a task', step({ ask: ['landing'], task: 'a', until: [] }), 'steps[0].ask', /none is sent/],
    [
      'a question of no kind',
      step({ send: CHAT, ask: ['landing', 'who'], is: IS }),
      'steps[0].ask[1]',
      /"who" is not known.*"landing"/,
    ],
    [
      'a question of another kind, with times',
      step({ send: CHAT, ask: [{ kind: 'failures', times: 5 }], is: IS }),
      'steps[0].ask[0].kind',
      /"failures" is not known/,
    ],
    [
      'a turn after none',
      step({ send: CHAT, ask: [{ kind: 'turn', times: 0 }], is: IS }),
      'steps[0].ask[0].times',
      /from 1/,
    ],
    ['a turn without times', step({ send: CHAT, ask: [{ kind: 'turn' }], is: IS }), 'steps[0].ask[0].times', /missing/],
    [
      'a question that is null',
      step({ send: CHAT, ask: [null], is: IS }),
      'steps[0].ask[0]',
      /should be text, not null/,
    ],
    ['too many questions', step({ send: CHAT, ask: Array(13).fill('rule'), is: IS }), 'steps[0].ask', /13 entries/],
    ['no change in a change', step({ change: [] }), 'steps[0].change', /empty/],
    [
      'too much change',
      step({ change: Array(13).fill({ part: 's1', attribute: 'running', value: false }) }),
      'steps[0].change',
      /13 entries/,
    ],
    ['a change of no part', change('s9', 'running', false), 'steps[0].change[0].part', /no part has the id "s9"/],
    ['a change of a part that is a number', change(9, 'running', false), 'steps[0].change[0].part', /the id of a part/],
    [
      'a change of an attribute of another part',
      change('ann', 'running', false),
      'steps[0].change[0].attribute',
      /no attribute "running"/,
    ],
    ['a change of an id', change('ann', 'id', 'bob'), 'steps[0].change[0].attribute', /no attribute "id"/],
    [
      'a change of nothing it could have',
      change('ann', '__proto__', 'bob'),
      'steps[0].change[0].attribute',
      /no attribute "__proto__"/,
    ],
    [
      'a change without value',
      step({ change: [{ part: 's1', attribute: 'running' }] }),
      'steps[0].change[0].value',
      /missing/,
    ],
    ['a switch set to a text', change('s1', 'running', 'no'), 'steps[0].change[0].value', /true or false, not text/],
    [
      'a log-in to nothing',
      change('ann', 'connectedServer', 's9'),
      'steps[0].change[0].value',
      /no server has the id "s9"/,
    ],
    ['a limit that is none', change('gw', 'maxChats', -2), 'steps[0].change[0].value', /from -1/],
    ['a role that is none', change('s1', 'role', 'mail'), 'steps[0].change[0].value', /"mail" is not known/],
    ['an empty name', change('s1', 'name', ''), 'steps[0].change[0].value', /empty/],
    ['a home that is a number', change('ann', 'homeServer', 3), 'steps[0].change[0].value', /should be text/],
    ['a place far away', change('s1', 'position', [0, 1e6]), 'steps[0].change[0].value[1]', /between/],
    [
      'a place for a cluster',
      change('c1', 'position', [0, 0]),
      'steps[0].change[0].attribute',
      /no attribute "position"/,
    ],
    [
      'a value before a part that is not there',
      step({ change: [{ value: 1, attribute: 'running', part: 's9' }] }),
      'steps[0].change[0].part',
      /no part/,
    ],
    [
      'a wrong value before its attribute',
      step({ change: [{ value: 1, attribute: 'running', part: 's1' }] }),
      'steps[0].change[0].value',
      /true or false/,
    ],
    [
      'a change of the whole that is none',
      change('topology', 'servers', []),
      'steps[0].change[0].attribute',
      /"servers" cannot be set.*blockedServerLinks and assumptions/,
    ],
    [
      'a pair of one',
      change('topology', 'blockedServerLinks', [['s1', 's1']]),
      'steps[0].change[0].value[0]',
      /to itself/,
    ],
    [
      'a pair twice',
      change('topology', 'blockedServerLinks', [
        ['s1', 's2'],
        ['s2', 's1'],
      ]),
      'steps[0].change[0].value[1]',
      /twice/,
    ],
    [
      'an assumption that is none',
      change('topology', 'assumptions', { luck: 'on' }),
      'steps[0].change[0].value.luck',
      /not known here/,
    ],
    [
      'an answer that is none',
      change('topology', 'assumptions', { shortcut: 'yes' }),
      'steps[0].change[0].value.shortcut',
      /"yes" is not known/,
    ],
    ['an empty task', step({ task: '', until: [{ send: CHAT, is: IS }] }), 'steps[0].task', /empty/],
    ['a task without end', step({ task: 'a' }), 'steps[0].until', /missing/],
    ['a task that is done at once', step({ task: 'a', until: [] }), 'steps[0].until', /empty/],
    [
      'an end of which nothing is said',
      step({ task: 'a', until: [{ send: CHAT }] }),
      'steps[0].until[0].is',
      /missing/,
    ],
    [
      'an end with a question',
      step({ task: 'a', until: [{ send: CHAT, is: IS, ask: [] }] }),
      'steps[0].until[0].ask',
      /not known here/,
    ],
    [
      'too many ends',
      step({ task: 'a', until: Array(13).fill({ send: CHAT, is: IS }) }),
      'steps[0].until',
      /13 entries/,
    ],
    ['an end of no task', step({ until: [{ send: CHAT, is: IS }] }), 'steps[0].until', /none is set/],
    ['help with no task', step({ say: 'a', hint: 'b' }), 'steps[0].hint', /none is set/],
    ['a task that sends', step({ task: 'a', send: CHAT, until: [] }), 'steps[0].send', /no part of this step/],
    [
      'a task that changes',
      step({ task: 'a', until: [{ send: CHAT, is: IS }], change: [] }),
      'steps[0].change',
      /no part of this step/,
    ],
    [
      'a change that compares',
      step({ change: [{ part: 's1', attribute: 'running', value: false }], compare: null }),
      'steps[0].compare',
      /no part of this step/,
    ],
    [
      'a comparison with nothing',
      step({ compare: null, send: CHAT, is: IS, there: IS }),
      'steps[0].compare',
      /an object, not null/,
    ],
    ['a comparison without a request', put('steps.5.send', undefined), 'steps[5].send', /missing/],
    ['a comparison of which half is said', put('steps.5.there', undefined), 'steps[5].there', /missing/],
    [
      'a comparison with a wrong community',
      put('steps.5.compare.servers.0.host', 3),
      'steps[5].compare.servers[0].host',
      /should be text/,
    ],
    ['a comparison with a newer community', put('steps.5.compare.version', 3), 'steps[5].compare.version', /newer/],
    [
      'a comparison without the person',
      put('steps.5.compare.users', []),
      'steps[5].send.to',
      /compared with: no user has the id "ann"/,
    ],
    [
      'a community told of that is compared with none',
      step({ send: CHAT, is: IS, there: IS }),
      'steps[0].there',
      /none is compared/,
    ],
    [
      'the first of two offences in the text',
      ['"minutes": 4,', '"steps": [], "minutes": -1, "learn": 7,'],
      'minutes',
      /from 0/,
    ],
    ['no object', ['{', '[{'], '', /not JSON text/],
  ];
  test.each(rows)('%s', (_, change, path, words) => {
    const result = parseLesson(changedBy(change));
    if (result.ok) throw new Error('it was accepted');
    expect(result.error.path).toBe(path);
    expect(result.error.message).toMatch(words);
  });

  test.each([
    ['a text', '"lesson"', /this is no lesson/],
    ['a list', '[]', /this is no lesson: an object with "format": "sametime-lesson"/],
    ['nothing', '', /not JSON text: it ends too early, in line 1/],
    ['half a lesson', EXAMPLE.slice(0, 300), /ends too early, in line \d+$/],
    ['more than fits', `${EXAMPLE}${' '.repeat(1024 * 1024)}`, /too long: \d+ characters of at most 1048576/],
    ['more values than fit', `[${'[],'.repeat(260_000)}[]]`, /more than 250000 values/],
  ])('%s', (_, text, words) => {
    expect(parseLesson(text)).toEqual({ ok: false, error: { path: '', message: expect.stringMatching(words) } });
  });

  test('steps may stand before the community whose parts they name, and the wrong one of them is named', () => {
    const { start, steps, ...rest } = JSON.parse(EXAMPLE) as Loose;
    expect(parseLesson(JSON.stringify({ ...rest, steps, start })).ok).toBe(true);
    const wrong = { ...rest, steps: [{ focus: ['s9'] }], start };
    expect(parseLesson(JSON.stringify(wrong))).toMatchObject({ error: { path: 'steps[0].focus[0]' } });
    const blind = { ...rest, steps: [{ focus: ['s9'] }], start: { ...(start as Loose), servers: 'none' } };
    expect(parseLesson(JSON.stringify(blind))).toMatchObject({ error: { path: 'start.servers' } });
  });
});
