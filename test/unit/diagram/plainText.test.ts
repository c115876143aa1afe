/** The ladder in plain text: a rung for each step, every rung as wide as the others, and all sentences below. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainTextOf } from '../../../src/diagram/plainText';
import { asText, isMessage, sequenceOf } from '../../../src/diagram/sequence';
import { initialState, type Request, route } from '../../../src/routing/route';
import { type Change, chat, reference } from '../routing/reference';
import { type Drawn, hostile, ROWS } from './traces';

const textOf = (change: Change, request: Request): string => {
  const topology = reference(change);
  return plainTextOf(sequenceOf(topology, route(topology, request, initialState).trace));
};

function tellsAll({ topology, trace }: Drawn): void {
  const sequence = asText(sequenceOf(topology, trace));
  const text = plainTextOf(sequence);
  const lines = text.split('\n');
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  const rail = sequence.lifelines.map((_, index) => `${' '.repeat(index === 0 ? 11 : 12)}|`).join('');
  const ladder = lines.slice(lines.indexOf(rail), lines.lastIndexOf(rail) + 1);
  expect(ladder.filter((rung) => !/^[|oX/*]( {3}\S|$)/.test(rung.slice(rail.length - 1)))).toEqual([]);
  const numbers = ladder.map((rung) => rung.slice(0, 3).trim()).filter((number) => number !== '');
  expect(numbers).toEqual(trace.steps.map((_, step) => String(step + 1)));
  const said = sequence.pieces
    .filter(isMessage)
    .map(({ step, text: what, rule }) => `${step + 1}.  ${what}. [${rule}]`);
  expect(said.filter((sentence) => !lines.includes(sentence))).toEqual([]);
  expect(lines.slice(-1 - sequence.ending.notices.length, -1)).toEqual(sequence.ending.notices);
}

test.each(ROWS)('$title', tellsAll);

test('names of any kind do not shift the ladder', { timeout: 0 }, () => {
  fc.assert(fc.property(hostile, tellsAll));
});

test('#11 a chat, home elsewhere, the whole text: IN-HOME, OFF-HOME', () => {
  expect(
    textOf({ users: { ann: { homeServer: 's3', name: '李雷 of a long name' } } }, chat('x1', 'ann')),
  ).toBe(`Xavier starts a chat with 李雷 of a long name

        Xavier       Gateway        st1          st2          st3       Directory    李雷 of a
                                  landed      logged in      home                    long name
           |            |            |            |            |            |            |
  1        |----------->|            |            |            |            |            |   IN-ENTRY
  2        |            o            |            |            |            |            |   GW-ADMIT
  3        |            o            |            |            |            |            |   IN-PICK
           |            *            |            |            |            |            |   next: st2
  4        |            |----------->|            |            |            |            |   IN-FORWARD
  5        |            |            |--.         |            |            |            |   IN-LOOKUP
           |            |            |<-' . . . . . . . . . . . . . . . . . |            |   one record
  6        |            |            |========================>|            |            |   IN-HOME
  7        |            |            |            |            X            |            |   OFF-HOME
           |            |            |            |            |            |            |
     ==> passed on to the home server   * next   X stopped

1.  Xavier's request reaches Gateway. [IN-ENTRY]
2.  Gateway admits the request. [GW-ADMIT]
3.  Gateway picks st1 by round robin; next is st2. [IN-PICK]
4.  Gateway hands the request to st1. [IN-FORWARD]
5.  st1 finds 李雷 of a long name by mail address. [IN-LOOKUP]
6.  st1 sends it to 李雷 of a long name's home server, st3. [IN-HOME]
7.  李雷 of a long name is logged in to st2, not at home: looks offline. [OFF-HOME]

Not delivered.
Xavier's chat with 李雷 of a long name is not delivered.
李雷 of a long name notices nothing, though logged in to st2.
`);
});

test.each([
  ['BLK-LDAP', { servers: { s1: { directoryReachable: false } } }, "|<-'. . . . . . . . . . .X|", 'no answer'],
  [
    'BLK-DUPLICATE',
    { users: { ann: { mail: 'bob@example.com' } } },
    "|X-' . . . . . . . . . . .|",
    'more than one record',
  ],
] as const)('%s: the answer does not come, or is of no use', (rule, change, rung, words) => {
  const lines = textOf(change, chat('x1', 'ann')).split('\n');
  const index = lines.findIndex((line) => line.endsWith(`   ${rule}`));
  expect(lines[index + 1]?.endsWith(`   ${words}`)).toBe(true);
  expect(lines[index + 1]?.replaceAll(' ', '')).toContain(rung.replaceAll(' ', ''));
});

test('outbound, BLK-1516: the arrow points left and ends in a cross', () => {
  const lines = textOf({ servers: { s2: { port1516Open: false } } }, chat('ann', 'x1')).split('\n');
  expect(lines.find((line) => line.endsWith('OUT-SEND'))).toContain('|<------------------------|');
  expect(lines.find((line) => line.endsWith('BLK-1516'))).toContain('|X-----------|');
});
