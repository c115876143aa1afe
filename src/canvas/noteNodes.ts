/** Notes as React Flow nodes: of constant size on the screen, behind the part they are about, and folded to a mark where they would cover a card or a name. */

import type { Node } from 'reactflow';
import { linesHeight, NOTE_SIZE, noteHeight, noteLines } from '../playground/notes';
import { freePlaceAmong, GATEWAY_NAME_WIDTH, overlaps } from '../playground/placement';
import type { Note } from '../playground/playground';
import { named, plain } from '../saying/names';
import type { Position } from '../topology/parts';
import { nameOf, type Topology } from '../topology/topology';
import { clusterFrame, type Moving, type PartNode } from './flow';
import { type Box, grown, type Point, type Size } from './geometry';
import { lineWidths } from './nameWidth';
import { NOTES } from './noteWords';

export type NoteNode = Node<
  {
    note: Note;
    folded: boolean;
    /** Shown whole, whatever lies below. */
    open: boolean;
    /** Side by side. */
    columns: number;
    /** So much is taken back of the zoom for it to be of constant size. */
    zoom: number;
    /** The node its line leads to; of a folded person the group. */
    subject: string | null;
  },
  'note'
>;
export type PictureNode = PartNode | NoteNode;

/** A note that is being written and not yet part of the document. */
export const DRAFT = '+note';

/** The type of a note on the screen, in pixels; larger where all text is. */
export const NOTE_TEXT = 12;

/** On the screen, in pixels. */
const MARK = 24;
/** Between two marks. */
export const MARKS_APART = 2;
/** How much of a pane a note that is shown whole takes at most: of the height of a low and of a high one, and of the width. */
const OPEN = { low: 0.75, high: 0.5, across: 0.92 } as const;
/** How many times as wide it is for a long text, and in how many columns that stands: the first that are enough. */
const WIDER = [1, 1.5, 2, 3, 4] as const;
const COLUMNS = [1, 2, 3, 4, 6] as const;
/** About the text, between two columns, and the least of one, in pixels of its natural size. */
const TEXT = { about: 18, between: 16, least: 84 } as const;
/** Of the field in which a note is written. */
const FIELD = { width: 240, height: 96 };
const STRIDE = 28;
/** Below it notes are marks. */
const FAR_OUT = 0.31;
/** Between a part and its note that is shown whole, in canvas units. */
const BESIDE = 16;
/** Where a cluster's name stands. */
const FRAME_NAME = 36;

interface Shown {
  readonly topology: Topology;
  readonly moving: Moving;
  readonly selection: ReadonlySet<string>;
  readonly zoom: number;
  /** The note that is being written. */
  readonly writing: string | null;
  /** A note that is shown whole, at its part also where it stands far away. */
  readonly open: string | null;
  /** What it is seen through, in the pixels in which a note has its natural size. */
  readonly pane: Size;
}

/** The parts, and each note behind the part it is about, the others last: the order in which they are read. */
export function withNotes(parts: readonly PartNode[], notes: readonly Note[], shown: Shown): readonly PictureNode[] {
  if (notes.length === 0) return parts;
  const taken = parts.flatMap(keptFree);
  const behind = new Map<string | null, NoteNode[]>();
  for (const note of notes) {
    const subject = note.about === undefined ? undefined : subjectIn(parts, note.about);
    const node = nodeOf(note, subject, taken, shown);
    taken.push(roomOf(node));
    behind.set(node.data.subject, [...(behind.get(node.data.subject) ?? []), node]);
  }
  return [...parts.flatMap((part) => [part, ...(behind.get(part.id) ?? [])]), ...(behind.get(null) ?? [])];
}

/** The part as it is drawn; of somebody who is folded into a server, the group. */
const subjectIn = (parts: readonly PartNode[], about: string): PartNode | undefined =>
  parts.find(({ id }) => id === about) ??
  parts.find((node) => node.type === 'people' && node.data.group.inside.some(({ id }) => id === about));

export const boxOfNode = ({ position, width = 0, height = 0 }: PictureNode): Box => ({ ...position, width, height });

/** What no other note covers of one: where it is a mark, a little more than that. */
function roomOf(node: NoteNode): Box {
  const { folded, zoom } = node.data;
  return folded ? grown(boxOfNode(node), MARKS_APART / zoom) : boxOfNode(node);
}

/** What no note covers: cards, and the names beside the dial and above a frame. */
export function keptFree(node: PartNode): readonly Box[] {
  const box = boxOfNode(node);
  if (node.type === 'gateway') return [{ ...box, width: box.width + GATEWAY_NAME_WIDTH }];
  return node.type === 'cluster' ? [{ ...box, height: FRAME_NAME }] : [box];
}

