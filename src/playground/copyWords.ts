/** What is said of copies: what stayed behind, what was emptied, and which requests came along. */

import { count, firstListed, formFor, listed } from '../saying/saying';
import { LIMITS } from '../topology/parts';

const MOST_NAMED = 5;

const shortened = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? firstListed(names, MOST_NAMED) : listed(names, 'comma');

export const COPIED = {
  gatewayStays: (gateway: string) => `${gateway} was left out: this community has a gateway already.`,
  cameAlong: (requests: number) =>
    formFor(requests, {
      one: 'One request between the copies came along.',
      other: `${count(requests)} requests between the copies came along.`,
    }),
  didNotFit: (requests: number) =>
    formFor(requests, {
      one: `One request did not fit: a playground holds at most ${count(LIMITS.requests)}.`,
      other: `${count(requests)} requests did not fit: a playground holds at most ${count(LIMITS.requests)}.`,
    }),
} as const;

/** What a copy named that is not here, by what it named it as. */
export const EMPTIED = {
  configured: (owners: readonly string[]) =>
    `The configured server is not here, so it was left empty for ${shortened(owners)}.`,
  cluster: (owners: readonly string[]) => `The cluster is not here, so it was left empty for ${shortened(owners)}.`,
  connected: (owners: readonly string[]) =>
    `The server logged in to is not here, so it was left empty for ${shortened(owners)}.`,
  about: (notes: readonly string[]) =>
    formFor(notes.length, {
      one: `What the note ${shortened(notes)} is about is not here, so it is about nothing now.`,
      other: `What the notes ${shortened(notes)} are about is not here, so they are about nothing now.`,
    }),
  home: (owners: readonly string[]) => `The home server is not here, so it was left empty for ${shortened(owners)}.`,
} as const;
