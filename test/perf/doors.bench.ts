/** What it takes to open what is brought from outside, ordinary and hostile; a clear breach of 50 ms a kilobyte or of 64 MB fails. */

import { afterAll, bench, describe } from 'vitest';
import { formatDocument } from '../../src/sharing/document';
import { encodeLink } from '../../src/sharing/link';
import { type Cost, costFault, costOf, mostMilliseconds, processorTime } from '../fuzz/cost';
import { HOSTILE_LINKS, marks } from '../fuzz/forged';
import { realistic, SIZES } from '../unit/sharing/realistic';
import { built } from './built';

const load = await built('doors', {
  document: 'sharing/document.ts',
  link: 'sharing/link.ts',
  openText: 'sharing/openText.ts',
  edits: 'playground/edits.ts',
});
const { parseDocument } = await load<typeof import('../../src/sharing/document')>('document');
const { decodeLink } = await load<typeof import('../../src/sharing/link')>('link');
const { openText } = await load<typeof import('../../src/sharing/openText')>('openText');
const { setAttribute } = await load<typeof import('../../src/playground/edits')>('edits');

interface Row {
  readonly cost: Cost;
  readonly units: number;
  readonly times: number[];
}
const rows = new Map<string, Row>();
/** Measured once for its memory, and then as often as a benchmark is. */
function timed(name: string, text: string, open: (text: string) => unknown): void {
  const row: Row = { cost: costOf(() => open(text)), units: text.length, times: [] };
  rows.set(name, row);
  bench(
    name,
    () => {
      row.times.push(processorTime(() => open(text)));
    },
    { time: 200 },
  );
}

const [, , middle, large] = SIZES;
if (!middle || !large) throw new Error('no sizes');
const people = { ...large, users: 4988 };
const value = (text: string): unknown => setAttribute(realistic(middle, 1), 'u1', 'name', text);

describe('links', () => {
  timed('10 servers, 50 users', encodeLink(realistic(middle, 1)) ?? '', decodeLink);
  timed('50 servers, 500 users', encodeLink(realistic(large, 1)) ?? '', decodeLink);
  for (const { what, link } of HOSTILE_LINKS) timed(what, link, decodeLink);
});

describe('documents', () => {
  const head = '{"format":"sametime-topology","version":1,"gateway":null,"servers":[],"externals":[],"users":';
  timed('50 servers, 5,000 people', formatDocument(realistic(people, 1)), parseDocument);
  timed('a name of 2 Mi marks', `${head}[{"id":"u1","name":"${marks(2 ** 21)}"}]}`, parseDocument);
  timed('lists in lists', '['.repeat(2 ** 22), parseDocument);
  timed('1,398,000 empty objects', `${head}[${'{},'.repeat(1_398_000)}{}]}`, parseDocument);
});

describe('pastes', () => {
  const dear = HOSTILE_LINKS.find(({ refusal }) => refusal?.source.includes('than a playground'))?.link ?? '';
  timed('5 MB of version numbers', 'v1.5 '.repeat(2 ** 20), (text) => openText(text));
  timed('a dear link a hundred times', `${dear} `.repeat(100), (text) => openText(text));
  timed('15 MB of percent signs', '%41'.repeat(5 * 2 ** 20), (text) => openText(text));
});

describe('fields', () => {
  timed('a name of 256 Ki marks', marks(2 ** 18), value);
  timed('a name of a megabyte of blanks', ' '.repeat(2 ** 20), value);
});

afterAll(() => {
  const breaches: string[] = [];
  const lines = [...rows].map(([name, { cost, units, times }]) => {
    // The best of all runs: what else the machine does only adds to them.
    const best = { ...cost, milliseconds: Math.min(cost.milliseconds, ...times) };
    const breach = costFault(best, units);
    if (breach !== null) breaches.push(`${name}: ${breach}`);
    return {
      name,
      units,
      'ms at best': Number(best.milliseconds.toFixed(1)),
      'ms allowed': Math.round(mostMilliseconds(units)),
      MB: Number(best.megabytes.toFixed(1)),
    };
  });
  console.table(lines);
  if (breaches.length > 0) throw new Error(breaches.join('\n'));
});
