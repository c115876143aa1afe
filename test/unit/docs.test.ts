/** What docs/ says is what the product does, and what code and tests cite of it stands there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LEFT_OUT } from '../../src/catalogue/leftOut';
import { OPEN_QUESTIONS } from '../../src/catalogue/openQuestions';
import { formatLesson, parseLesson, playLesson } from '../../src/lessons/lesson';
import { LESSON_LIMITS } from '../../src/lessons/steps';
import { MISCONCEPTION_CODES } from '../../src/prediction/misconceptions';
import { QUESTION_KINDS } from '../../src/prediction/questions';
import { RULE_CODES } from '../../src/routing/codes';
import { VERDICT_KEYS } from '../../src/routing/endings';
import { KIND_KEYS } from '../../src/routing/kinds';
import { initialState, type Request, run } from '../../src/routing/route';
import { traceText } from '../../src/routing/trace';
import { formatDocument, parseDocument } from '../../src/sharing/document';
import { LONGEST_LINK } from '../../src/sharing/envelope';
import { ASSUMPTION_KEYS, ASSUMPTIONS, DEFAULT_ASSUMPTIONS } from '../../src/topology/assumptions';
import { CATALOG } from '../../src/topology/catalog';
import { LIMITS, LONGEST_DOCUMENT, type PartKind } from '../../src/topology/parts';
import { machinePath } from '../tools/architecture';
import { CHECK_PATHS } from './routing/paths-checks';
import { INBOUND_PATHS } from './routing/paths-inbound';
import { OUTBOUND_PATHS } from './routing/paths-outbound';
import { SCENARIOS } from './routing/scenarios';
import { SIZES } from './sharing/realistic';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join('/'));

const SPEC = read('docs/spec.md');
const SCENARIO_LIST = read('docs/scenarios.md');
const ROWS = [...SCENARIOS, ...CHECK_PATHS, ...INBOUND_PATHS, ...OUTBOUND_PATHS];
/** Titles of tests and comments may cite a scenario; other texts with a # mean something else. */
const TESTS = filesBelow('test').filter((path) => path.endsWith('.ts') && path !== 'test/unit/docs.test.ts');

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The text below a heading that begins so, up to the next heading of its level or above. */
function section(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(heading));
  if (start < 0) throw new Error(`no heading "${heading}"`);
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => (/^#+(?= )/.exec(line)?.[0].length ?? 9) <= level);
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The cells of every row of every table in a text, without heads. */
const cellsIn = (text: string): readonly (readonly string[])[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, place) =>
    line.startsWith('|') && !line.startsWith('|---') && !lines[place + 1]?.startsWith('|---')
      ? [
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ]
      : [],
  );
};
const plain = (cell = ''): string => cell.replaceAll('`', '');
const quotedIn = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
const figure = (cell = ''): number => Number(cell.replaceAll(',', ''));
const codesIn = (text: string): readonly string[] =>
  text.split(/[^A-Z0-9-]+/).filter((word) => (RULE_CODES as readonly string[]).includes(word));

