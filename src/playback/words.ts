/** The words of the bar below: the transport, the strip of all requests, and what is said of each step as it comes. */

import { count } from '../saying/saying';

/** "1 of 3", for a place that is counted from 0. */
const placeOf = (index: number, of: number): string => `${count(index + 1)} of ${count(of)}`;

export const PLAYBACK_WORDS = {
  bar: 'Playback',
  speed: 'Speed',
  times: (speed: number): string => `${count(speed)}×`,
  speedNow: (speed: number): string => `Speed: ${count(speed)}×`,
  more: 'More to send and reset',
} as const;

export const STRIP_WORDS = {
  open: 'How it goes on is asked first.',
  label: 'Requests and steps',
  sum: (arrived: number, of: number): string => `${count(arrived)} of ${count(of)} delivered`,
  /** Where there is nothing to sum up. */
  none: 'Requests',
  empty: 'Requests you send line up here, each with its outcome.',
  number: (index: number): string => count(index + 1),
  request: (index: number, of: number, asks: string): string => `Request ${placeOf(index, of)}: ${asks}`,
  step: (index: number, of: number, what: string): string => `Step ${placeOf(index, of)}: ${what}`,
  /** `change` as "It was delivered. Now it stops at st3." */
  change: (change: string): string => `Changed: ${change}`,
  changed: 'changed',
  before: (what: string): string => `Before: ${what}`,
  order: 'Earlier or later',
  orderOf: (index: number, asks: string): string => `Order of request ${count(index + 1)}: ${asks}`,
  remove: 'Remove this request',
  removeOf: (index: number, asks: string): string => `Remove request ${count(index + 1)}: ${asks}`,
  turn: 'Here the turn moved on',
  failed: 'Here it ended without arriving',
} as const;

/** What is read out, a sentence each. */
export const ANNOUNCED = {
  request: (asks: string): string => `${asks}.`,
  step: (index: number, of: number, what: string): string => `Step ${placeOf(index, of)}: ${what}.`,
  verdict: (verdict: string): string => `${verdict}.`,
} as const;
