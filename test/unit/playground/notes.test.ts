/** SPEC 11: what is written, moved, removed and copied of notes, and what becomes of one whose part moves or goes. */

import { describe, expect, test } from 'vitest';
import { arrange } from '../../../src/playground/arrange';
import { makeCluster } from '../../../src/playground/clusters';
import { copyParts, duplicateParts, pasteParts } from '../../../src/playground/copies';
import { moveParts } from '../../../src/playground/edits';
import { addNote, setNoteAbout, setNoteText, titleOf } from '../../../src/playground/notes';
import { addPart, removeParts } from '../../../src/playground/parts';
import { EMPTY_PLAYGROUND, type Note, type Playground } from '../../../src/playground/playground';
import { run } from '../../../src/routing/route';
import { plain } from '../../../src/saying/names';
import { LIMITS } from '../../../src/topology/parts';
import { findPart } from '../../../src/topology/topology';
import { community, made, reasonOf, server } from './community';

const ABOUT: Note = { id: 'n1', text: 'Look here\nand there', position: [304, 480], about: 's2' };
const FREE: Note = { id: 'n2', text: 'Why I send this', position: [8, 16] };
const noted: Playground = { ...community, notes: [ABOUT, FREE] };
const added = (edit: ReturnType<typeof addNote>): Note => {
  if (!edit.ok) throw new Error(edit.reason);
  return edit.playground.notes.at(-1) ?? FREE;
};

describe('writing', () => {
  test('a note has the lowest free number, a place on the grid, and its text in lines', () => {
    expect(added(addNote(noted, [13, 21], '  one\r\ntwo\rthree\u2028four\tfive  '))).toEqual({
      id: 'n3',
      text: 'one\ntwo\nthree\nfour five',
      position: [16, 24],
    });
    expect(added(addNote(noted, [0, 0], 'x', 'c1')).about).toBe('c1');
  });

  test('ids are free among parts and notes, either way round', () => {
    const servers = [...community.topology.servers, server('n1', { name: 'odd' })];
    expect(added(addNote({ ...community, topology: { ...community.topology, servers } }, [0, 0], 'x')).id).toBe('n2');
    const taken: Playground = {
      ...community,
      notes: [
        { ...FREE, id: 's4' },
        { ...FREE, id: 'c2' },
      ],
    };
    expect(addPart(taken, 'server', [0, 0])).toMatchObject({ id: 's5' });
    expect(makeCluster(taken, ['s1'])).toMatchObject({ id: 'c3' });
    expect(duplicateParts(taken, ['s1'])).toMatchObject({ ids: ['s5'] });
  });

  test('of nothing, of too much, of what cannot be seen, about what is not there, and one too many are refused', () => {
    expect(reasonOf(addNote(noted, [0, 0], ' \n '))).toMatch(/Note.*empty/);
    expect(reasonOf(addNote(noted, [0, 0], 'x'.repeat(501)))).toMatch(/at most 500 characters; it has 501/);
    expect(added(addNote(noted, [0, 0], `${'x\r\n'.repeat(249)}xx`)).text).toHaveLength(500);
    expect(reasonOf(addNote(noted, [0, 0], 'a\nb\u202ec'))).toMatch(/right-to-left override/);
    expect(reasonOf(addNote(noted, [0, 0], 'x', 'n1'))).toMatch(/part that is gone/);
    const full = {
      ...community,
      notes: Array.from({ length: LIMITS.notes }, (_, n) => ({ ...FREE, id: `n${n + 1}` })),
    };
    expect(reasonOf(addNote(full, [0, 0], 'x'))).toMatch(/at most 50 notes/);
    expect(reasonOf(duplicateParts(full, ['n1']))).toMatch(/at most 50 notes/);
  });

  test('anew keeps its place; left empty it is removed', () => {
    expect(made(setNoteText(noted, 'n1', 'Other')).notes).toEqual([{ ...ABOUT, text: 'Other' }, FREE]);
    expect(made(setNoteText(noted, 'n1', ' \n')).notes).toEqual([FREE]);
    expect(made(setNoteText(noted, 'n1', ABOUT.text))).toBe(noted);
    expect(reasonOf(setNoteText(noted, 'n9', 'x'))).toMatch(/gone/);
  });

  test('what it is about is a part or nothing', () => {
    expect(made(setNoteAbout(noted, 'n2', 'ann')).notes[1]).toEqual({ ...FREE, about: 'ann' });
    expect(made(setNoteAbout(noted, 'n1', null)).notes[0]).toStrictEqual({
      id: 'n1',
      text: ABOUT.text,
      position: [304, 480],
    });
    expect(made(setNoteAbout(noted, 'n2', null))).toBe(noted);
    expect(reasonOf(setNoteAbout(noted, 'n2', 'n1'))).toMatch(/gone/);
  });

  test('it is known by its first line', () => {
    expect(titleOf(ABOUT)).toBe('Look here');
    expect(titleOf({ ...FREE, text: 'é'.repeat(60) })).toBe(`${'é'.repeat(40)}…`);
  });
});

