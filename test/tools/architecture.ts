/** The rules of the house as data, and what breaks them in a set of source files. */

import { posix } from 'node:path';

/** A room and its column, from the table of ARCHITECTURE.md, which is the one list of them. */
export interface Room {
  readonly name: string;
  readonly column: number;
}

/** The table's rows: `| 3 | \`playground\` | …`. */
export const roomsIn = (paper: string): readonly Room[] =>
  [...paper.matchAll(/^\| (\d+) \| `([\w.]+)` \|/gm)].map(([, column, name = '']) => ({
    name,
    column: Number(column),
  }));

/** Imports point to a lower column or stay inside the room; rooms of one column do not know each other. */
export function mayImport(rooms: readonly Room[], from: string, to: string): boolean {
  if (from === to) return true;
  const columnOf = (name: string): number | undefined => rooms.find((room) => room.name === name)?.column;
  const [left, right] = [columnOf(to), columnOf(from)];
  return left !== undefined && right !== undefined && left < right;
}

/** What is wrong with the table itself: each room once, from left to right, and each holds something. */
export function tableFindings(rooms: readonly Room[], files: readonly SourceFile[]): readonly string[] {
  const held = new Set(files.map(({ path }) => roomOf(path)));
  return rooms.flatMap(({ name, column }, place) => [
    ...(rooms.findIndex((room) => room.name === name) < place ? [`${name} stands in the table twice`] : []),
    ...(column < (rooms[place - 1]?.column ?? 0) ? [`${name} stands in the table below a column further right`] : []),
    ...(held.has(name) ? [] : [`${name} stands in the table and holds no file`]),
  ]);
}

export interface SourceFile {
  /** Below src/, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Packages that compute and nothing else; a pure file and a pure room may use them. */
const PURE_PACKAGES = ['fflate', 'papaparse', 'uqr'];
/** The first room that draws; one that cannot import it is as pure as a `.ts` file, whatever its files are called. */
const FIRST_TO_DRAW = 'signs';
/** Thin shells round pure functions: they may know the clock and the browser's memory. */
const IMPURE =
  /^(app\/(storage|store|store\/\w+)|documents\/(address|carrying|entries|packing|tab))\.ts$|\.worker\.ts$/;
/** A hook is named as one: it may use React and the page, in a room that draws. */
const HOOK = /(^|\/)use[A-Z]\w*\.ts$/;
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|shared|constants|types|components|hooks|index)(\/|\.tsx?$)/;
const OPENING = /^\/\*\*[\s*]*[^\s*][\s\S]*?[.!?]\s*\*\//;
const WORLD = new RegExp(
  `(?<![\\w.$])(${[
    'Math\\.random',
    'Date\\.now',
    'new Date\\(\\)',
    'performance\\.\\w+',
    '(?:setTimeout|setInterval|requestAnimationFrame|requestIdleCallback|fetch|matchMedia)(?=\\()',
    '(?:local|session)Storage',
    '(?:window|navigator)\\.(?:location|history|clipboard|addEventListener|matchMedia)',
    'document\\.(?:body|documentElement|activeElement|createElement\\w*|getElementById|querySelector\\w*|addEventListener)',
  ].join('|')})`,
);
const ADDRESS =
  /(?<![\w.$])(?:window\.|globalThis\.)?(location\.(?:hash|href|search|pathname|assign|replace|reload)|history\.(?:pushState|replaceState))/;
const MACHINE_PATH = new RegExp(
  `(?<![\\w.])/(?:${['home', 'mnt', 'root', 'tmp', 'Users', 'var/folders', 'work'].join('|')})/`,
);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)\/\/.*$/gm, '$1');
const withoutTexts = (text: string): string =>
  text.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''");

