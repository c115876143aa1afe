/** Carries recipes out on scratch copies of the house, one copy each, and says what does not go as the recipe says. */

import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Edit, Recipe } from './recipe';

/** What a copy does without. */
const LEFT_OUT = ['node_modules', '.git', 'dist', 'test-results', 'playwright-report'];
/** So many compilers at once, and so many files of tests. */
const AT_ONCE = 2;

/** The text with the edit made; throws where it cannot be. */
function edited(recipe: string, edit: Edit, text: string | null): string {
  const { file } = edit;
  if ('create' in edit) {
    if (text !== null) throw new Error(`To ${recipe}: ${file} is there already.`);
    return edit.text;
  }
  if (text === null) throw new Error(`To ${recipe}: there is no ${file}.`);
  const anchor = 'after' in edit ? edit.after : edit.replace;
  const times = text.split(anchor).length - 1;
  if (times !== 1)
    throw new Error(`To ${recipe}: in ${file} the text to edit stands ${times} times, not once: "${anchor}"`);
  return text.replace(anchor, () => ('after' in edit ? anchor + edit.text : edit.text));
}

/** What asks for an edit that is not the first. */
const askedBy = ({ file, asked = file }: Edit): string => asked;
const isAskedByUnitTest = (edit: Edit): boolean => /^test\/unit\/.*\.test\.ts$/.test(askedBy(edit));
const isAskedByBrowserTest = (edit: Edit): boolean => askedBy(edit).startsWith('test/e2e/');

/** One copy of the house, to be edited. */
class Copy {
  readonly folder: string;

  constructor(
    base: string,
    readonly recipe: Recipe,
    name: string,
  ) {
    this.folder = join(dirname(base), name);
    linkAll(base, this.folder);
    // What the compiler knows of the base it need not find out again; it writes what it learns into the same file.
    rmSync(join(this.folder, KNOWN));
    copyFileSync(join(base, KNOWN), join(this.folder, KNOWN));
  }

  make(edit: Edit): void {
    const path = join(this.folder, edit.file);
    let text: string | null = null;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      // A file to be made.
    }
    const after = edited(this.recipe.name, edit, text);
    // The file is shared with the base; a new one is put in its place.
    rmSync(path, { force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, after);
  }
}

const CONFIG = 'tsconfig.recipe.json';
const KNOWN = 'tsconfig.recipe.tsbuildinfo';

/** What the compiler looks at in the base and in every copy. */
const configFor = (recipes: readonly Recipe[]): string => {
  const tests = recipes.flatMap(({ tests, edits }) => [...tests, ...edits.map(({ file }) => file)]);
  return JSON.stringify({
    extends: './tsconfig.json',
    compilerOptions: { skipLibCheck: true, incremental: true, tsBuildInfoFile: `./${KNOWN}` },
    include: ['src', ...new Set(tests.filter((file) => /^test\/unit\/.*\.ts$/.test(file)))],
  });
};

/** The files of a folder in which the compiler complains. */
async function complaintsIn(folder: string): Promise<readonly string[]> {
  const { code, output } = await runNode(folder, ['typescript/bin/tsc', '-p', CONFIG, '--pretty', 'false']);
  const lines = output.split('\n').filter((line) => /error TS\d+:/.test(line));
  if (code !== 0 && lines.length === 0) throw new Error(`The compiler did not come to an end:\n${output}`);
  return [...new Set(lines.map((line) => /^(\S+?)\(\d+,\d+\)/.exec(line)?.[1] ?? line))].toSorted();
}

/** The tree of files again, each file the same one on the disk. */
function linkAll(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) linkAll(join(from, entry.name), join(to, entry.name));
    else linkSync(join(from, entry.name), join(to, entry.name));
  }
}

/** Runs a script of a package in a folder below the scratch folder, untouched by the test runner that runs this. */
function runNode(folder: string, [script = '', ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, '../node_modules', script), ...args], { cwd: folder, env });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A test file of a copy, and what becomes of it: null where it passes, else what went wrong. */
type Tested = ReadonlyMap<string, string | null>;

