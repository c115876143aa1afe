/** Notes in version 1: one column of numbers, and behind them every note's text and then its id, side by side. */

import { LIMITS } from '../../topology/parts';
import { MOST } from '../v1';
import { BETWEEN, folded, readNumbers, readTexts, Unreadable, unfolded, writeNumbers, writeTexts } from './marks';
import { readIds, writeIds } from './names';
import { type Place, pixelsOf } from './places';
import type { Room } from './room';
import { UNREADABLE } from './words';

interface Note {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  readonly about: string | undefined;
}

/** What a note may be about, in the order of the column `ids`; a cluster has no place. */
export interface Subject {
  readonly id: string;
  readonly place: Place | undefined;
}

/** How many notes there are, then three numbers of each: what it is about (0: nothing), and its place as seen from there. */
const NUMBERS = 3;
const CENTRE: Place = { x: 0, y: 0 };

export function writeNotes(notes: readonly Note[], subjects: readonly Subject[]): string {
  if (notes.length === 0) return '';
  const numbers = notes.flatMap(({ place, about }) => {
    const subject = subjects.findIndex(({ id }) => id === about);
    const from = subjects[subject]?.place ?? CENTRE;
    return [subject + 1, folded(place.x - from.x), folded(place.y - from.y)];
  });
  const ids = writeIds('n', nameless(notes));
  const texts = notes.map(({ text }) => text);
  return [writeNumbers([notes.length, ...numbers]), writeTexts([...texts, ...ids])].join(BETWEEN);
}

const nameless = (notes: readonly { readonly id: string }[]) => notes.map(({ id }) => ({ id, name: '' }));

/** The notes as a document holds them, unchecked. */
export function readNotes(column: string, subjects: readonly Subject[], room: Room): readonly unknown[] {
  if (column === '') return [];
  const end = column.indexOf(BETWEEN);
  const numberAt = readNumbers(end < 0 ? column : column.slice(0, end), 1 + NUMBERS * MOST.notes);
  const count = numberAt(0);
  if (count > MOST.notes) throw new Unreadable(UNREADABLE.parts);
  const textAt = readTexts(end < 0 ? '' : column.slice(end + 1), 2 * count, LIMITS.note);
  const list = Array.from({ length: count }, (_, index) => index);
  const ids = readIds(
    'n',
    list.map((index) => textAt(count + index)),
    [],
    room,
  );
  return list.map((index) => {
    const [about = 0, x = 0, y = 0] = [1, 2, 3].map((place) => numberAt(NUMBERS * index + place));
    const subject = subjects[about - 1];
    if (about > 0 && !subject) throw new Unreadable(UNREADABLE.noPart);
    const from = subject?.place ?? CENTRE;
    return {
      id: ids[index],
      text: room(textAt(index), LIMITS.note),
      position: [pixelsOf(from.x + unfolded(x)), pixelsOf(from.y + unfolded(y))],
      ...(subject && { about: room(subject.id, LIMITS.id) }),
    };
  });
}