export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const statements = code.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\s+from\s+)?['"]([^'"\n]+)['"]/g,
  );
  const calls = code.matchAll(/\bimport\(\s*['"`]([^'"`\n]+)['"`]|new URL\(\s*['"](\.[^'"\n]+)['"]/g);
  return [
    ...[...statements].map(([, type, from]) => ({ from: from ?? '', typeOnly: type !== undefined })),
    ...[...calls].map(([, module, url]) => ({ from: module ?? url ?? '', typeOnly: false })),
  ];
}

/** A path of a developer's or a build machine in a text; null where there is none. */
export const machinePath = (text: string): string | null => MACHINE_PATH.exec(text)?.[0] ?? null;

const roomOf = (path: string): string => path.split('/')[0] ?? path;
const draws = (path: string, rooms: readonly Room[]): boolean => mayImport(rooms, roomOf(path), FIRST_TO_DRAW);
const isHook = (path: string, rooms: readonly Room[]): boolean => HOOK.test(path) && draws(path, rooms);
const isPure = (path: string, rooms: readonly Room[]): boolean =>
  path.endsWith('.ts') && !IMPURE.test(path) && !isHook(path, rooms);

/** Everything that breaks a rule, one sentence each; empty for a house in order. */
export function findings(files: readonly SourceFile[], rooms: readonly Room[]): readonly string[] {
  const code = files.filter(({ path }) => /\.tsx?$/.test(path));
  const known = new Set(files.map(({ path }) => path));
  const graph = new Map<string, readonly string[]>();
  const found: string[] = [];
  for (const file of code) {
    found.push(...findingsInText(file, rooms));
    const targets: string[] = [];
    for (const imported of importsOf(file.text)) {
      const target = targetOf(file.path, imported.from, known);
      if (target !== undefined) targets.push(target);
      found.push(...findingsInImport(file.path, imported, target, rooms));
    }
    graph.set(file.path, targets);
  }
  return [...found, ...outsideTheCanvas(files), ...twins(files), ...rings(graph)];
}

/** Only the canvas knows how React Flow calls what it draws, in code and in style sheets. */
const outsideTheCanvas = (files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path, text }) => roomOf(path) !== 'canvas' && /react-flow/.test(text))
    .map(({ path }) => `${path}: must leave react-flow to the canvas`);

/** Modules whose names differ in case or ending only: on a disk that ignores case an import may find the wrong one. */
function twins(files: readonly SourceFile[]): readonly string[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    if (!/\.tsx?$/.test(path)) return [];
    const name = path.replace(/\.tsx?$/, '').toLowerCase();
    const other = seen.get(name);
    seen.set(name, path);
    return other === undefined ? [] : [`${path}: has the same name as ${other} where case does not count`];
  });
}

function findingsInText({ path, text }: SourceFile, rooms: readonly Room[]): readonly string[] {
  const found: string[] = [];
  const code = withoutTexts(withoutComments(text));
  const says = (what: string): void => {
    found.push(`${path}: ${what}`);
  };
  if (!rooms.some(({ name }) => name === roomOf(path))) says('stands in no room');
  if (DRAWERS.test(path)) says('has the name of a drawer, not of a subject');
  if (!OPENING.test(text)) says('does not open with a sentence that says what it promises');
  if (/\bexport\s+default\b|\bas default\b/.test(code)) says('has a default export');
  if (/\bexport\s+\*/.test(code)) says('passes on everything of another file');
  if (/\bimport\((?!\s*['"`])/.test(code)) says('works out what it imports');
  if (/biome-ignore|eslint-disable|@ts-(ignore|expect-error|nocheck)/.test(text)) says('silences a check');
  if (path.endsWith('.tsx') && !/<\/|\/>/.test(code)) says('is a .tsx that draws nothing');
  if (HOOK.test(path) && !/\bexport (?:const|function) use[A-Z]/.test(code))
    says('has the name of a hook and holds none');
  const world = isPure(path, rooms) ? WORLD.exec(code) : null;
  if (world) says(`is pure and must not know ${world[1]}`);
  const address = path === 'documents/address.ts' ? null : ADDRESS.exec(code);
  if (address) says(`must leave ${address[1]} to documents/address.ts`);
  return found;
}

function findingsInImport(
  path: string,
  imported: Import,
  target: string | undefined,
  rooms: readonly Room[],
): readonly string[] {
  const { from } = imported;
  if (!from.startsWith('.')) {
    return packageAllowed(path, imported, rooms) ? [] : [`${path}: must not import ${from}`];
  }
  if (target === undefined) return [`${path}: ${from} names no file`];
  const room = roomOf(path);
  const other = roomOf(target);
  if (mayImport(rooms, room, other)) {
    return isPure(path, rooms) && target.endsWith('.css') ? [`${path}: is pure and must not import ${from}`] : [];
  }
  return [`${path}: ${room} must not import ${other} (${from})`];
}

function packageAllowed(path: string, { from, typeOnly }: Import, rooms: readonly Room[]): boolean {
  const room = roomOf(path);
  const mayUseReact = path.endsWith('.tsx') || isHook(path, rooms);
  if (/^zustand(\/|$)/.test(from)) return path === 'app/store.ts' || (room === 'app' && mayUseReact);
  if (PURE_PACKAGES.includes(from)) return true;
  if (!draws(path, rooms)) return false;
  // The canvas turns the topology into React Flow's shapes; their types are gone once it is compiled.
  if (/^(reactflow|@xyflow)(\/|$)/.test(from)) return room === 'canvas' && (mayUseReact || typeOnly);
  return mayUseReact;
}

function targetOf(path: string, from: string, known: ReadonlySet<string>): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const [bare = ''] = from.split('?');
  const base = posix.join(posix.dirname(path), bare);
  return ['', '.ts', '.tsx'].map((ending) => base + ending).find((candidate) => known.has(candidate));
}

/** Files that import each other in a ring, each ring once; type imports count. */
function rings(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push(`ring: ${[...trail.slice(start), path].join(' > ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}
