/** Every word of pictures that is said nowhere else. */

import { count, counted } from '../saying/saying';

const SERVERS = { one: 'server', other: 'servers' };

export const PICTURE_WORDS = {
  untitled: 'Untitled playground',
  empty: 'Nothing stands on this canvas yet.',
  request: 'The request',
  atStart: 'It has not set out yet.',
  step: (step: number, of: number, what: string): string => `Step ${count(step + 1)} of ${count(of)}. ${what}.`,
  ended: (verdict: string, what: string): string => `${verdict}. ${what}.`,
  sentence: (text: string): string => `${text}.`,
  address: 'Open it on the canvas',
  more: (seats: number): string => `+${count(seats)}`,
  seats: (gateway: string, seats: number): string => `${gateway}: ${counted(seats, SERVERS)} in the round-robin list`,
  place: (word: string, how: string): string => `${word} ${how}`,
  next: 'next in turn',
  absent: 'logged in nowhere, or to a server that is down',
  /** Of a dashed arrow in a sequence. */
  answer: 'what the directory answers',
  last: 'had the last turn',
} as const;
