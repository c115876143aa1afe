/** What one act does is one write: whoever looks on sees the state before it and the state after it, and nothing between. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeClearing } from '../../../src/app/clearingActs';
import { shownExternal, shownMenu } from '../../../src/app/store/state';
import { POSSIBLE_FAULTS } from '../../../src/playground/faults';
import { FIRST_SAMPLE } from '../../../src/playground/firstSample';
import { SAMPLES } from '../../../src/playground/samples';
import type { Request } from '../../../src/routing/route';
import { chat, reference } from '../routing/reference';
import { type Desk, deskFor, documentOf, documentOn } from './desk';

const REQUEST: Request = chat('x1', 'ann');
const other = SAMPLES[1]?.playground ?? FIRST_SAMPLE.playground;
const fault = POSSIBLE_FAULTS.find(({ kind }) => kind === 'server');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ACTS: readonly (readonly [name: string, act: (desk: Desk) => unknown, before?: (desk: Desk) => unknown])[] = [
  ['send', ({ actions }) => actions.send(REQUEST)],
  ['send a full turn', ({ actions }) => actions.sendTurn(REQUEST)],
  ['send from where it stands alone', ({ actions }) => actions.sendFrom(REQUEST, 's3')],
  ['send from where the turn is anyway', ({ actions }) => actions.sendFrom(REQUEST, null)],
  ['open', ({ actions }) => actions.open(other)],
  [
    'open over unsaved work',
    ({ store }) => store.answer(true),
    ({ actions }) => {
      actions.setTitle('Mine');
      actions.open(other);
    },
  ],
  ['undo', ({ store }) => store.undo(), ({ actions }) => actions.remove(['s1'])],
  ['undo across an opening', ({ store }) => store.undo(), ({ actions }) => actions.open(other)],
  [
    'redo',
    ({ store }) => store.redo(),
    ({ actions, store }) => {
      actions.remove(['s1']);
      store.undo();
    },
  ],
  ['add', ({ actions }) => actions.add('server', null)],
  ['delete', ({ actions }) => actions.remove(['s1', 'ann']), ({ store }) => store.select(['s1', 'ann'])],
  ['rename', ({ actions }) => actions.rename('s1', 'Other'), ({ store }) => store.startRenaming('s1')],
  [
    'paste',
    ({ actions }) => actions.paste(actions.copied()?.parts ?? '', null),
    ({ store }) => store.select(['s2', 'ann']),
  ],
  ['break', ({ actions }) => fault && actions.breakPart(fault, 's2', '')],
  [
    'clear all faults',
    ({ store }) => makeClearing(store).clearFaults(),
    ({ actions }) => fault && actions.breakPart(fault, 's2', ''),
  ],
  ['inspect', ({ actions }) => actions.inspect(['s2'])],
  ['choose on the canvas', ({ store }) => store.choose(['s2'])],
  ['move a request', ({ actions }) => actions.moveRequest(0, 1)],
  ['save', ({ actions }) => actions.save(), ({ actions }) => actions.setTitle('Mine')],
  ['close a dialog', ({ store }) => store.closeDialog(), ({ store }) => store.openDialog('share')],
  ['go to a step', ({ actions }) => actions.goTo({ request: 1, step: 2 })],
];

describe('one write', () => {
  test.each(ACTS.map(([name, act, before]) => ({ name, act, before })))('$name', ({ act, before }) => {
    const desk = deskFor(documentOf(reference(), [chat('x1', 'bob'), chat('bob', 'x1')]));
    before?.(desk);
    let writes = 0;
    desk.store.subscribe(() => {
      writes += 1;
    });
    act(desk);
    expect(writes).toBe(1);
  });

  test('an act that throws changes nothing, and the next one is as ever', () => {
    const { store } = deskFor(documentOf(reference()));
    const before = store.getState();
    expect(() =>
      store.act(() => {
        store.select(['s1']);
        throw new Error('halfway');
      }),
    ).toThrow('halfway');
    expect(store.getState()).toBe(before);
    store.select(['s1']);
    expect(store.getState().selection).toEqual(['s1']);
  });
});

describe('what was chosen and is gone', () => {
  const [xavier] = reference().externals;
  if (!xavier) throw new Error('the reference has an external user');
  const two = { ...reference(), externals: [xavier, { ...xavier, id: 'x2', name: 'Yara', mail: 'y@partner.example' }] };

  test('an external user: the first one takes the place, in every view', () => {
    const { store, actions } = deskFor(documentOf(two));
    expect(shownExternal(store.getState())).toBe('x1');
    store.chooseExternal('x2');
    expect(shownExternal(store.getState())).toBe('x2');
    actions.remove(['x2']);
    expect(shownExternal(store.getState())).toBe('x1');
    store.undo();
    expect(shownExternal(store.getState())).toBe('x2');
    actions.remove(['x1', 'x2']);
    expect(shownExternal(store.getState())).toBeNull();
  });

  test('an external user of another document is chosen there no longer', () => {
    const desk = deskFor(documentOf(two));
    desk.store.chooseExternal('x2');
    desk.actions.open({ ...documentOn(desk), title: 'Another' });
    expect(shownExternal(desk.store.getState())).toBe('x1');
  });

  test('a part whose menu is open: it leaves the menu, and the last one closes it', () => {
    const { store, actions } = deskFor(documentOf(two));
    store.openMenu({ kind: 'parts', ids: ['s1', 's2'] }, { x: 0, y: 0 });
    actions.remove(['s1']);
    expect(shownMenu(store.getState())?.target).toEqual({ kind: 'parts', ids: ['s2'] });
    actions.remove(['s2']);
    expect(shownMenu(store.getState())).toBeNull();
  });
});
