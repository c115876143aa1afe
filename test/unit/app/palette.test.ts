/** What can be found from anywhere has a key of its own and does what its button does; what cannot be done says why. */

import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS } from '../../../src/app/commands';
import { rowsOf, USEFUL } from '../../../src/app/palette';
import { WHY_NOT } from '../../../src/app/paletteWords';
import { RULE_CODES } from '../../../src/routing/codes';
import { add, reference } from '../routing/reference';
import { commandDesk, type Desk, deskFor, documentOf, documentOn, shownOn } from './desk';

const rows = (desk: Desk, goTo: (id: string) => void = () => undefined) =>
  rowsOf(commandDesk(desk), { goTo, letters: true, set: () => undefined });
const rowOf = (desk: Desk, key: string) => rows(desk).find((row) => row.key === key);

describe('the rows', () => {
  const desk = deskFor(documentOf(reference(), [add('x1', 'ann')]));

  test('have keys of their own, and what is often needed is among them', () => {
    const keys = rows(desk).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(USEFUL.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('hold every command but the one that opens them and Escape, every part and every rule', () => {
    const keys = rows(desk).map(({ key }) => key);
    const missing = COMMAND_IDS.filter((id) => !keys.includes(`act:${id}`));
    expect(missing).toEqual(['escape', 'find']);
    expect(keys).toEqual(expect.arrayContaining(RULE_CODES.map((code) => `rule:${code}`)));
    const { users, servers, externals } = documentOn(desk).topology;
    expect(keys).toEqual(expect.arrayContaining([...users, ...servers, ...externals].map(({ id }) => `part:${id}`)));
  });

  test('do what they say', () => {
    const led: string[] = [];
    rows(desk, (id) => led.push(id))
      .find(({ key }) => key === 'part:ann')
      ?.run();
    expect(led).toEqual(['ann']);
    rowOf(desk, 'rule:BLK-1516')?.run();
    expect(shownOn(desk).page).toEqual({ kind: 'rule', code: 'BLK-1516' });
    rowOf(desk, 'view:spread')?.run();
    expect(shownOn(desk)).toMatchObject({ view: 'spread', page: null });
    rowOf(desk, 'act:addServer')?.run();
    expect(documentOn(desk).topology.servers).toHaveLength(reference().servers.length + 1);
  });
});

test('a command that cannot be done says why, one that takes a selection too', () => {
  expect(COMMAND_IDS.filter((id) => COMMANDS[id].enabled && WHY_NOT[id] === undefined)).toEqual([]);
  const desk = deskFor(documentOf(reference()));
  expect(rowOf(desk, 'act:undo')?.why).toBe('Nothing to undo');
  expect(rowOf(desk, 'act:remove')?.why).toBe('Select a part first');
  expect(rowOf(desk, 'act:clear')?.why).toBe('Send a request first');
  desk.store.select(['ann']);
  expect(rowOf(desk, 'act:remove')?.why).toBeUndefined();
  expect(rowOf(desk, 'act:makeCluster')?.why).toBe('Select community servers first');
});
