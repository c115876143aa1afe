/** Where a recipe and the house differ, carrying it out says so: shown on a house of three small files. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOutAll } from './carrying';
import { paperFindings, toldIn } from './paper';
import type { Edit, Recipe } from './recipe';

const FILES: Readonly<Record<string, string>> = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
  }),
  'src/colours.ts': "export type Colour = 'red';\nexport const COLOURS: readonly Colour[] = ['red'];\n",
  'src/names.ts':
    "import type { Colour } from './colours';\nexport const NAMES: Readonly<Record<Colour, string>> = { red: 'Red' };\n",
  'src/warmth.ts': "import type { Colour } from './colours';\nexport const WARM: readonly Colour[] = ['red'];\n",
  'test/unit/names.test.ts': `import { expect, test } from 'vitest';
import { COLOURS } from '../../src/colours';
import { NAMES } from '../../src/names';
test('every colour that has a name is in the list', () => expect(COLOURS).toEqual(Object.keys(NAMES)));
`,
  'test/recipes/blue.probe.ts': `import { expect, test } from 'vitest';
import { COLOURS } from '../../src/colours';
test('blue is a colour', () => expect(COLOURS).toContain('blue'));
`,
  'test/recipes/green.probe.ts': `import { expect, test } from 'vitest';
import { COLOURS } from '../../src/colours';
test('green is a colour', () => expect(COLOURS).toContain('green'));
`,
};

const wish: Edit = { file: 'src/colours.ts', after: "export type Colour = 'red'", text: " | 'blue'" };
const named: Edit = { file: 'src/names.ts', after: "red: 'Red'", text: ", blue: 'Blue'" };
const listed: Edit = { file: 'src/colours.ts', after: "= ['red'", text: ", 'blue'", asked: 'test/unit/names.test.ts' };
const warm: Edit = { file: 'src/warmth.ts', after: "['red'", text: ", 'blue'" };

const blue: Recipe = {
  name: 'add blue',
  edits: [wish, named, listed],
  forced: ['src/names.ts'],
  tests: ['test/unit/names.test.ts'],
  probe: 'test/recipes/blue.probe.ts',
};

/** What is wrong with it, the recipe, and what is said of it. */
const ROWS: readonly (readonly [string, Partial<Recipe>, readonly string[]])[] = [
  ['nothing', {}, []],
  [
    'an anchor that is not there',
    { edits: [{ file: 'src/colours.ts', after: "'green'", text: " | 'blue'" }] },
    ['in src/colours.ts the text to edit stands 0 times, not once: "\'green\'"'],
  ],
  [
    'an anchor that is there twice',
    { edits: [{ file: 'src/colours.ts', after: "'red'", text: " | 'blue'" }] },
    ['in src/colours.ts the text to edit stands 2 times, not once: "\'red\'"'],
  ],
  ['a file that is not there', { edits: [{ ...wish, file: 'src/shapes.ts' }] }, ['there is no src/shapes.ts.']],
  [
    'a file that is made and there already',
    { edits: [{ file: 'src/colours.ts', create: true, text: '' }] },
    ['src/colours.ts is there already.'],
  ],
  [
    'an edit too few',
    { edits: [wish, listed] },
    ['the compiler still complains in src/names.ts, and no edit is left for it.'],
  ],
  [
    'an edit that does not answer',
    { edits: [wish, { ...named, text: ", green: 'Green'" }, listed] },
    ['the compiler still complains in src/names.ts, and no edit is left for it.'],
  ],
  [
    'a complaint that the recipe does not know',
    { forced: [] },
    ['after the first edit the compiler complains in src/names.ts, but the recipe says in nowhere.'],
  ],
  [
    'a complaint that does not come',
    { forced: ['src/names.ts', 'src/warmth.ts'] },
    [
      'after the first edit the compiler complains in src/names.ts, but the recipe says in src/names.ts, src/warmth.ts.',
    ],
  ],
  [
    'a silent edit',
    { edits: [wish, named, listed, warm] },
    ['nobody asks for the edit of src/warmth.ts: the compiler is silent without it.'],
  ],
  [
    'a silent edit beside one that is asked for',
    { edits: [wish, named, listed, { file: 'src/names.ts', after: 'export const NAMES', text: '' }] },
    ['nobody asks for the edit of src/names.ts: the compiler is silent without it.'],
  ],
  [
    'a silent edit that is said to be asked for by a test',
    { edits: [wish, named, listed, { ...warm, asked: 'test/unit/names.test.ts' }] },
    ['test/unit/names.test.ts does not ask for the edit of src/warmth.ts: it passes without it.'],
  ],
  [
    'an edit too many',
    { edits: [wish, named, listed, { ...warm, text: ", 'green'", asked: 'test/e2e/warmth.spec.ts' }] },
    ['with all edits made the compiler complains in src/warmth.ts.'],
  ],
  [
    'a test that fails in the end',
    { edits: [wish, named] },
    ['with all edits made test/unit/names.test.ts fails:', 'with all edits made test/recipes/blue.probe.ts fails:'],
  ],
  [
    'something else than was wished for',
    { probe: 'test/recipes/green.probe.ts' },
    ['with all edits made test/recipes/green.probe.ts fails:'],
  ],
  [
    'a test that is not there',
    { tests: ['test/unit/shapes.test.ts'] },
    ['with all edits made test/unit/shapes.test.ts fails: it was not run'],
  ],
];

