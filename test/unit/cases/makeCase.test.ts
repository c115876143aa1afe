/** Made cases keep what SPEC 8 promises: shape, causes, ticket, and that they can be solved; a sample here, 200 of a level in the bench. */

import { describe, expect, test } from 'vitest';
import { LEVELS, PROBES } from '../../../src/cases/case';
import { caseNamed, nameOfMade } from '../../../src/cases/caseNamed';
import { faultOf, tellFor } from '../../../src/cases/grading';
import { isSolvable } from '../../../src/cases/halving';
import { makeCase } from '../../../src/cases/makeCase';
import { SHIPPED_CASES } from '../../../src/cases/shipped';
import { read } from '../../../src/diagnosis/reading';
import { bare, plain } from '../../../src/saying/names';
import { formatDocument, parseDocument } from '../../../src/sharing/document';
import { roundRobinList } from '../../../src/topology/topology';
import { causesOf, differences, isTrue, verdictsOf } from './oracle';

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed);
const MADE = LEVELS.flatMap((level) => SEEDS.map((seed) => makeCase(seed, level)));
const ALL = [...MADE, ...SHIPPED_CASES];

const failing = (holds: (of: (typeof ALL)[number]) => boolean): readonly string[] =>
  ALL.filter((each) => !holds(each)).map((each) => ('id' in each ? String(each.id) : `${each.seed}-${each.level}`));

describe('SPEC 8: every case, made or written', () => {
  test('is broken in exactly its causes, one on levels 1 and 2, two on level 3', () => {
    for (const each of ALL) {
      expect(differences(each.healthy.topology, each.broken.topology).toSorted()).toEqual(causesOf(each).toSorted());
      expect(each.causes.length).toBe(each.level === 3 ? 2 : 1);
    }
  });

  test('has a ticket that is true of the broken community, and in no part of the healthy one', () => {
    expect(failing(({ symptoms, broken }) => symptoms.every((each) => isTrue(broken.topology, each)))).toEqual([]);
    expect(failing(({ symptoms, healthy }) => symptoms.every((each) => !isTrue(healthy.topology, each)))).toEqual([]);
  });

  test('has a ticket that needs every cause: with one of two alone it is not all true', () => {
    for (const { healthy, broken, causes, symptoms } of ALL.filter(({ level }) => level === 3)) {
      for (const { part, attribute } of causes) {
        const mend = <P extends { readonly id: string }>(parts: readonly P[], whole: readonly P[]): readonly P[] =>
          parts.map((each, place) =>
            each.id === part ? { ...each, [attribute]: whole[place]?.[attribute as keyof P] } : each,
          );
        const [now, was] = [broken.topology, healthy.topology];
        const [gateway = null] = now.gateway && was.gateway ? mend([now.gateway], [was.gateway]) : [];
        const alone = {
          ...now,
          gateway,
          servers: mend(now.servers, was.servers),
          users: mend(now.users, was.users),
          blockedServerLinks: part === 'topology' ? was.blockedServerLinks : now.blockedServerLinks,
        };
        expect(symptoms.every((each) => isTrue(alone, each))).toBe(false);
      }
    }
  });

  test('sends in its script what the ticket tells of, which arrives while nothing is broken', () => {
    expect(failing(({ healthy }) => verdictsOf(healthy).every((verdict) => verdict === 'delivered'))).toEqual([]);
    expect(failing(({ broken }) => verdictsOf(broken).some((verdict) => verdict !== 'delivered'))).toEqual([]);
    expect(failing(({ healthy, broken }) => healthy.requests === broken.requests)).toEqual([]);
  });

  test('is in the form in which a document holds it', () => {
    for (const { healthy, broken } of ALL)
      for (const playground of [healthy, broken])
        expect(parseDocument(formatDocument(playground))).toEqual({ ok: true, playground });
  });

  test('can be solved within its probes', () => {
    const sample = ALL.filter((each) => each.level < 3 || 'id' in each || each.seed < 3);
    expect(sample.filter((each) => !isSolvable(each))).toEqual([]);
  });

  test('has a name for each cause, and something true to tell of it', () => {
    expect(
      failing((each) => each.causes.every((cause) => tellFor(faultOf(each, cause)?.id ?? '') !== undefined)),
    ).toEqual([]);
  });

  test('does not give the cause away in its ticket', () => {
    expect(
      failing(({ ticket }) => !/1516|\\b(?:trusts?|LDAP|filters?|ports?|clusters?|blocked|directory)\\b/i.test(ticket)),
    ).toEqual([]);
  });
});