function nodeOf(note: Note, subject: PartNode | undefined, taken: readonly Box[], shown: Shown): NoteNode {
  const { topology, selection, zoom, writing, open } = shown;
  const { box, folded, columns = 1 } = drawnAs(note, subject, taken, shown);
  const { width, height } = box;
  const about = note.about === undefined ? null : named(nameOf(topology, note.about));
  return {
    id: note.id,
    type: 'note',
    position: { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    // Above cards, and one that is shown whole above other notes.
    zIndex: selection.has(note.id) || [writing, open].includes(note.id) ? 2 : 1,
    selected: selection.has(note.id),
    ariaLabel: plain(NOTES.heard(note.text, about)),
    data: { note, folded, open: note.id === open, columns, zoom, subject: subject?.id ?? null },
  };
}

function drawnAs(
  note: Note,
  subject: PartNode | undefined,
  taken: readonly Box[],
  shown: Shown,
): { readonly box: Box; readonly folded: boolean; readonly columns?: number } {
  const { moving, zoom, writing, open, pane } = shown;
  const [x, y] = moving.get(note.id) ?? along(note, subject, shown);
  if (writing === note.id)
    return { box: { x, y, width: FIELD.width / zoom, height: FIELD.height / zoom }, folded: false };
  const isHeld = moving.has(note.id);
  const isFree = (box: Box): boolean => !taken.some((other) => overlaps(box, other));
  if (note.id === open) {
    const { width, height, columns } = openShape(note.text, pane);
    const isWide = isHigh(pane) || width > pane.width / 2;
    const box = openAt({ x, y, width: width / zoom, height: height / zoom }, subject, taken, isWide);
    return { box, folded: false, columns };
  }
  const places = wholeAt(x, y, noteHeight(note.text), zoom);
  const whole = isHeld ? places[0] : places.find(isFree);
  return whole && zoom >= FAR_OUT && isFree(whole)
    ? { box: whole, folded: false }
    : { box: markAt(x, y, zoom, isHeld ? () => true : isFree), folded: true };
}

const isHigh = ({ width, height }: Size): boolean => height > width;

/** All of a text as far as the pane has room for it. */
export function openShape(text: string, pane: Size): Size & { readonly columns: number } {
  const most = Math.max(3, noteLines(pane.height * (isHigh(pane) ? OPEN.high : OPEN.low)));
  const widths = WIDER.map((wider) => NOTE_SIZE.width * wider).filter(
    (width, index) => index === 0 || width <= pane.width * OPEN.across,
  );
  for (const width of widths) {
    for (const columns of COLUMNS) {
      const room = (width - TEXT.about + TEXT.between) / columns - TEXT.between;
      if (columns > 1 && room < TEXT.least) break;
      const all = text.split('\n').reduce((sum, line) => sum + lineWidths(line, NOTE_TEXT, room).length, 0);
      const lines = Math.ceil(all / columns);
      if (lines <= most) return { width, height: linesHeight(lines), columns };
    }
  }
  return { width: widths[1] ?? NOTE_SIZE.width, height: linesHeight(most), columns: 1 };
}

/** Beside its part, a wide one below it, where it covers nothing if there is such a side; one about nothing at the nearest free place. */
function openAt(box: Box, subject: PartNode | undefined, taken: readonly Box[], isWide: boolean): Box {
  const at = (x: number, y: number): Box => ({ ...box, x, y });
  const isFree = (other: Box): boolean => !taken.some((each) => overlaps(each, other));
  if (!subject) return isFree(box) ? box : at(...freePlaceAmong(taken, [box.x, box.y], box));
  const part = boxOfNode(subject);
  const [left, top] = [part.x + (part.width - box.width) / 2, part.y + (part.height - box.height) / 2];
  const beside = [at(part.x + part.width + BESIDE, top), at(part.x - box.width - BESIDE, top)] as const;
  const below = [at(left, part.y + part.height + BESIDE), at(left, part.y - box.height - BESIDE)] as const;
  const [first, ...others] = isWide ? ([...below, ...beside] as const) : ([...beside, ...below] as const);
  return [first, ...others].find(isFree) ?? first;
}

/** Out from its place a whole note grows to the side where there is room. */
function wholeAt(x: number, y: number, height: number, zoom: number): readonly [Box, ...Box[]] {
  const [across, down] = [NOTE_SIZE.width - NOTE_SIZE.width / zoom, height - height / zoom];
  const at = (a: number, d: number): Box => ({
    x: x + a * across,
    y: y + d * down,
    width: NOTE_SIZE.width / zoom,
    height: height / zoom,
  });
  return [at(0, 0), ...[0, 1, 0.5].flatMap((a) => [0, 1, 0.5].map((d) => at(a, d))).slice(1)];
}

/** A note goes with what it is about while that is under the hand. */
function along({ position: [x, y] }: Note, subject: PartNode | undefined, { topology, moving }: Shown): Position {
  const from = subject && moving.size > 0 ? atRest(subject, topology) : undefined;
  return subject && from ? [x + subject.position.x - from.x, y + subject.position.y - from.y] : [x, y];
}

/** Where it stands while nothing is under the hand. */
function atRest(node: PartNode, topology: Topology): Point | undefined {
  if (node.type === 'people') return node.data.group.box;
  if (node.type === 'cluster') return clusterFrame(topology, node.id, new Map()) ?? undefined;
  const [x, y] = node.data.part.position;
  return { x, y };
}

/** How large a note that is `now` drawn for a zoom is drawn for another one. */
export function noteSizeAt({ width, height }: Size, open: boolean, now: number, then: number): Size {
  const [across, down] = then < FAR_OUT && !open ? [MARK, MARK] : [width * now, height * now];
  return { width: across / then, height: down / then };
}

/** The mark where the note stands, or the nearest place beside it where it covers nothing. */
export function markAt(x: number, y: number, zoom: number, isFree: (box: Box) => boolean): Box {
  const size = MARK / zoom;
  const stride = STRIDE / zoom;
  const at = (across: number, down: number): Box => ({
    x: x + across * stride,
    y: y + down * stride,
    width: size,
    height: size,
  });
  for (let away = 0; away <= 4; away += 1) {
    for (let down = -away; down <= away; down += 1) {
      for (let across = -away; across <= away; across += 1) {
        if (Math.max(Math.abs(across), Math.abs(down)) !== away) continue;
        const box = at(across, down);
        if (isFree(box)) return box;
      }
    }
  }
  return at(0, 0);
}
