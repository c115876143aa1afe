/** The rows of a card: how large their text is at a step of the zoom, and how much room it has there. */

import { PART_SIZES } from '../playground/placement';
import type { Fault } from '../topology/faults';
import { LEAST_TEXT, onCanvas } from './detail';
import { textWidth } from './nameWidth';
import { CARD } from './words';

export const rowText = (step: number): number => Math.max(14, onCanvas(LEAST_TEXT, step));

/** What stands beside the text of a row, in canvas units, besides a sign as wide as the text is high: as Cards.module.css draws it. */
const BESIDE = { server: 23, user: 28, external: 22 } as const;

/** Where the request stands on the card, which makes its edge wide. */
export const rowRoom = (kind: keyof typeof BESIDE, step: number): number =>
  PART_SIZES[kind].width - BESIDE[kind] - 2 * Math.max(2.5, onCanvas(2.2, step)) - rowText(step);

/** Several faults of a server by the first and how many more, where there is room for it, else by how many they are. */
export function faultsInRow([first, ...others]: readonly [Fault, ...Fault[]], step: number): string {
  if (others.length === 0) return first.short;
  const said = CARD.faults(first.short, others.length);
  return textWidth(said, rowText(step)) <= rowRoom('server', step) ? said : CARD.faulty(others.length + 1);
}