describe('carrying out says what is wrong', () => {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  let findings: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), text);
    }
    symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(house, 'node_modules'), 'dir');
    findings = await carryOutAll(
      house,
      ROWS.map(([name, change]) => ({ ...blue, ...change, name })),
    );
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test.each(ROWS)('%s', (name, _change, expected) => {
    expect(findings.get(name)).toEqual(expected.map((finding) => expect.stringContaining(`To ${name}: ${finding}`)));
  });

  test('and leaves the house as it was', () => {
    for (const [file, text] of Object.entries(FILES)) expect(readFileSync(join(house, file), 'utf8')).toBe(text);
  });
});

describe('the paper', () => {
  const told = (heading: string, text: string): string => `# House\n\n${heading} ${text}\n\nMore.\n`;
  const right = told('**To add blue: 3 edits.**', 'In `colours.ts`, then\n`names.ts`, and `COLOURS`.');

  test('is read by its headings', () => {
    expect(toldIn(right)).toEqual([{ name: 'add blue', edits: 3, files: ['colours.ts', 'names.ts'] }]);
    expect(toldIn('**To add a rule.** In `rules.ts`.')).toEqual([]);
    expect(toldIn('**To add one: 1 edit.** In `one.ts`.\n\n**To add two: 2 edits.** In `two.ts`.')).toHaveLength(2);
  });

  const found: Edit = { file: 'src/paint.ts', create: true, text: '' };
  test.each<readonly [string, readonly Recipe[], string, readonly string[]]>([
    ['tells a recipe as it is', [blue], right, []],
    ['need not name a file that is made', [{ ...blue, edits: [found, ...blue.edits.slice(0, 2)] }], right, []],
    [
      'counts other edits',
      [blue],
      right.replace('3 edits', '2 edits'),
      ['To add blue: ARCHITECTURE.md says 2 edits, but it takes 3.'],
    ],
    [
      'names files in another order',
      [blue],
      told('**To add blue: 3 edits.**', 'In `names.ts`, then `colours.ts`.'),
      ['To add blue: ARCHITECTURE.md names names.ts, colours.ts, but the edits are in colours.ts, names.ts.'],
    ],
    [
      'forgets a file',
      [blue],
      told('**To add blue: 3 edits.**', 'In `colours.ts`.'),
      ['To add blue: ARCHITECTURE.md names colours.ts, but the edits are in colours.ts, names.ts.'],
    ],
    [
      'does not tell a recipe',
      [blue],
      '# House\n',
      ['To add blue: ARCHITECTURE.md has no paragraph "**To add blue: 3 edits.**".'],
    ],
    [
      'counts what nobody carries out',
      [],
      right,
      ['To add blue: ARCHITECTURE.md counts its edits, but no recipe carries it out.'],
    ],
    [
      'allows fewer edits than it takes',
      [{ ...blue, atMost: 2 }],
      right,
      ['To add blue: it takes 3 edits, but should take 2 at most.'],
    ],
  ])('%s', (_title, recipes, paper, expected) => {
    expect(paperFindings(recipes, paper)).toEqual(expected);
  });
});
