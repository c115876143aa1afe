/** The PlantUML text: every line is one of the few statements used, whatever the names hold, and names and steps come back from it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plantUmlOf } from '../../../src/diagram/plantuml';
import { asText, isMessage, sequenceOf } from '../../../src/diagram/sequence';
import { initialState, route } from '../../../src/routing/route';
import { chat, reference } from '../routing/reference';
import { type Drawn, hostile, ROWS } from './traces';

const KEY = '(?:ext|gw|dir|user|s\\d+)';
/** Text without anything that PlantUML would read as more than text; escapes by code point, lines broken by \\n. */
const TEXT =
  "(?:[\\p{L}\\p{N}\\p{M}\\p{So}\\p{Sk}\\p{RI}\\u200c\\u200d .,:;'()?!+=]|-(?!-)|<U\\+[0-9A-F]{4,6}>|\\\\n)*";
const STATEMENTS = [
  '@startuml',
  '@enduml',
  `title (?<title>${TEXT})`,
  `(?:actor|participant|database) "(?<name>${TEXT})" as (?<key>${KEY})`,
  `${KEY} (?:->|-->|-\\[#[0-9a-f]{6}\\]>|-\\[#[0-9a-f]{6}\\]->x) ${KEY} : (?<message>${TEXT})`,
  `note over ${KEY}(?:, ${KEY})? : (?<note>${TEXT})`,
].map((statement) => new RegExp(`^${statement}$`, 'u'));

const unescaped = (text = ''): string =>
  text.replace(/<U\+([0-9A-F]+)>/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
const oneSpace = (text: string): string => text.replace(/\s+/gu, ' ');

function readsBack({ topology, trace }: Drawn): void {
  const sequence = asText(sequenceOf(topology, trace));
  const text = plantUmlOf(sequence);
  expect(text.endsWith('@enduml\n')).toBe(true);
  const read = text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const found = STATEMENTS.map((statement) => statement.exec(line)).find((match) => match !== null);
      expect(found, line).toBeDefined();
      return found?.groups ?? {};
    });
  const names = read.flatMap(({ name, key }) => (name === undefined ? [] : [[key, unescaped(name.split('\\n')[0])]]));
  expect(names).toEqual(sequence.lifelines.map(({ key, name }) => [key, oneSpace(name)]));
  const steps = read
    .map(({ message, note }) => unescaped(message ?? note))
    .filter((said) => /^\d+\. .*\([A-Z]+-[A-Z0-9]+\)$/u.test(said));
  expect(steps).toEqual(
    sequence.pieces.filter(isMessage).map(({ step, text: said, rule }) => oneSpace(`${step + 1}. ${said} (${rule})`)),
  );
}

test.each(ROWS)('$title', readsBack);

test('hostile names stay names', { timeout: 0 }, () => {
  fc.assert(fc.property(hostile, readsBack));
});

test('#30 BLK-LINK, the whole text', () => {
  const topology = reference({ blocked: [['s1', 's2']], users: { ann: { name: 'Ann "A" /' } } });
  const { trace } = route(topology, chat('x1', 'ann'), initialState);
  expect(plantUmlOf(sequenceOf(topology, trace))).toBe(`@startuml
title Xavier starts a chat with Ann <U+0022>A<U+0022> <U+002F>
actor "Xavier" as ext
participant "Gateway" as gw
participant "st1\\nlanded" as s1
participant "st2\\nlogged in" as s2
database "Directory" as dir
actor "Ann <U+0022>A<U+0022> <U+002F>" as user
ext -> gw : 1. Xavier's request reaches Gateway (IN-ENTRY)
note over gw : 2. Gateway admits the request (GW-ADMIT)
note over gw : 3. Gateway picks st1 by round robin; next is st2 (IN-PICK)
note over gw : next: st2
gw -> s1 : 4. Gateway hands the request to st1 (IN-FORWARD)
s1 -> s1 : 5. st1 finds Ann <U+0022>A<U+0022> <U+002F> by mail address (IN-LOOKUP)
dir --> s1 : one record
s1 -[#a51a1a]->x s2 : 6. The link from st1 to st2 is blocked (BLK-LINK)
note over ext, user : Not delivered\\nXavier's chat with Ann <U+0022>A<U+0022> <U+002F> is not delivered.\\nAnn <U+0022>A<U+0022> <U+002F> notices nothing.
@enduml
`);
});
