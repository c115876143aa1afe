/** A part is found by its name or mail address as people type them: the best first, a limited number, and how many there are. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFitting, type Choosable, found, LISTED, meant } from '../../../src/signs/choosing';

const person = (name: string, mail: string): Choosable => ({ id: mail, name, mail });

const PEOPLE = [
  person('Johanna Müller', 'jmueller@acme.example'),
  person('Ann Keller', 'ann.keller@acme.example'),
  person('Deepa Cohen', 'deepa.cohen@acme.example'),
  person('Susann Ode', 'susann@acme.example'),
  person('Deepa Cohen', 'deepa.cohen2@acme.example'),
  person('José Costa', 'costa17@acme.example'),
  person('Bo Ann', 'bo@acme.example'),
  person('Ann', 'someone@acme.example'),
];
const listed = (typed: string, chosen = ''): readonly string[] =>
  found(PEOPLE, typed, chosen).listed.map(({ name }) => name);

describe('what is listed', () => {
  test.each([
    [
      'who is called so, whose name begins so, a word of whose name does, in whose name it stands',
      'ann',
      ['Ann', 'Ann Keller', 'Bo Ann', 'Johanna Müller', 'Susann Ode'],
    ],
    ['accents and capitals do not count', 'JOSE', ['José Costa']],
    ['nor do they where they are typed', 'müller', ['Johanna Müller']],
    ['words in any order', 'cohen deepa', ['Deepa Cohen', 'Deepa Cohen']],
    ['spaces around and between do not count', '  ann   keller ', ['Ann Keller']],
    ['by mail address', 'costa17', ['José Costa']],
    ['by a whole mail address', 'deepa.cohen2@acme.example', ['Deepa Cohen']],
    ['by name and mail address together', 'johanna jmu', ['Johanna Müller']],
    ['nobody', 'nobody', []],
  ])('%s', (_, typed, names) => {
    expect(listed(typed)).toEqual(names);
  });

  test('while nothing is typed all, the chosen one first', () => {
    expect(listed(' ', 'bo@acme.example')).toEqual([
      'Bo Ann',
      ...PEOPLE.map(({ name }) => name).filter((name) => name !== 'Bo Ann'),
    ]);
    expect(listed('', 'of nobody')).toEqual(PEOPLE.map(({ name }) => name));
  });

  test('a part without a mail address is found by its name', () => {
    expect(found([{ id: 's1', name: 'st1' }], 'ST', '').listed).toHaveLength(1);
  });
});

test('all that fit stay in their order, and are all while nothing is typed', () => {
  const namesOf = (typed: string): readonly string[] => allFitting(PEOPLE, typed).map(({ name }) => name);
  expect(namesOf('ann')).toEqual(['Johanna Müller', 'Ann Keller', 'Susann Ode', 'Bo Ann', 'Ann']);
  expect(namesOf('costa17@')).toEqual(['José Costa']);
  expect(allFitting(PEOPLE, ' ')).toBe(PEOPLE);
});

describe('what is meant by a text that is left', () => {
  test.each([
    ['the only one that fits', 'jose', 'costa17@acme.example'],
    ['the only one that is called so', 'ann', 'someone@acme.example'],
    ['nobody where two are called so', 'deepa cohen', null],
    ['the one of two by mail address', 'deepa.cohen2@acme.example', 'deepa.cohen2@acme.example'],
    ['nobody where several fit', 'an', null],
    ['nobody where none fits', 'nobody', null],
    ['nobody by no text', ' ', null],
  ])('%s', (_, typed, mail) => {
    expect(meant(PEOPLE, typed)?.id ?? null).toBe(mail);
  });
});

describe('of any parts and for any text', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'é', ' ', '.', '@'), maxLength: 5 });
  const parts = fc
    .array(fc.record({ name: texts, mail: texts }), { maxLength: 60 })
    .map((each) => each.map((one, index) => ({ ...one, id: String(index) })));

  test('no more are listed than there is room for, each once, and none that is not among them', () => {
    fc.assert(
      fc.property(parts, texts, (among, typed) => {
        const { listed: shown, fitting } = found(among, typed, '3');
        expect(shown.length).toBe(Math.min(fitting, LISTED));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((part) => among.includes(part))).toBe(true);
      }),
    );
  });

  test('what is meant fits, and stands first in the list', () => {
    fc.assert(
      fc.property(parts, texts, (among, typed) => {
        const part = meant(among, typed);
        if (part) expect(found(among, typed, '').listed[0]).toBe(part);
      }),
    );
  });

  test('who is typed in full is listed', () => {
    fc.assert(
      fc.property(parts, fc.nat(59), (among, place) => {
        const part = among[place];
        if (!part || part.name.trim() === '') return;
        const alike = among.filter(({ name }) => name === part.name);
        if (alike.length <= LISTED) expect(found(among, part.name, '').listed).toEqual(expect.arrayContaining(alike));
      }),
    );
  });
});