describe('what is cited', () => {
  const headings = [...withoutCode(SPEC).matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number);
  const hasStep = (number: string, step: string): boolean =>
    new RegExp(`^${step}\\. `, 'm').test(section(SPEC, `### ${number} `));

  test('the sections are numbered in order, none twice', () => {
    expect(headings.filter((number) => !number?.includes('.'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
    expect(headings).toEqual(
      [...new Set(headings)].sort((one, other) => (one ?? '').localeCompare(other ?? '', 'en', { numeric: true })),
    );
  });

  const citing = [...filesBelow('src'), ...TESTS].filter((path) => /\.tsx?$/.test(path));
  const citations = citing.flatMap((path) =>
    [...read(path).matchAll(/\bSPEC (\d+(?:\.\d+)?)(?:, steps? (\d)(?: and (\d))?)?/g)].map(
      ([text, number = '', ...steps]) => ({ path, text, number, steps: steps.filter((step) => step !== undefined) }),
    ),
  );
  test.each(citations)('$text in $path', ({ number, steps }) => {
    expect(headings).toContain(number);
    expect(steps.filter((step) => !hasStep(number, step))).toEqual([]);
  });

  test('SPEC is cited with its number', () => {
    expect(citations.length).toBeGreaterThan(10);
    const loose = citing.filter((path) =>
      /\bSPEC\b(?! \d)/.test(
        read(path)
          .match(/\/\*[\s\S]*?\*\/|\/\/.*/g)
          ?.join() ?? '',
      ),
    );
    expect(loose).toEqual([]);
  });

  test.each([...CHECK_PATHS, ...INBOUND_PATHS, ...OUTBOUND_PATHS])('$title', ({ title }) => {
    const [, number = '', step] = /^(\d\.\d)(?:\.(\d))? /.exec(title) ?? [];
    expect(headings).toContain(number);
    if (step !== undefined) expect(hasStep(number, step)).toBe(true);
  });
});

describe('scenarios', () => {
  const [held = '', rest = ''] = SCENARIO_LIST.split(/^## Not modelled$/m);
  const rows = cellsIn(held);
  const notModelled = cellsIn(section(`## Not modelled${rest}`, '## Not modelled')).map(([number]) => Number(number));
  const holds = [...new Set(rows.map(([number]) => Number(number)))];

  test('are 51, each held or not modelled', () => {
    expect([...holds, ...notModelled].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1));
  });

  test('that must hold are those of SPEC 2.7', () => {
    const list = /must hold: ([\d–, ]+)\./.exec(section(SPEC, '### 2.7 ').replaceAll('\n', ' '))?.[1] ?? '';
    const numbers = list.split(', ').flatMap((range) => {
      const [first = 0, last = first] = range.split('–').map(Number);
      return Array.from({ length: last - first + 1 }, (_, n) => first + n);
    });
    expect(numbers).toEqual(holds);
  });

  test('that are not modelled are those the product tells as left out', () => {
    expect(LEFT_OUT.flatMap(({ cases }) => cases.map(({ number }) => number))).toEqual(notModelled);
  });

  test('stand here row by row as they are tested', () => {
    expect(rows.map(([number]) => `#${number}`)).toEqual(SCENARIOS.map(({ title }) => title.split(' ')[0]));
  });

  /** `x1 adds ann`, `3 × x1 chats to ann`. */
  const requestsIn = (cell: string): readonly Request[] =>
    cell.split('<br>').flatMap((text) => {
      const [, times = '1', from = '', verb, to = ''] = /^(?:(\d) × )?(\w+) (adds|chats to) (\w+)$/.exec(text) ?? [];
      const request: Request = { kind: verb === 'adds' ? 'subscribe' : 'chat', from, to };
      return Array.from({ length: Number(times) }, () => request);
    });
  test.each(rows.map((cells, place) => ({ name: `#${cells[0]} ${cells[1]}`, cells, row: SCENARIOS[place] })))(
    '$name',
    ({ cells: [, setUp = '', sent = '', traces, next, rules = ''], row }) => {
      expect(requestsIn(sent)).toEqual(row?.requests);
      expect(quotedIn(traces)).toEqual(row?.traces);
      expect(quotedIn(next)[0] ?? null).toBe(row?.next);
      expect(codesIn(rules)).toEqual(codesIn(row?.title ?? ''));
      expect(/[Ll]anding (?:would be )?on `(s\d)`/.exec(setUp)?.[1]).toEqual(row?.state?.next ?? undefined);
    },
  );

  test('cited by any test are in the list', () => {
    const cited = TESTS.flatMap((path) =>
      [...read(path).matchAll(/(?:['"(]|[ ]as )#(\d{1,2})(?=[ :,)])/g)].map(([, number]) => Number(number)),
    );
    expect(new Set(cited).size).toBeGreaterThanOrEqual(holds.length);
    expect(cited.filter((number) => number < 1 || number > 51)).toEqual([]);
  });
});

test('beliefs and kinds of question are those of the tables, in their order', () => {
  const firsts = cellsIn(section(SPEC, '## 6. ')).map(([first]) => plain(first));
  expect(firsts).toEqual([...MISCONCEPTION_CODES, ...QUESTION_KINDS]);
});

describe('routing', () => {
  const codes = cellsIn(section(SPEC, '### 2.4 '));

  test('the codes are those of RULES, in their order', () => {
    expect(codes.map(([code]) => code)).toEqual([...RULE_CODES]);
  });

  test('the kinds of request and the verdicts are those of the tables', () => {
    const told = (what: RegExp): readonly string[] =>
      [...(what.exec(SPEC)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
    expect(told(/interface Request\s+\{ kind: ([^;]+);/)).toEqual([...KIND_KEYS]);
    expect(told(/verdict: Verdict +\/\/ (.*)/)).toEqual([...VERDICT_KEYS]);
  });

  test('every rule ends a request as its row says, or lets it go on', () => {
    const ends = new Map(codes.map(([code = '', , end = '']) => [code, end]));
    for (const { topology, requests, state } of ROWS) {
      for (const { steps, verdict } of run(topology, requests, { ...initialState, ...state }).traces) {
        for (const [place, { rule }] of steps.entries()) {
          if (place < steps.length - 1) expect(ends.get(rule)).toBe('goes on');
          else expect(quotedIn(ends.get(rule))).toContain(verdict);
        }
      }
    }
  });

  test('the codes named in the text are all of them, and no other', () => {
    const told = ['### 2.2 ', '### 2.3 '].map((heading) => section(SPEC, heading)).join('\n');
    // What a check gives is told in the table, with its question.
    const checks = [...section(SPEC, '### 2.1 ').matchAll(/^- `(\w+)`/gm)].map(([, check = '']) => check);
    const given = codes.flatMap(([code = '', what]) => (checks.some((check) => what?.includes(check)) ? [code] : []));
    expect(checks).toHaveLength(4);
    expect([...new Set([...codesIn(told), ...given])].sort()).toEqual([...RULE_CODES].sort());
    const written = [SPEC, SCENARIO_LIST, read('docs/questions.md')].flatMap((text) =>
      [...text.matchAll(/\b(?:GW|IN|OUT|OFF|REF|BLK)-[A-Z0-9]+\b/g)].map(([code]) => code),
    );
    const known: readonly string[] = [...RULE_CODES, ...MISCONCEPTION_CODES];
    expect(written.filter((code) => !known.includes(code))).toEqual([]);
  });

  const examples = /^```trace\n([\s\S]*?)^```$/m.exec(section(SPEC, '### 2.5 '))?.[1]?.trim().split('\n') ?? [];
  const produced = ROWS.flatMap(({ topology, requests, state }) =>
    run(topology, requests, { ...initialState, ...state }).traces.map(traceText),
  );
  test.each(examples)('%s', (text) => {
    const [, verdict, code] =
      /^\w+(?: > \w+\??)*(?: x \w+)? = (delivered|offline|refused|not delivered)(?: \(([A-Z0-9-]+)\))?$/.exec(text) ??
      [];
    expect(verdict).toBeDefined();
    if (verdict === 'delivered') expect(code).toBeUndefined();
    else expect(RULE_CODES).toContain(code);
    expect(produced).toContain(text);
  });

  test('the assumptions, their answers, and the default first', () => {
    const told = cellsIn(section(SPEC, '### 2.6 ')).map(([key, answers]) => [plain(key), quotedIn(answers)]);
    expect(told).toEqual(ASSUMPTION_KEYS.map((key) => [key, [...ASSUMPTIONS[key].values]]));
    expect(told.map(([, answers]) => answers?.[0])).toEqual(ASSUMPTION_KEYS.map((key) => DEFAULT_ASSUMPTIONS[key]));
  });

  test('the open questions, and the switches that answer them', () => {
    const told = cellsIn(read('docs/questions.md')).map((cells) => [Number(cells[0]), quotedIn(cells[4])[0] ?? null]);
    expect(told).toEqual(OPEN_QUESTIONS.map(({ number, assumption }) => [number, assumption]));
  });
});

describe('documents and links', () => {
  const HEADINGS: Readonly<Record<PartKind, string>> = {
    gateway: '### Gateway',
    server: '### Community server',
    cluster: '### Cluster',
    user: '### Local user',
    external: '### External user',
  };
  test.each(Object.entries(HEADINGS) as [PartKind, string][])(
    'the attributes of a %s and their defaults',
    (kind, heading) => {
      const { attributes } = CATALOG[kind];
      const required = attributes.filter(({ initial }) => initial === undefined).map(({ key }) => [key, 'required']);
      const optional = attributes.flatMap(({ key, initial }) =>
        initial === undefined ? [] : [[key, JSON.stringify(initial)]],
      );
      const position = kind === 'cluster' ? [] : [['position', 'required']];
      const told = cellsIn(section(SPEC, heading)).map(([key, initial]) => [plain(key), plain(initial)]);
      expect(told).toEqual([['id', 'required'], ...required, ...position, ...optional]);
    },
  );

  test('the limits', () => {
    const told = cellsIn(section(SPEC, '## 3. ')).map(([key, most]) => [plain(key), figure(most)]);
    expect(told).toEqual(Object.entries(LIMITS));
    expect(section(SPEC, '## 3. ')).toContain(`${LONGEST_DOCUMENT.toLocaleString('en-GB')} units`);
    expect(section(SPEC, '## 4. ')).toContain(`more than ${LONGEST_LINK.toLocaleString('en-GB')} characters`);
    const sizes = cellsIn(section(SPEC, '## 4. ')).slice(-SIZES.length);
    expect(sizes.map((cells) => cells.map(figure))).toEqual(
      SIZES.map(({ servers, users, target }) => [servers, users, target]),
    );
  });

  test('the example is a document, written in the order that is told', () => {
    const text = /^```json\n([\s\S]*?)^```$/m.exec(section(SPEC, '## 3. '))?.[1] ?? '';
    const result = parseDocument(text);
    if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
    expect(formatDocument(result.playground)).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});

describe('lessons', () => {
  const [keys = '', rest = ''] = section(SPEC, '## 7. ').split('**Read and written**');

  test('the limits', () => {
    expect(cellsIn(rest).map(([key, most]) => [plain(key), figure(most)])).toEqual(Object.entries(LESSON_LIMITS));
  });

  test('the example is a lesson that holds, written in the order that is told, with every key', () => {
    const text = /^```json\n([\s\S]*?)^```$/m.exec(keys)?.[1] ?? '';
    const result = parseLesson(text);
    if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
    expect(formatLesson(result.lesson)).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(playLesson(result.lesson).map(({ holds }) => holds)).toEqual(result.lesson.steps.map(() => true));
    const used = new Set(result.lesson.steps.flatMap((step) => Object.keys(step)));
    expect([...used].sort()).toEqual(
      cellsIn(keys)
        .map(([key]) => plain(key))
        .sort(),
    );
  });
});

describe('pages', () => {
  const PAGES = ['README.md', 'ARCHITECTURE.md', ...filesBelow('docs')];
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  const anchorsOf = (path: string): readonly string[] =>
    [...withoutCode(read(path)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

  test.each(PAGES)('every relative link of %s leads somewhere', (page) => {
    const links = [
      ...[...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to),
      ...[...read(page).matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, to = '']) => to),
    ].filter((to) => !/^[a-z]+:/.test(to));
    const broken = links.filter((to) => {
      const [file = '', anchor] = to.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      return !existsSync(join(ROOT, path)) || (anchor !== undefined && !anchorsOf(path).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test.each(filesBelow('docs'))('%s names files that are there, and no path of a machine', (page) => {
    const named = [...read(page).matchAll(/`((?:src|test|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(machinePath(read(page))).toBeNull();
  });

  test('README and ARCHITECTURE lead to the spec', () => {
    for (const page of ['README.md', 'ARCHITECTURE.md']) expect(read(page)).toContain('(docs/spec.md)');
  });
});
