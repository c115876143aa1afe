/** Writing notes at the desk: by key, menu and palette, each one entry of undo, and where the keyboard goes. */

import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/app/commands';
import { menuContents } from '../../../src/app/menuContents';
import { shownMenu } from '../../../src/app/store/state';
import { DRAFT } from '../../../src/canvas/noteNodes';
import type { Note } from '../../../src/playground/playground';
import { LIMITS } from '../../../src/topology/parts';
import { plainly } from '../plainly';
import { reference } from '../routing/reference';
import { commandDesk, type Desk, deskFor, documentOf, documentOn, saidOn, selectedOn, undoableOn } from './desk';

const NOTE: Note = { id: 'n1', text: 'Look here\nand there', position: [8, 16], about: 's2' };
const noted = (...notes: readonly Note[]): Desk => deskFor({ ...documentOf(reference()), notes });
const draftOn = ({ store }: Desk): Note | null => store.getState().draft;

describe('a new note', () => {
  test('by key is about the selected part, and there once it is written', () => {
    const desk = noted();
    desk.store.select(['ann']);
    COMMANDS.addNote.run(commandDesk(desk));
    expect(draftOn(desk)).toMatchObject({ id: DRAFT, about: 'ann' });
    expect(undoableOn(desk)).toBe(0);
    expect(desk.actions.writeNote(DRAFT, 'Home moved\nin May')).toBe(true);
    expect(documentOn(desk).notes).toMatchObject([{ id: 'n1', text: 'Home moved\nin May', about: 'ann' }]);
    expect(draftOn(desk)).toBeNull();
    expect(selectedOn(desk)).toEqual(['n1']);
    expect(plainly(saidOn(desk))).toBe('Note Home moved added.');
    expect(desk.asked.at(-1)).toBe('focus n1');
    expect(undoableOn(desk)).toBe(1);
    desk.actions.undo();
    expect(documentOn(desk).notes).toEqual([]);
  });

  test('with nothing or several selected is about nothing', () => {
    const desk = noted();
    for (const chosen of [[], ['ann', 's1']]) {
      desk.store.select(chosen);
      COMMANDS.addNote.run(commandDesk(desk));
      expect(draftOn(desk)?.about).toBeUndefined();
    }
  });

  test('left empty, or by Escape, was never there', () => {
    const desk = noted();
    for (const text of ['', ' \n', null]) {
      desk.actions.startNote([0, 0], null);
      expect(desk.actions.writeNote(DRAFT, text)).toBe(true);
      expect(draftOn(desk)).toBeNull();
      expect(undoableOn(desk)).toBe(0);
    }
  });

  test('what cannot be taken stays in the field, and it is said', () => {
    const desk = noted();
    desk.actions.startNote([0, 0], null);
    expect(desk.actions.writeNote(DRAFT, 'x'.repeat(501))).toBe(false);
    expect(saidOn(desk)).toContain('at most 500 characters');
    expect(draftOn(desk)).not.toBeNull();
  });

  test('one too many is refused before anything is written', () => {
    const desk = noted(...Array.from({ length: LIMITS.notes }, (_, n) => ({ ...NOTE, id: `n${n + 1}` })));
    desk.actions.startNote(null, null);
    expect(saidOn(desk)).toContain('at most 50 notes');
    expect(draftOn(desk)).toBeNull();
  });
});

describe('a note that is there', () => {
  test('is written anew, and removed where it is left empty', () => {
    const desk = noted(NOTE);
    desk.actions.writeNote('n1', 'Other');
    expect(documentOn(desk).notes).toEqual([{ ...NOTE, text: 'Other' }]);
    desk.actions.writeNote('n1', null);
    expect(undoableOn(desk)).toBe(1);
    desk.store.select(['n1']);
    desk.actions.writeNote('n1', '');
    expect(documentOn(desk).notes).toEqual([]);
    expect(selectedOn(desk)).toEqual([]);
    expect(plainly(saidOn(desk))).toBe('Note Other deleted. Undo brings it back.');
    expect(desk.asked.at(-1)).toBe('focus s2');
  });

  test('is nudged, duplicated, selected with all, and deleted as parts are', () => {
    const desk = noted(NOTE);
    desk.actions.nudge(['n1'], 1, -2, new Map());
    expect(documentOn(desk).notes[0]?.position).toEqual([16, 0]);
    desk.actions.duplicate(['n1']);
    expect(selectedOn(desk)).toEqual(['n2']);
    desk.actions.selectAll();
    expect(selectedOn(desk)).toContain('n1');
    desk.actions.remove(['n1', 'n2']);
    expect(documentOn(desk).notes).toEqual([]);
    desk.actions.undo();
    expect(documentOn(desk).notes).toHaveLength(2);
  });

  test('goes along where its part is nudged', () => {
    const desk = noted(NOTE);
    desk.actions.nudge(['s2'], 1, 0, new Map());
    expect(documentOn(desk).notes[0]?.position).toEqual([16, 16]);
  });

  test('has a menu of its own, which stays open while it is there', () => {
    const desk = noted(NOTE);
    desk.store.openMenu({ kind: 'parts', ids: ['n1'] }, { x: 0, y: 0 });
    expect(shownMenu(desk.store.getState())).not.toBeNull();
    const target = { kind: 'parts', ids: ['n1'] } as const;
    const { topology } = documentOn(desk);
    const { title, groups } = menuContents({ target, at: { x: 0, y: 0 } }, topology, desk.store, desk.actions);
    expect(plainly(title)).toBe('Note Look here');
    expect(groups.map((group) => group.map(({ label }) => label))).toEqual([
      ['Edit the text', 'Show in the inspector'],
      ['Duplicate', 'Delete'],
    ]);
    groups[0]?.[0]?.run();
    expect(desk.store.getState().renaming).toBe('n1');
    desk.actions.remove(['n1']);
    expect(shownMenu(desk.store.getState())).toBeNull();
  });
});
