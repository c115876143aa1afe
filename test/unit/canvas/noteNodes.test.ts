/** Where notes stand on the canvas: behind their part, never over a card or a name, marks where there is no room. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoomStep } from '../../../src/canvas/detail';
import { flowNodes, nothingRemembered } from '../../../src/canvas/flow';
import { everybody, fold, groupId, NOBODY_FOLDED, peopleOf, withFollowers } from '../../../src/canvas/folding';
import { lineWidths } from '../../../src/canvas/nameWidth';
import { notesBeside } from '../../../src/canvas/noteMarks';
import { type NoteNode, openShape, type PictureNode, withNotes } from '../../../src/canvas/noteNodes';
import { overlaps } from '../../../src/playground/placement';
import type { Note } from '../../../src/playground/playground';
import type { Position } from '../../../src/topology/parts';
import type { Topology } from '../../../src/topology/topology';
import { arbitraryPlayground } from '../arbitrary';
import { community } from '../playground/community';

const shown = (
  topology: Topology,
  zoom = 1,
  moving: ReadonlyMap<string, Position> = new Map(),
  writing: string | null = null,
  open: string | null = null,
) => ({
  topology,
  moving,
  selection: new Set<string>(),
  zoom,
  writing,
  open,
  pane: { width: 900, height: 600 },
});
const draw = (
  topology: Topology,
  notes: readonly Note[],
  zoom = 1,
  moving: ReadonlyMap<string, Position> = new Map(),
  writing: string | null = null,
) =>
  withNotes(
    flowNodes(topology, moving, new Set(), nothingRemembered(), everybody(topology)),
    notes,
    shown(topology, zoom, moving, writing),
  );
const noteIn = (nodes: readonly PictureNode[], id: string): NoteNode => {
  const node = nodes.find((each) => each.id === id);
  if (node?.type !== 'note') throw new Error(`no note ${id}`);
  return node;
};
const { topology } = community;
const FREE: Note = { id: 'n1', text: 'Why I send this', position: [2000, 0] };
const boxOf = ({ position, width = 0, height = 0 }: PictureNode) => ({ ...position, width, height });

describe('notes on the canvas', () => {
  test('stand in the order of reading, each behind the part it is about', () => {
    const notes = [FREE, { ...FREE, id: 'n2', about: 'ann' }, { ...FREE, id: 'n3', about: 's2' }];
    const ids = draw(topology, notes).map(({ id }) => id);
    expect(ids.at(-1)).toBe('n1');
    expect(ids[ids.indexOf('ann') + 1]).toBe('n2');
    expect(ids[ids.indexOf('s2') + 1]).toBe('n3');
    expect(draw(topology, []).map(({ id }) => id)).toEqual(ids.filter((id) => !id.startsWith('n')));
  });

  test('are heard with what they are about', () => {
    expect(noteIn(draw(topology, [{ ...FREE, about: 'ann' }]), 'n1').ariaLabel).toBe('Note about Ann: Why I send this');
  });

  test('keep their size on the screen', () => {
    for (const zoom of [0.5, 1, 2])
      expect((noteIn(draw(topology, [FREE], zoom), 'n1').width ?? 0) * zoom).toBeCloseTo(184);
  });

  test('take the room of their field while they are written', () => {
    for (const zoom of [0.5, 1, 2]) {
      const { width = 0, height = 0, position } = noteIn(draw(topology, [FREE], zoom, new Map(), 'n1'), 'n1');
      expect([width * zoom, height * zoom, position]).toEqual([240, 96, { x: 2000, y: 0 }]);
    }
  });

  test('fold over a card, over each other, and far out; not while they are written', () => {
    const over = { ...FREE, position: topology.servers[0]?.position ?? [0, 0] } as Note;
    expect(noteIn(draw(topology, [over]), 'n1').data.folded).toBe(true);
    expect(noteIn(draw(topology, [over], 1, new Map(), 'n1'), 'n1').data.folded).toBe(false);
    expect(noteIn(draw(topology, [FREE]), 'n1').data.folded).toBe(false);
    expect(noteIn(draw(topology, [FREE], 0.3), 'n1').data.folded).toBe(true);
    expect(noteIn(draw(topology, [FREE, { ...FREE, id: 'n2' }]), 'n2').data.folded).toBe(true);
  });

  test('go with their part under the hand, a frame taken by its members', () => {
    const [x, y] = topology.servers[1]?.position ?? [0, 0];
    const moving = new Map([['s2', [x + 80, y + 8] as const]]);
    for (const about of ['s2', 'c1']) {
      const { position } = noteIn(draw(topology, [{ ...FREE, about }], 1, moving), 'n1');
      expect(position).toEqual({ x: 2080, y: 8 });
    }
    expect(noteIn(draw(topology, [{ ...FREE, about: 'ann' }], 1, moving), 'n1').position).toEqual({ x: 2000, y: 0 });
  });

  test('of somebody who is folded lead to the group, are read behind it, and go with it', () => {
    const note: Note = { ...FREE, about: 'ann' };
    const seat = topology.users.find(({ id }) => id === 'ann')?.connectedServer ?? null;
    const folding = fold(NOBODY_FOLDED, topology, seat);
    const drawn = (selection: readonly string[], inHand: ReadonlyMap<string, Position>) => {
      const people = peopleOf(topology, folding, { always: [], selection });
      const moving = withFollowers(topology, people, inHand);
      const parts = flowNodes(topology, moving, new Set(selection), nothingRemembered(), people);
      const nodes = withNotes(parts, [note], shown(topology, 1, moving));
      return { ...noteIn(nodes, 'n1'), before: nodes[nodes.findIndex(({ id }) => id === 'n1') - 1]?.id };
    };
    const server = topology.servers.find(({ id }) => id === seat);
    const inHand = new Map([[seat ?? '', [(server?.position[0] ?? 0) + 80, server?.position[1] ?? 0] as const]]);
    const [there, moved] = [drawn([], new Map()), drawn([], inHand)];
    expect(there).toMatchObject({ before: groupId(seat), ariaLabel: 'Note about Ann: Why I send this' });
    expect(there.data.subject).toBe(groupId(seat));
    expect(moved.position.x - there.position.x).toBe(80);
    const [out, outMoved] = [drawn(['ann'], new Map()), drawn(['ann'], inHand)];
    expect(out).toMatchObject({ before: 'ann', data: { subject: 'ann' } });
    expect(outMoved.position.x - out.position.x).toBe(80);
  });

  test('one that is shown whole stands whole beside its part, however far away or folded it is', () => {
    const far: Note = { ...FREE, text: 'x'.repeat(400), about: 's2' };
    const over = { ...FREE, position: topology.servers[0]?.position ?? [0, 0] } as Note;
    const parts = flowNodes(topology, new Map(), new Set(), nothingRemembered(), everybody(topology));
    const subject = parts.find(({ id }) => id === 's2') as PictureNode;
    for (const zoom of [0.2, 0.5, 1, 2]) {
      const drawn = (note: Note, high: boolean): NoteNode =>
        noteIn(
          withNotes(parts, [note], {
            ...shown(topology, zoom, new Map(), null, 'n1'),
            pane: { width: 600, height: high ? 900 : 300 },
          }),
          'n1',
        );
      const free = drawn(over, false);
      expect(free.data).toMatchObject({ open: true, folded: false });
      expect(parts.filter((part) => part.type !== 'cluster' && overlaps(boxOf(free), boxOf(part)))).toEqual([]);
      for (const high of [false, true]) {
        const box = boxOf(drawn(far, high));
        expect(box.height * zoom).toBeGreaterThan(180);
        expect(box.height * zoom).toBeLessThan(high ? 450 : 225);
        expect(overlaps(box, boxOf(subject))).toBe(false);
        expect(overlaps(box, boxOf(subject), 16.5)).toBe(true);
      }
    }
  });

  test('one that is shown whole takes no more of a pane than it may, and all of what is read has room in it', () => {
    const presented = { width: 853, height: 373 };
    const shapes = Object.entries({
      'Why I send this': 1,
      [`${'nobody has looked at the names here '.repeat(13)}`.trim()]: 1,
      [Array.from({ length: 27 }, (_, n) => `${n + 1}. check st${n + 1} now`).join('\n')]: 2,
      [Array.from({ length: 56 }, (_, n) => `st${n}: ok`).join('\n')]: 4,
      ['漢字'.repeat(250)]: 1,
      ['WMWMW '.repeat(83)]: 1,
    });
    for (const [text, columns] of shapes) {
      const shape = openShape(text, presented);
      expect(shape.columns, text).toBe(columns);
      expect(shape.width).toBeLessThan(presented.width);
      expect(shape.height).toBeLessThan(presented.height * 0.75);
      const room = (shape.width - 18 + 16) / columns - 16;
      const lines = text.split('\n').reduce((sum, line) => sum + lineWidths(line, 12, room).length, 0);
      expect(Math.ceil(lines / columns) * 16 + 14).toBe(shape.height);
    }
    const beyond = openShape('a\n'.repeat(249), presented);
    expect(beyond).toMatchObject({ columns: 1, width: 276 });
  });

  test('a whole one never covers a card, a name, or another note', () => {
    const playgrounds = arbitraryPlayground({ maxServers: 4, maxUsers: 4, maxNotes: 6 });
    fc.assert(
      fc.property(
        playgrounds,
        fc.double({ min: 0.1, max: 2.5, noNaN: true }),
        fc.nat(300),
        (playground, raw, spread) => {
          const near = playground.notes.map((note, n): Note => ({ ...note, position: [n * spread, n * 40] }));
          const nodes = draw(playground.topology, near, zoomStep(raw));
          const whole = nodes.filter((node) => node.type === 'note' && !node.data.folded);
          for (const note of whole) {
            const covered = nodes.filter((other) => {
              if (other === note || other.type === 'cluster' || (other.type === 'note' && other.data.folded))
                return false;
              return overlaps(boxOf(note), boxOf(other));
            });
            expect(covered.map(({ id }) => id)).toEqual([]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('what gives way to a name covers neither it nor a card nor another note, and of constant size a note is a mark far out', () => {
    const box = fc.record({
      x: fc.integer({ min: -600, max: 900 }),
      y: fc.integer({ min: -300, max: 900 }),
      width: fc.integer({ min: 40, max: 200 }),
      height: fc.integer({ min: 15, max: 50 }),
    });
    const { servers } = topology;
    fc.assert(
      fc.property(fc.array(box, { maxLength: 4 }), fc.double({ min: 0.2, max: 2, noNaN: true }), (names, raw) => {
        const zoom = zoomStep(raw);
        const notes = servers.flatMap(({ position: [x, y] }, n) =>
          [40, 100].map((across): Note => ({ id: `n${n}-${across}`, text: 'Look', position: [x + across, y - 60] })),
        );
        const nodes = draw(topology, notes, zoom);
        const beside = notesBeside(nodes, new Map(names.map((box, n) => [`${n}`, { box, size: 0 }])));
        const cards = nodes.filter(({ type }) => type !== 'note' && type !== 'cluster').map(boxOf);
        const drawn = notes.map(({ id }) => {
          const node = noteIn(nodes, id);
          const { folded, at } = beside.get(id) ?? expect.fail(`${id} is not drawn`);
          const box = folded ? { ...at, width: 24 / zoom, height: 24 / zoom } : boxOf(node);
          return { folded, box, moved: at.x !== node.position.x || at.y !== node.position.y };
        });
        for (const { folded, box, moved } of drawn) {
          if (moved) expect([...names, ...cards].filter((other) => overlaps(box, other))).toEqual([]);
          if (!folded) expect(names.filter((name) => overlaps(box, name))).toEqual([]);
          expect(box.width * zoom).toBeCloseTo(folded ? 24 : 184);
          const others = drawn.filter((other) => other.box !== box);
          if (moved) expect(others.filter((other) => overlaps(box, other.box))).toEqual([]);
        }
      }),
    );
  });
});
