/** The words of the result of a case as a text. */

import { count } from '../saying/saying';
import type { Level } from './case';

export const RESULT_WORDS = {
  head: (title: string, level: Level): string => `${title}, level ${count(level)}`,
  points: (points: number, most: number): string => `Points: ${count(points)} of ${count(most)}`,
  spent: (spent: number, of: number, tries: number): string =>
    `Probes spent: ${count(spent)} of ${count(of)}, at try ${count(tries)}`,
  ticket: 'The ticket',
  asked: 'What was asked',
  verdict: 'The verdict',
  causes: 'What it was',
  thoughts: 'Own notes',
  numbered: (number: number, what: string): string => `${count(number)}. ${what}`,
  /** What is wrong, and where. */
  faultAt: (fault: string, place: string): string => `${fault}: ${place}`,
  pair: (one: string, other: string): string => `${one} and ${other}`,
} as const;
