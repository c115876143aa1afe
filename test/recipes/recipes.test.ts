/** Every recipe of ARCHITECTURE.md that counts its edits is carried out, and takes what the paper says: no edit more, none less, none silent. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { carryOutAll } from './carrying';
import { aConnectionsAttribute } from './connection';
import { aFault } from './fault';
import { aKind } from './kind';
import { aLanguage } from './language';
import { paperFindings } from './paper';
import type { Recipe } from './recipe';
import { aRoom } from './room';
import { aSample } from './sample';
import { aShortcut } from './shortcut';
import { aVerdict } from './verdict';
import { aView } from './view';
import { aWord } from './word';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));
const RECIPES: readonly Recipe[] = [
  aFault,
  aConnectionsAttribute,
  aKind,
  aVerdict,
  aView,
  aLanguage,
  aSample,
  aShortcut,
  aWord,
  aRoom,
];

let findings: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  findings = await carryOutAll(HOUSE, RECIPES);
});

test.each(RECIPES)('to $name', ({ name }) => {
  expect(findings.get(name)).toEqual([]);
});

test('the paper tells each as it is', () => {
  expect(paperFindings(RECIPES, readFileSync(`${HOUSE}/ARCHITECTURE.md`, 'utf8'))).toEqual([]);
});
