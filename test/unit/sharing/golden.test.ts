/** Links that are out in the world open for ever, as the file that lies beside them; no fixture is ever edited. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatLesson, parseLesson } from '../../../src/lessons/lesson';
import { decodeLessonLink, encodeLessonLink } from '../../../src/lessons/lessonLink';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { decodeLink, encodeLink } from '../../../src/sharing/link';

const ROOT = new URL('../../fixtures/links/', import.meta.url);
/** Each mark with the ending of what lies beside its links; all of them are written today. */
const MARKS = { v1: 'topology.json', l1: 'lesson.json' } as const;
type Mark = keyof typeof MARKS;
const VERSIONS: readonly Mark[] = ['l1', 'v1'];

/** What a link opens as, what its file is read as, and both as they are written. */
const OPENED = {
  v1: {
    link: decodeLink,
    file: parseDocument,
    written(text: string) {
      const result = parseDocument(text);
      return result.ok ? [encodeLink(result.playground), formatDocument(result.playground)] : [];
    },
  },
  l1: {
    link: decodeLessonLink,
    file: parseLesson,
    written(text: string) {
      const result = parseLesson(text);
      return result.ok ? [encodeLessonLink(result.lesson), formatLesson(result.lesson)] : [];
    },
  },
} as const;

const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const namesOf = (version: Mark): readonly string[] =>
  readdirSync(new URL(`${version}/`, ROOT))
    .filter((file) => file.endsWith('.link'))
    .map((file) => file.slice(0, -'.link'.length));
const rows = VERSIONS.flatMap((version) => namesOf(version).map((name) => ({ version, name })));

describe('a golden link', () => {
  test.each(rows)('$version $name opens as what lies beside it', ({ version, name }) => {
    const result = OPENED[version].link(text(`${version}/${name}.link`));
    expect(result).toEqual(OPENED[version].file(text(`${version}/${name}.${MARKS[version]}`)));
    expect(result.ok).toBe(true);
  });

  test.each(rows)('$version $name is what its file gives today', ({ version, name }) => {
    const file = text(`${version}/${name}.${MARKS[version]}`);
    expect(OPENED[version].written(file)).toEqual([text(`${version}/${name}.link`).trim(), file]);
  });
});

test('the fixtures are those of the checksum list: new ones are added to it, old ones stay', () => {
  const files = VERSIONS.flatMap((version) =>
    readdirSync(new URL(`${version}/`, ROOT)).map((file) => `${version}/${file}`),
  );
  const sums = files.sort().map((file) => `${createHash('sha256').update(text(file)).digest('hex')}  ${file}\n`);
  expect(sums.join('')).toBe(text('checksums.txt'));
  expect(rows.length).toBeGreaterThanOrEqual(8);
});
