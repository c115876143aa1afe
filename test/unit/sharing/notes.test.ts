/** SPEC 11: notes in a file and in a link; without notes both are to the byte what they were. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note, Playground } from '../../../src/playground/playground';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { decodeLink, encodeLink } from '../../../src/sharing/link';
import { arbitraryPlayground } from '../arbitrary';
import { community } from '../playground/community';
import { realistic } from './realistic';

const playgrounds = arbitraryPlayground({ maxServers: 5, maxUsers: 5, maxNotes: 6 });
const noted = (...notes: readonly Note[]): Playground => ({ ...community, notes });
const NOTE: Note = { id: 'n1', text: 'First line\nsecond line', position: [8, -16], about: 's2' };
const linkOf = (playground: Playground): string => encodeLink(playground) ?? '';

const PARTS = `"gateway": null, "servers": [{ "id": "s1", "name": "st1", "host": "", "position": [0, 0] }], "users": [], "externals": []`;
const documentWith = (notes: string, version = 2): string =>
  `{ "format": "sametime-topology", "version": ${version}, ${PARTS}, "notes": ${notes} }`;
const notesIn = (notes: string): readonly Note[] => {
  const result = parseDocument(documentWith(notes));
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return result.playground.notes;
};
const one = (more: string): string => `[{ "id": "n1", "text": "x", "position": [0, 0]${more} }]`;

describe('in a file', () => {
  test('the key stands last, behind state, and the version is 2', () => {
    const text = formatDocument(noted(NOTE, { id: 'n2', text: 'x', position: [0, 0] }));
    const value = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(value).at(-1)).toBe('notes');
    expect(Object.keys(value).slice(0, 2)).toEqual(['format', 'version']);
    expect(value.version).toBe(2);
    expect(value.notes).toStrictEqual([
      { id: 'n1', text: NOTE.text, position: [8, -16], about: 's2' },
      { id: 'n2', text: 'x', position: [0, 0] },
    ]);
    expect(parseDocument(text)).toEqual({
      ok: true,
      playground: noted(NOTE, { id: 'n2', text: 'x', position: [0, 0] }),
    });
  });

  test('without notes it is of version 1, whichever it was read from', () => {
    const plain = formatDocument(noted());
    expect(plain).toContain('"version": 1,');
    expect(plain).not.toContain('notes');
    const second = plain.replace('"version": 1', '"version": 2');
    const read = parseDocument(second);
    expect(read).toEqual(parseDocument(plain));
    expect(read.ok && formatDocument(read.playground)).toBe(plain);
    expect(notesIn('[]')).toEqual([]);
  });

  test('text is put right, and every line break becomes one', () => {
    const given = JSON.stringify('\n  e\u0301 one\r\ntwo\rthree\u2028\u2029four\u0085 ');
    expect(notesIn(`[{ "id": "n1", "text": ${given}, "position": [0.5, -0] }]`)).toStrictEqual([
      { id: 'n1', text: 'é one\ntwo\nthree\n\nfour', position: [0.5, 0] },
    ]);
    const longest = JSON.stringify(`x${'\r\n'.repeat(498)}y`);
    expect(notesIn(`[{ "id": "n1", "text": ${longest}, "position": [0, 0] }]`)[0]?.text).toHaveLength(500);
  });

  test.each([
    ['notes', documentWith('[]', 1), /"notes" is not known/],
    ['version', documentWith('[]', 3), /newer version \(3\)/],
    ['notes', documentWith('null'), /should be a list/],
    ['notes', documentWith(`[${'{},'.repeat(50)}{}]`), /51 notes; at most 50/],
    ['notes[0].text', documentWith('[{ "id": "n1", "position": [0, 0] }]'), /missing/],
    ['notes[0].id', documentWith('[{ "text": "x", "position": [0, 0] }]'), /missing/],
    ['notes[0].position', documentWith('[{ "id": "n1", "text": "x" }]'), /missing/],
    ['notes[0].text', documentWith('[{ "id": "n1", "text": " \\n ", "position": [0, 0] }]'), /empty/],
    [
      'notes[0].text',
      documentWith(`[{ "id": "n1", "text": "${'x'.repeat(501)}", "position": [0, 0] }]`),
      /501 characters long; at most 500/,
    ],
    ['notes[0].text', documentWith('[{ "id": "n1", "text": "a\\tb", "position": [0, 0] }]'), /U\+0009/],
    ['notes[0].text', documentWith('[{ "id": "n1", "text": "a\\u202eb", "position": [0, 0] }]'), /U\+202E/],
    ['notes[0].text', documentWith('[{ "id": "n1", "text": "a\\ud800", "position": [0, 0] }]'), /U\+D800/],
    ['notes[0].text', documentWith('[{ "id": "n1", "text": 5, "position": [0, 0] }]'), /should be text/],
    ['notes[0].id', documentWith('[{ "id": "s1", "text": "x", "position": [0, 0] }]'), /"s1" already/],
    ['notes[1].id', documentWith(`[${one('').slice(1, -1)}, ${one('').slice(1, -1)}]`), /"n1" already/],
    ['notes[0].about', documentWith(one(', "about": "s9"')), /no part has the id "s9"/],
    ['notes[0].about', documentWith(one(', "about": "n1"')), /no part has the id "n1"/],
    ['notes[0].about', documentWith(one(', "about": null')), /should be the id of a part, not null/],
    ['notes[0].colour', documentWith(one(', "colour": "red"')), /"colour" is not known/],
    ['notes[0].position[0]', documentWith('[{ "id": "n1", "text": "x", "position": [100001, 0] }]'), /between/],
  ])('%s is refused: %#', (path, text, words) => {
    const result = parseDocument(text);
    if (result.ok) throw new Error('it was accepted');
    expect(result.error.path).toBe(path);
    expect(result.error.message).toMatch(words);
  });

  test('the first offence is the first of the text, also where notes stand before the parts', () => {
    const turned = `{ "format": "sametime-topology", "version": 2, "notes": ${one(', "about": "s1"')}, ${PARTS} }`;
    expect(parseDocument(turned)).toMatchObject({ ok: true });
    const wrong = turned.replace('"about": "s1"', '"about": "s2"').replace('"name": "st1"', '"name": ""');
    expect(parseDocument(wrong)).toMatchObject({ ok: false, error: { path: 'notes[0].about' } });
  });
});

describe('in a link', () => {
  test('every note comes back, its place on the grid', () => {
    fc.assert(
      fc.property(playgrounds, (playground) => {
        expect(decodeLink(linkOf(playground))).toEqual({ ok: true, playground });
      }),
      { numRuns: 150 },
    );
    const off = noted({ ...NOTE, position: [13.2, -3.9] });
    expect(decodeLink(linkOf(off))).toEqual({ ok: true, playground: noted({ ...NOTE, position: [16, 0] }) });
  });

  test('about a part of every kind, with any id, at the ends of the canvas', () => {
    const notes = ['gw', 'c1', 's3', 'ann', 'x1'].map(
      (about, place): Note => ({
        id: place % 2 === 0 ? `n${place + 1}` : `own-${place}`,
        text: `about ${about}`,
        position: [place % 2 === 0 ? 100_000 : -100_000, 8 * place],
        about,
      }),
    );
    expect(decodeLink(linkOf(noted(...notes)))).toEqual({ ok: true, playground: noted(...notes) });
  });

  test('is without notes what it was, and with one a few characters and its text longer', () => {
    const plain = realistic({ servers: 4, users: 12, externals: 3, requests: 8, target: 600 }, 3);
    const text = 'Ann is at home';
    const link = linkOf({ ...plain, notes: [{ id: 'n1', text, position: [88, 88], about: 's1' }] });
    expect(link.length - linkOf(plain).length).toBeLessThan(text.length + 20);
  });

  test('fifty notes of the longest text go into a link', () => {
    const notes = Array.from(
      { length: 50 },
      (_, n): Note => ({
        id: `n${n + 1}`,
        text: `${n} ${'ab\n'.repeat(165)}x`,
        position: [8 * n, 0],
      }),
    );
    expect(decodeLink(linkOf(noted(...notes)))).toEqual({ ok: true, playground: noted(...notes) });
  });
});
