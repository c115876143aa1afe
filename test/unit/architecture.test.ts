/** The house keeps its own rules, the table of ARCHITECTURE.md is its list of rooms, and the check can fail. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findings, importsOf, machinePath, roomsIn, type SourceFile, tableFindings } from '../tools/architecture';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join('/'));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const ROOMS = roomsIn(read('ARCHITECTURE.md'));
const found = (files: readonly SourceFile[]): readonly string[] => findings(files, ROOMS);

describe('the house', () => {
  const files = filesBelow('src').map((path) => ({ path: path.slice('src/'.length), text: read(path) }));

  it('keeps its rules', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(found(files)).toEqual([]);
  });

  it('has the rooms that ARCHITECTURE.md lists, each once, from left to right', () => {
    expect(ROOMS.length).toBeGreaterThan(0);
    expect(tableFindings(ROOMS, files)).toEqual([]);
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

/** A file that breaks no rule by itself: it opens with a sentence, and draws where its name says so. */
const holding = (path: string, code: string): SourceFile => ({
  path,
  text: `/** Promises something. */\n${code}${path.endsWith('.tsx') ? '\nexport const Drawn = () => <p />;' : ''}`,
});

describe('the check notices', () => {
  const RULES = holding('routing/rules.ts', "export const RULES = 'rules';");
  const VIEW = holding('canvas/Canvas.tsx', 'export const Canvas = 1;');

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
    [
      'a type written as an import to the right',
      'topology/a.ts',
      "export type R = typeof import('../routing/rules');",
      'topology must not import routing',
    ],
    [
      'a late import in back quotes',
      'topology/a.ts',
      'const r = import(`../routing/rules`);',
      'topology must not import routing',
    ],
    ['an import that is worked out', 'app/A.tsx', 'const r = import(name);', 'works out what it imports'],
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
    [
      'React Flow in a view outside the canvas',
      'app/App.tsx',
      "import { useReactFlow } from 'reactflow';",
      'app/App.tsx: must not import reactflow',
    ],
    [
      'its style sheet outside the canvas',
      'app/App.tsx',
      "import 'reactflow/dist/style.css';",
      'app/App.tsx: must not import reactflow/dist/style.css',
    ],
    [
      'a card looked for outside the canvas',
      'app/Keyboard.tsx',
      "document.activeElement?.closest('.react-flow__node');",
      'app/Keyboard.tsx: must leave react-flow to the canvas',
    ],
    ['the store in a view', 'playback/A.tsx', "import { useStore } from 'zustand';", 'must not import zustand'],
    [
      'a style sheet in a pure file',
      'canvas/a.ts',
      "import styles from './a.module.css';",
      'must not import ./a.module.css',
    ],
    [
      'React in a pure file whose name only begins like a hook',
      'playback/user.ts',
      "import { useState } from 'react';\nexport const useUser = useState;",
      'playback/user.ts: must not import react',
    ],
    [
      'a hook in a room that draws nothing',
      'routing/useRoute.ts',
      'export const useRoute = () => document.querySelector(name);',
      'routing/useRoute.ts: is pure and must not know document.querySelector',
    ],
    [
      'the name of a hook for something else',
      'playback/useClock.ts',
      'export const clock = () => Date.now();',
      'playback/useClock.ts: has the name of a hook and holds none',
    ],
    ['the clock', 'playback/a.ts', 'export const now = () => Date.now();', 'must not know Date.now'],
    ['chance', 'routing/a.ts', 'export const any = Math.random();', 'must not know Math.random'],
    ['a timer', 'app/actions.ts', 'setTimeout(() => 1);', 'must not know setTimeout'],
    ['the page', 'canvas/a.ts', 'document.querySelector(name);', 'must not know document.querySelector'],
    ['memory of the browser', 'sharing/a.ts', 'localStorage.clear();', 'must not know localStorage'],
    [
      'the address outside its file',
      'app/App.tsx',
      'window.location.hash = link;',
      'must leave location.hash to documents/address.ts',
    ],
    ['a default export', 'canvas/A.tsx', 'export default 1;', 'has a default export'],
    ['a barrel', 'canvas/A.tsx', "export * from './Canvas';", 'passes on everything'],
    ['a drawer', 'routing/utils.ts', 'export const a = 1;', 'has the name of a drawer'],
    ['a drawer of a folder', 'canvas/hooks/a.ts', 'export const a = 1;', 'has the name of a drawer'],
    ['a file outside the rooms', 'engine/a.ts', 'export const a = 1;', 'stands in no room'],
    ['a silenced check', 'canvas/A.tsx', `// ${'biome-ignore'} lint: no`, 'silences a check'],
  ])('%s', (_title, path, code, finding) => {
    const style = { path: 'canvas/a.module.css', text: '' };
    expect(found([RULES, VIEW, style, holding(path, code)])).toEqual([expect.stringContaining(finding)]);
  });

  const DRAWING = ['react', 'react-dom/client', 'reactflow', '@base-ui/react/menu', 'lucide-react'];
  const PURE_ROOMS = ['topology', 'routing', 'playground'];
  const ways = (from: string): readonly string[] => [
    `import { a } from '${from}';`,
    `import type { A } from '${from}';`,
    `import '${from}';`,
    `const a = import('${from}');`,
    `export { a } from '${from}';`,
    `export type A = import('${from}').A;`,
  ];

  it.each(PURE_ROOMS.flatMap((room) => DRAWING.map((from) => [from, room] as const)))(
    '%s in %s, whatever the file is called and however it is imported',
    (from, room) => {
      for (const code of ways(from)) {
        for (const path of [`${room}/a.ts`, `${room}/A.tsx`])
          expect(found([holding(path, code)])).toEqual([`${path}: must not import ${from}`]);
      }
    },
  );

  it.each(
    ROOMS.map(({ name }) => name)
      .filter((name) => !['app', 'main.tsx'].includes(name))
      .flatMap((room) => ['zustand', 'zustand/vanilla'].map((from) => [from, room] as const)),
  )('%s in %s', (from, room) => {
    for (const code of ways(from)) {
      const path = `${room}/A.tsx`;
      expect(found([holding(path, code)])).toEqual([`${path}: must not import ${from}`]);
    }
  });

  it('every import to the right, sideways, or of main.tsx, between any two rooms', () => {
    const fileIn = (room: string): string => (room === 'main.tsx' ? room : `${room}/Target.tsx`);
    for (const from of ROOMS) {
      for (const to of ROOMS) {
        if (from === to || from.name === 'main.tsx') continue;
        const target = holding(fileIn(to.name), 'export const a = 1;');
        const code = `import type { A } from '../${fileIn(to.name).replace('.tsx', '')}';`;
        const findingsThere = found([target, holding(`${from.name}/a.ts`, code)]);
        expect(findingsThere.map((finding) => finding.includes(`${from.name} must not import ${to.name}`))).toEqual(
          to.column < from.column ? [] : [true],
        );
      }
    }
  });

  it.each([
    ['a room that is listed twice', '| 1 | `topology` |\n| 2 | `topology` |', 'topology stands in the table twice'],
    [
      'a room that is listed out of order',
      '| 2 | `routing` |\n| 1 | `topology` |',
      'topology stands in the table below a column further right',
    ],
    [
      'a room that is listed and not there',
      '| 1 | `topology` |\n| 2 | `routing` |\n| 3 | `cellar` |',
      'cellar stands in the table and holds no file',
    ],
  ])('%s', (_title, paper, finding) => {
    const files = ['topology/a.ts', 'routing/a.ts'].map((path) => ({ path, text: '' }));
    expect(tableFindings(roomsIn(paper), files)).toContain(finding);
  });

  it.each([
    ['no opening', 'export const a = 1;'],
    ['an opening that is no sentence', '/** things */\nexport const a = 1;'],
    ['an opening further down', 'export const a = 1;\n/** Promises something. */'],
  ])('%s', (_title, text) => {
    expect(found([{ path: 'routing/a.ts', text }])).toEqual([expect.stringContaining('does not open with')]);
  });

  it('a view that draws nothing', () => {
    const text = "/** Promises something. */\n// <p />\nexport const a: Array<string> = ['</p>'];";
    expect(found([{ path: 'playback/a.tsx', text }])).toEqual(['playback/a.tsx: is a .tsx that draws nothing']);
  });

  it('a style sheet outside the canvas that paints what React Flow draws', () => {
    const text = ':global(.react-flow__node) { color: red; }';
    expect(found([{ path: 'app/a.css', text }])).toEqual(['app/a.css: must leave react-flow to the canvas']);
    expect(found([{ path: 'canvas/a.css', text }])).toEqual([]);
  });

  it('a ring, types included, and tells its way', () => {
    const files = [
      holding('routing/a.ts', "import { b } from './b';"),
      holding('routing/b.ts', "import type { C } from './c';"),
      holding('routing/c.ts', "export { a } from './a';"),
    ];
    expect(found(files)).toEqual(['ring: routing/a.ts > routing/b.ts > routing/c.ts > routing/a.ts']);
  });

  it('a path of a machine, but not an address', () => {
    expect(machinePath(`see ${['', 'home', 'someone', 'notes'].join('/')}`)).not.toBeNull();
    expect(machinePath('https://www.example.com/home/someone/notes')).toBeNull();
  });
});

describe('the check leaves alone', () => {
  it.each([
    ['imports to the left', 'canvas/A.tsx', "import { RULES } from '../routing/rules';"],
    [
      'packages that draw in a view',
      'signs/A.tsx',
      "import { useState } from 'react';\nimport { X } from 'lucide-react';",
    ],
    [
      'React, the page and the clock in a hook',
      'playback/useShown.ts',
      "import { useState } from 'react';\nexport function useShown() {\n  document.querySelector(String(Date.now()));\n}",
    ],
    [
      'the store in a hook of the app',
      'app/useApp.ts',
      "import { useStore } from 'zustand';\nexport const useApp = useStore;",
    ],
    ['a package that computes in a pure room', 'routing/a.ts', "import { deflateSync } from 'fflate';"],
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
    expect(found([rules, holding(path, code)])).toEqual([]);
  });

  it('nothing that looks like an import in a comment', () => {
    expect(importsOf("/* import { a } from 'a'; */\n// import 'b';\nimport c from 'c';")).toEqual([
      { from: 'c', typeOnly: false },
    ]);
  });
});