describe('with its part', () => {
  test('it moves by as much, unless it is moved itself', () => {
    const place = findPart(community.topology, 's2')?.part;
    const [x, y] = place && 'position' in place ? place.position : [0, 0];
    const both = new Map([['s2', [x + 80, y - 16] as const]]);
    expect(moveParts(noted, both).notes).toEqual([{ ...ABOUT, position: [384, 464] }, FREE]);
    expect(moveParts(noted, new Map([...both, ['n1', [0, 0] as const]])).notes[0]?.position).toEqual([0, 0]);
    expect(moveParts(noted, new Map([['n2', [80, 80] as const]]))).toEqual({
      ...noted,
      notes: [ABOUT, { ...FREE, position: [80, 80] }],
    });
  });

  test('about a cluster it goes with the corner of the members', () => {
    const ofCluster = { ...noted, notes: [{ ...ABOUT, about: 'c1' }] };
    const at = (id: string): readonly [number, number] => {
      const part = findPart(moveParts(ofCluster, arrange(ofCluster.topology)).topology, id)?.part;
      return part && 'position' in part ? part.position : [0, 0];
    };
    const before = server('s2').position;
    const by = [at('s2')[0] - before[0], at('s2')[1] - before[1]] as const;
    expect(by).not.toEqual([0, 0]);
    expect(moveParts(ofCluster, arrange(ofCluster.topology)).notes[0]?.position).toEqual([304 + by[0], 480 + by[1]]);
  });

  test('it stays without it', () => {
    expect(removeParts(noted, ['s2']).notes).toStrictEqual([
      { id: 'n1', text: ABOUT.text, position: [304, 480] },
      FREE,
    ]);
    expect(removeParts({ ...noted, notes: [{ ...ABOUT, about: 'c1' }] }, ['c1']).notes[0]?.about).toBeUndefined();
    expect(removeParts(noted, ['n1', 's1']).notes).toEqual([FREE]);
    expect(removeParts(noted, ['n1']).topology).toBe(noted.topology);
  });
});

describe('copies', () => {
  const idsAnd = (edit: ReturnType<typeof pasteParts>) => {
    if (!edit.ok) throw new Error(edit.reason);
    return { ids: edit.ids, notes: edit.playground.notes, said: plain(edit.said ?? '') };
  };
  test('are about the copy, or about the part that is here', () => {
    const both = idsAnd(duplicateParts(noted, ['s2', 'n1']));
    expect(both.ids).toEqual(['s4', 'n3']);
    expect(both.notes.at(-1)).toMatchObject({ id: 'n3', text: ABOUT.text, about: 's4' });
    const alone = idsAnd(duplicateParts(noted, ['n1']));
    expect(alone.notes.at(-1)).toMatchObject({ id: 'n3', about: 's2' });
    expect(alone.notes.at(-1)?.position).not.toEqual(ABOUT.position);
  });

  test('elsewhere are about nothing, which is said', () => {
    for (const about of ['gw', 'c1', 's2', 'ann', 'x1']) {
      const copied = copyParts({ ...noted, notes: [{ ...ABOUT, about }] }, ['n1']);
      const { notes, said } = idsAnd(pasteParts(EMPTY_PLAYGROUND, copied, [0, 0]));
      expect(notes).toStrictEqual([{ id: 'n1', text: ABOUT.text, position: [0, 0] }]);
      expect(said).toBe('What the note Look here is about is not here, so it is about nothing now.');
    }
  });

  test('keep their distance from what they were copied with', () => {
    const { notes } = idsAnd(pasteParts(EMPTY_PLAYGROUND, copyParts(noted, ['n1', 'n2']), [800, 800]));
    expect(notes.map(({ position }) => position)).toEqual([
      [800 + 304 - 8, 800 + 480 - 16],
      [800, 800],
    ]);
  });
});

test('routing knows nothing of them', () => {
  expect(run(noted.topology, noted.requests, noted.state)).toEqual(
    run(community.topology, community.requests, community.state),
  );
});