describe('a made case', () => {
  test('is the same for the same seed, and hardly ever for another', () => {
    for (const level of LEVELS)
      expect(makeCase(7, level)).toEqual(MADE.find((each) => each.seed === 7 && each.level === level));
    for (const level of LEVELS)
      expect(new Set(SEEDS.map((seed) => JSON.stringify(makeCase(seed, level).broken))).size).toBe(SEEDS.length);
  });

  test('takes any number as its seed', () => {
    for (const seed of [-1, 0.5, 2 ** 31, 2 ** 53]) expect(makeCase(seed, 1)).toEqual(makeCase(seed, 1));
  });

  test('level 1: three servers, at most 8 probes, and all landings or one in three fail', () => {
    for (const { healthy, probes, symptoms } of MADE.filter(({ level }) => level === 1)) {
      expect(healthy.topology.servers).toHaveLength(3);
      expect(probes).toBeLessThanOrEqual(8);
      for (const { direction, share } of symptoms) {
        expect(direction).toBe('inbound');
        expect(['always', { fails: 1, of: 3 }]).toContainEqual(share);
      }
    }
  });

  test('level 2: four to six servers with homes or clusters, at most 10 probes', () => {
    for (const { healthy, probes } of MADE.filter(({ level }) => level === 2)) {
      const { servers, users } = healthy.topology;
      expect([4, 5, 6]).toContain(servers.length);
      expect(users.some(({ homeServer }) => homeServer !== null)).toBe(true);
      expect(probes).toBeLessThanOrEqual(10);
    }
  });

  test('level 3: two causes, at most 16 probes', () => {
    expect(
      MADE.filter(({ level }) => level === 3).every(({ probes, causes }) => probes <= 16 && causes.length === 2),
    ).toBe(true);
    expect(PROBES).toEqual({ 1: 8, 2: 10, 3: 16 });
  });

  test('stands in a healthy community: everybody is logged in, at home, and every server takes its turn', () => {
    for (const { topology } of MADE.map(({ healthy }) => healthy)) {
      expect(roundRobinList(topology)).toHaveLength(topology.servers.length);
      for (const { connectedServer, homeServer } of topology.users) {
        const seat = topology.servers.find(({ id }) => id === connectedServer);
        expect([null, seat?.cluster ?? seat?.id]).toContain(homeServer);
      }
    }
  });

  test('comes with every cause that a level has, one often and another seldom', () => {
    const causes = SEEDS.flatMap((seed) => [seed, seed + 100, seed + 200, seed + 300]).map(
      (seed) => makeCase(seed, 2).causes[0]?.attribute,
    );
    expect(new Set(causes).size).toBeGreaterThanOrEqual(12);
  });
});

describe('a made ticket', () => {
  test('reads as what is true: all that it says of one complaint, and nothing else', () => {
    for (const { ticket, symptoms, healthy } of MADE.filter(({ level }) => level < 3)) {
      const [symptom] = symptoms;
      const { answers } = read(plain(ticket), healthy.topology);
      const sorted = (users: unknown): unknown => (Array.isArray(users) ? users.toSorted() : users);
      expect({ ...answers, users: sorted(answers.users) }, bare(ticket)).toEqual({
        ...symptom,
        users: sorted(symptom?.users),
      });
    }
  });
});

describe('the name of a case', () => {
  test('is its id, or its seed and level', () => {
    expect(caseNamed('third-try')).toBe(SHIPPED_CASES[0]);
    expect(caseNamed(nameOfMade(12, 2))).toEqual(makeCase(12, 2));
  });

  test.each(['', 'third', '12', '12-0', '12-4', '-1-1', '12-2-', '2147483648-1', '1e3-1', '../1-1'])(
    '%s calls none',
    (name) => {
      expect(caseNamed(name)).toBeNull();
    },
  );

  test('is one of its own for each that was written', () => {
    const ids = SHIPPED_CASES.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(SHIPPED_CASES.map(({ title }) => title)).size).toBe(ids.length);
  });
});
