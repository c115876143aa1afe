/** The house keeps its own rules, ARCHITECTURE.md tells the same ones, and the check can fail. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findings, importsOf, MAY_IMPORT, machinePath } from '../tools/architecture';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join('/'));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the house', () => {
  it('keeps its rules', () => {
    const files = filesBelow('src').map((path) => ({ path: path.slice('src/'.length), text: read(path) }));
    expect(files.length).toBeGreaterThan(0);
    expect(findings(files)).toEqual([]);
  });

  it('tells its import table in ARCHITECTURE.md as it is checked here', () => {
    const rows = [...read('ARCHITECTURE.md').matchAll(/^\| (\d+) \| `([\w.]+)` \|/gm)];
    const rooms = rows.map(([, column, room = '']) => ({ column: Number(column), room }));
    const told = rooms.map(({ column, room }) => [
      room,
      rooms.filter((other) => other.column < column).map((other) => other.room),
    ]);
    expect(told).toEqual([...MAY_IMPORT]);
  });

  it('names no path of a machine', () => {
    const top = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|json|ts|html)$|^LICENSE$/.test(entry.name))
      .map((entry) => entry.name);
    const texts = [...top, ...['src', 'test', 'public', '.ci'].flatMap(filesBelow)].filter(
      (path) => !/\.png$/.test(path),
    );
    expect(texts.filter((path) => machinePath(read(path)) !== null)).toEqual([]);
  });
});

describe('the check notices', () => {
  const opened = (code: string): string => `/** Promises something. */\n${code}`;
  const RULES = { path: 'routing/rules.ts', text: opened("export const RULES = 'rules';") };
  const VIEW = { path: 'canvas/Canvas.tsx', text: opened('export const Canvas = 1;') };

  it.each([
    [
      'an import to the right',
      'topology/a.ts',
      "import { RULES } from '../routing/rules';",
      'topology must not import routing',
    ],
    [
      'a type import to the right',
      'routing/a.ts',
      "import type { C } from '../canvas/Canvas';",
      'routing must not import canvas',
    ],
    [
      'an import on several lines',
      'sharing/a.ts',
      "import {\n  C,\n  D,\n} from '../canvas/Canvas';",
      'sharing must not import canvas',
    ],
    [
      'an import sideways',
      'inspector/A.tsx',
      "import { C } from '../canvas/Canvas';",
      'inspector must not import canvas',
    ],
    [
      'two names that differ in case only',
      'canvas/canvas.ts',
      'export const a = 1;',
      'canvas/canvas.ts: has the same name as canvas/Canvas.tsx where case does not count',
    ],
    [
      'an import from a folder of a room',
      'sharing/v1/a.ts',
      "import '../../canvas/Canvas';",
      'sharing must not import canvas',
    ],
    [
      'something passed on from the right',
      'topology/a.ts',
      "export { RULES } from '../routing/rules';",
      'topology must not import routing',
    ],
    [
      'a late import to the right',
      'topology/a.ts',
      "const r = import('../routing/rules');",
      'topology must not import routing',
    ],
    ['a folder instead of a file', 'playback/a.ts', "import { RULES } from '../routing';", '../routing names no file'],
    ['React in a pure file', 'signs/a.ts', "import type { ReactNode } from 'react';", 'must not import react'],
    [
      'React Flow in a pure file',
      'canvas/flow.ts',
      "import { Position } from 'reactflow';",
      'must not import reactflow',
    ],
    [
      'its types outside the canvas',
      'sharing/a.ts',
      "import type { Node } from 'reactflow';",
      'must not import reactflow',
    ],
    ['the store in a view', 'playback/A.tsx', "import { useStore } from 'zustand';", 'must not import zustand'],
    [
      'a style sheet in a pure file',
      'canvas/a.ts',
      "import styles from './a.module.css';",
      'must not import ./a.module.css',
    ],
    ['the clock', 'playback/a.ts', 'export const now = () => Date.now();', 'must not know Date.now'],
    ['chance', 'routing/a.ts', 'export const any = Math.random();', 'must not know Math.random'],
    ['a timer', 'app/actions.ts', 'setTimeout(() => 1);', 'must not know setTimeout'],
    ['the page', 'canvas/a.ts', 'document.querySelector(name);', 'must not know document.querySelector'],
    ['memory of the browser', 'sharing/a.ts', 'localStorage.clear();', 'must not know localStorage'],
    [
      'the address outside main.tsx',
      'app/App.tsx',
      'window.location.hash = link;',
      'must leave location.hash to main.tsx',
    ],
    ['a default export', 'canvas/A.tsx', 'export default 1;', 'has a default export'],
    ['a barrel', 'canvas/A.tsx', "export * from './Canvas';", 'passes on everything'],
    ['a drawer', 'routing/utils.ts', 'export const a = 1;', 'has the name of a drawer'],
    ['a drawer of a folder', 'canvas/hooks/a.ts', 'export const a = 1;', 'has the name of a drawer'],
    ['a file outside the rooms', 'engine/a.ts', 'export const a = 1;', 'stands in no room'],
    ['a silenced check', 'canvas/A.tsx', `// ${'biome-ignore'} lint: no`, 'silences a check'],
  ])('%s', (_title, path, code, finding) => {
    const style = { path: 'canvas/a.module.css', text: '' };
    expect(findings([RULES, VIEW, style, { path, text: opened(code) }])).toEqual([expect.stringContaining(finding)]);
  });

  it.each([
    ['no opening', 'export const a = 1;'],
    ['an opening that is no sentence', '/** things */\nexport const a = 1;'],
    ['an opening further down', 'export const a = 1;\n/** Promises something. */'],
  ])('%s', (_title, text) => {
    expect(findings([{ path: 'routing/a.ts', text }])).toEqual([expect.stringContaining('does not open with')]);
  });

  it('a ring, types included, and tells its way', () => {
    const files = [
      { path: 'routing/a.ts', text: opened("import { b } from './b';") },
      { path: 'routing/b.ts', text: opened("import type { C } from './c';") },
      { path: 'routing/c.ts', text: opened("export { a } from './a';") },
    ];
    expect(findings(files)).toEqual(['ring: routing/a.ts > routing/b.ts > routing/c.ts > routing/a.ts']);
  });

  it('a path of a machine, but not an address', () => {
    expect(machinePath(`see ${['', 'home', 'someone', 'notes'].join('/')}`)).not.toBeNull();
    expect(machinePath('https://www.example.com/home/someone/notes')).toBeNull();
  });
});

describe('the check leaves alone', () => {
  it.each([
    ['imports to the left', 'canvas/A.tsx', "import { RULES } from '../routing/rules';"],
    ["React Flow's types in the canvas", 'canvas/flow.ts', "import type { Node } from 'reactflow';"],
    ['the clock in the store', 'app/store.ts', "import { createStore } from 'zustand/vanilla';\nDate.now();"],
    ['a worker', 'spread/tally.worker.ts', 'performance.now();'],
    [
      'words in sentences and comments',
      'signs/a.ts',
      "// Date.now(), setTimeout()\nexport const a = 'Math.random localStorage';",
    ],
    ['names that are only alike', 'routing/a.ts', 'export const a = { setTimeout: 1, at: clock.performance.now };'],
  ])('%s', (_title, path, code) => {
    const rules = { path: 'routing/rules.ts', text: '/** Rules. */' };
    expect(findings([rules, { path, text: `/** Promises something. */\n${code}` }])).toEqual([]);
  });

  it('nothing that looks like an import in a comment', () => {
    expect(importsOf("/* import { a } from 'a'; */\n// import 'b';\nimport c from 'c';")).toEqual([
      { from: 'c', typeOnly: false },
    ]);
  });
});
