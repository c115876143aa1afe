/** How far an address of a given length travels, and what to offer at that length. */

import { METER_WORDS } from './shareWords';

export interface MeterLevel {
  readonly level: 'short' | 'fair' | 'long' | 'very long' | 'too long';
  /** The longest whole address of this level, in characters. */
  readonly upTo: number;
  readonly sentence: string;
  /** Which of the two ways to share is the one to press first. */
  readonly first: 'copy' | 'file';
  /** `confirm`: only behind a second press; `never`: there is no link to copy. */
  readonly copy: 'plain' | 'confirm' | 'never';
}

const TOO_LONG: MeterLevel = {
  level: 'too long',
  upTo: Number.POSITIVE_INFINITY,
  sentence: METER_WORDS.tooLong,
  first: 'file',
  copy: 'never',
};

export const METER: readonly MeterLevel[] = [
  {
    level: 'short',
    upTo: 1600,
    sentence: METER_WORDS.short,
    first: 'copy',
    copy: 'plain',
  },
  {
    level: 'fair',
    upTo: 2000,
    sentence: METER_WORDS.fair,
    first: 'copy',
    copy: 'plain',
  },
  {
    level: 'long',
    upTo: 8000,
    sentence: METER_WORDS.long,
    first: 'copy',
    copy: 'plain',
  },
  {
    level: 'very long',
    upTo: 32_000,
    sentence: METER_WORDS.veryLong,
    first: 'file',
    copy: 'confirm',
  },
  TOO_LONG,
];

/** The level of an address of so many characters; null stands for a playground that fits into no link. */
export const meterOf = (length: number | null): MeterLevel =>
  (length === null ? undefined : METER.find(({ upTo }) => length <= upTo)) ?? TOO_LONG;
