/** SPEC 4: however a link is damaged, it never opens as another playground (docs/link.md, "Damage"). */

import { describe, expect, test } from 'vitest';
import type { Playground } from '../../../src/playground/playground';
import type { LinkErrorKind } from '../../../src/sharing/envelope';
import { decodeLink, encodeLink } from '../../../src/sharing/link';
import { numbersFrom, realistic, SIZES } from './realistic';

const TOPOLOGIES = SIZES.slice(0, 3).map((size, index) => realistic(size, 40 + index));
const RUNS = 1000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';

type Damage = (link: string, below: (limit: number) => number) => string;

const swapCase = (text: string): string => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase());
const replaceAt = (link: string, index: number, length: number, by: string): string =>
  link.slice(0, index) + by + link.slice(index + length);

const DAMAGES: { readonly [name: string]: { readonly damage: Damage; readonly mostly: LinkErrorKind } } = {
  'cut anywhere': { damage: (link, below) => link.slice(0, below(link.length)), mostly: 'cut' },
  'cut by 1 to 40 characters': { damage: (link, below) => link.slice(0, -1 - below(40)), mostly: 'cut' },
  'one character replaced': {
    damage: (link, below) => replaceAt(link, below(link.length), 1, ALPHABET.charAt(below(ALPHABET.length))),
    mostly: 'altered',
  },
  'one character lost': { damage: (link, below) => replaceAt(link, below(link.length), 1, ''), mostly: 'cut' },
  'one character doubled': {
    damage: (link, below) => {
      const index = below(link.length);
      return replaceAt(link, index, 0, link.charAt(index));
    },
    mostly: 'altered',
  },
  'neighbours swapped': {
    damage: (link, below) => {
      const index = below(link.length - 1);
      return replaceAt(link, index, 2, link.charAt(index + 1) + link.charAt(index));
    },
    mostly: 'altered',
  },
  'case of one character flipped': {
    damage: (link, below) => {
      const index = below(link.length);
      return replaceAt(link, index, 1, swapCase(link.charAt(index)));
    },
    mostly: 'altered',
  },
  'several characters replaced': {
    damage: (link, below) => {
      let text = link;
      for (let count = 2 + below(5); count > 0; count -= 1) {
        text = replaceAt(text, below(text.length), 1, ALPHABET.charAt(below(ALPHABET.length)));
      }
      return text;
    },
    mostly: 'altered',
  },
};

const linkOf = (playground: Playground): string => encodeLink(playground) ?? '';

describe(`${Object.keys(DAMAGES).length * TOPOLOGIES.length * RUNS} damaged links`, () => {
  test.each(Object.entries(DAMAGES))('%s', (_name, { damage, mostly }) => {
    const kinds = new Map<string, number>();
    for (const [seed, playground] of TOPOLOGIES.entries()) {
      const link = linkOf(playground);
      const whole = JSON.stringify(playground);
      const random = numbersFrom(seed + 1);
      for (let run = 0; run < RUNS; run += 1) {
        const damaged = damage(link, (limit) => Math.floor(random() * limit));
        const result = decodeLink(damaged);
        if (result.ok && JSON.stringify(result.playground) !== whole) throw new Error(`accepted: ${damaged}`);
        const kind = result.ok ? 'opened' : result.error.kind;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    expect([...kinds].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe(mostly);
  });
});

describe('fixed manglings', () => {
  const [, , playground] = TOPOLOGIES;
  if (!playground) throw new Error('no topology');
  const link = linkOf(playground);
  test.each([
    ['cut at 700', link.slice(0, 700), 'cut'],
    ['all in lower case', link.toLowerCase(), 'altered'],
    ['a shortened preview', `${link.slice(0, 80)}…${link.slice(-20)}`, 'cut'],
    ['- lost at every line end', link.replace(/-/g, ''), 'cut'],
    ['_ taken for emphasis', link.replace(/_/g, '*'), 'cut'],
    ['two links run together', link.slice(0, 300) + link, 'cut'],
  ] as const)('%s', (_name, text, kind) => {
    const result = decodeLink(text);
    expect(result.ok ? 'opened' : result.error.kind).toBe(kind);
  });
});