/** Runs test files, each given by its path below the scratch folder. */
async function runTests(scratch: string, files: readonly string[]): Promise<Tested> {
  if (files.length === 0) return new Map();
  const report = join(scratch, 'report.json');
  const config = join(scratch, 'vitest.config.mjs');
  // Every copy has modules of its own, so that files of several can be run where others were; a busy machine makes none fail.
  const test = {
    include: files,
    environment: 'node',
    pool: 'threads',
    maxWorkers: AT_ONCE,
    isolate: false,
    testTimeout: 60_000,
  };
  writeFileSync(config, `export default ${JSON.stringify({ test })};\n`);
  const { output } = await runNode(join(scratch, 'base'), [
    'vitest/vitest.mjs',
    'run',
    '--root',
    scratch,
    '--config',
    config,
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  let results: readonly {
    name: string;
    status: string;
    message: string;
    assertionResults: readonly { failureMessages: readonly string[] }[];
  }[];
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    throw new Error(`The tests of the recipes left no report:\n${output}`);
  }
  const told = new Map(
    results.map(({ name, status, message, assertionResults }) => {
      const [failure = message] = assertionResults.flatMap(({ failureMessages }) => failureMessages);
      return [
        name
          .split(sep)
          .join('/')
          .slice(scratch.length + 1),
        status === 'passed' ? null : failure,
      ];
    }),
  );
  return new Map(files.map((file) => [file, told.has(file) ? (told.get(file) ?? null) : 'it was not run']));
}

/** What a recipe has come to: what was wrong on the way, and the copies whose tests are still to be run. */
interface Carried {
  readonly recipe: Recipe;
  readonly findings: readonly string[];
  /** All edits made. */
  readonly done: Copy | null;
  /** For each edit that a unit test asks for, all edits but that one. */
  readonly lacking: readonly { readonly copy: Copy; readonly edit: Edit }[];
}

async function carryOut(base: string, recipe: Recipe, name: string): Promise<Carried> {
  const { edits, forced } = recipe;
  const [wish, ...others] = edits;
  const findings: string[] = [];
  const says = (what: string): void => {
    findings.push(`To ${recipe.name}: ${what}`);
  };
  const listed = (files: readonly string[]): string => files.join(', ') || 'nowhere';
  const done = new Copy(base, recipe, name);

  done.make(wish);
  let waiting: readonly Edit[] = others;
  let complaints = await complaintsIn(done.folder);
  if (complaints.join() !== forced.toSorted().join())
    says(
      `after the first edit the compiler complains in ${listed(complaints)}, but the recipe says in ${listed(forced)}.`,
    );
  while (complaints.length > 0) {
    const answers = complaints.flatMap((file) => waiting.find((edit) => askedBy(edit) === file) ?? []);
    const open = complaints.filter((file) => answers.every((edit) => askedBy(edit) !== file));
    if (answers.length === 0) {
      says(`the compiler still complains in ${listed(open)}, and no edit is left for it.`);
      return { recipe, findings, done: null, lacking: [] };
    }
    for (const edit of answers) done.make(edit);
    waiting = waiting.filter((edit) => !answers.includes(edit));
    complaints = await complaintsIn(done.folder);
  }
  for (const edit of waiting) {
    if (!isAskedByUnitTest(edit) && !isAskedByBrowserTest(edit))
      says(`nobody asks for the edit of ${edit.file}: the compiler is silent without it.`);
  }
  if (waiting.length > 0) {
    for (const edit of waiting) done.make(edit);
    complaints = await complaintsIn(done.folder);
    if (complaints.length > 0) says(`with all edits made the compiler complains in ${listed(complaints)}.`);
  }
  const lacking = waiting.filter(isAskedByUnitTest).map((edit, place) => {
    const copy = new Copy(base, recipe, `${name}-lacking${place}`);
    for (const other of edits) if (other !== edit) copy.make(other);
    return { copy, edit };
  });
  return { recipe, findings, done, lacking };
}

const below = ({ folder }: Copy, file: string): string => `${basename(folder)}/${file}`;

/** The tests that must pass when all edits are made. */
const mustPass = ({ tests, probe, edits }: Recipe): readonly string[] => [
  ...new Set([...tests, ...edits.slice(1).filter(isAskedByUnitTest).map(askedBy), ...(probe ? [probe] : [])]),
];

const testsOf = ({ recipe, done, lacking }: Carried): readonly string[] => [
  ...(done ? mustPass(recipe).map((file) => below(done, file)) : []),
  ...lacking.map(({ copy, edit }) => below(copy, askedBy(edit))),
];

const testFindings = ({ recipe, done, lacking }: Carried, tested: Tested): readonly string[] => [
  ...(done ? mustPass(recipe) : []).flatMap((file) => {
    const trouble = (done && tested.get(below(done, file))) ?? null;
    return trouble === null ? [] : [`To ${recipe.name}: with all edits made ${file} fails: ${trouble}`];
  }),
  ...lacking
    .filter(({ copy, edit }) => tested.get(below(copy, askedBy(edit))) === null)
    .map(
      ({ edit }) =>
        `To ${recipe.name}: ${askedBy(edit)} does not ask for the edit of ${edit.file}: it passes without it.`,
    ),
];

/** Everything that does not go as the recipes say, one sentence each, under the name of each recipe. */
export async function carryOutAll(
  house: string,
  recipes: readonly Recipe[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'recipes-')));
  try {
    const base = join(scratch, 'base');
    cpSync(house, base, {
      recursive: true,
      filter: (path) => relative(house, path) === '' || !LEFT_OUT.includes(basename(path)),
    });
    symlinkSync(join(house, 'node_modules'), join(scratch, 'node_modules'), 'dir');
    writeFileSync(join(base, CONFIG), configFor(recipes));
    const before = await complaintsIn(base);
    if (before.length > 0) throw new Error(`Without any edit the compiler complains in ${before.join(', ')}.`);
    const carried: Carried[] = [];
    const queue = recipes.map((recipe, place) => ({ recipe, name: `recipe${place}` }));
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        carried.push(await attempted(base, next.recipe, next.name));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));

    const tested = await runTests(scratch, carried.flatMap(testsOf));
    return new Map(carried.map((each) => [each.recipe.name, [...each.findings, ...testFindings(each, tested)]]));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** An edit that cannot be made is the one finding of its recipe. */
async function attempted(base: string, recipe: Recipe, name: string): Promise<Carried> {
  try {
    return await carryOut(base, recipe, name);
  } catch (error) {
    return { recipe, findings: [error instanceof Error ? error.message : String(error)], done: null, lacking: [] };
  }
}
