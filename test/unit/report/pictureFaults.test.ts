/** What is wrong stands in a picture as it stands on the page: a sign and words on its card and its link, and what they mean in the legend. */

import { describe, expect, test } from 'vitest';
import { wornBy } from '../../../src/canvas/worn';
import { MARKS } from '../../../src/diagram/marks';
import { LIGHT } from '../../../src/diagram/palette';
import type { Playground } from '../../../src/playground/playground';
import { canvasSvg } from '../../../src/report/canvasPicture';
import { CATALOG } from '../../../src/topology/catalog';
import { wellFormed } from '../wellFormed';
import { crowd, first, longNames, shown, still } from './pictured';

const SIGN = `d="${MARKS.diamond}" fill="${LIGHT.stop.soft}"`;
const signsIn = (svg: string): number => svg.split(SIGN).length - 1;
const drawn = (playground: Playground): string => canvasSvg(playground, still);

interface Text {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly tip: string;
}

const textsOf = (svg: string): readonly Text[] =>
  [
    ...svg.matchAll(
      /<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"[^>]*>(?:<title>([^<]*)<\/title>)?([^<]*)</g,
    ),
  ].map(([, x, y, size, tip = '', text = '']) => ({ x: Number(x), y: Number(y), size: Number(size), text, tip }));
/** Upon the canvas; what the legend says is of another size. */
const onCards = (svg: string): readonly string[] =>
  textsOf(svg).flatMap(({ size, text }) => (size === 12 ? [text] : []));
const inLegend = (svg: string): readonly string[] =>
  textsOf(svg).flatMap(({ size, text }) => (size === 12.5 ? [text] : []));

/** The sample with that of a part changed. */
function changed(id: string, values: object, of = first): Playground {
  const { topology } = of;
  const at = <P extends { readonly id: string }>(part: P): P => (part.id === id ? { ...part, ...values } : part);
  return {
    ...of,
    topology: {
      ...topology,
      gateway: topology.gateway && at(topology.gateway),
      servers: topology.servers.map(at),
      users: topology.users.map(at),
    },
  };
}

const OF_KIND = { gateway: first.topology.gateway?.id ?? '', server: 's2', user: 'u2' } as const;
const ROWS = (['gateway', 'server', 'user'] as const).flatMap((kind) =>
  CATALOG[kind].attributes.flatMap(({ key, faults = [] }) =>
    faults.flatMap(({ name, short, told, set }) => {
      const id = OF_KIND[kind];
      return told === 'card' && key !== 'configuredServer'
        ? [{ name, short, playground: changed(id, { [key]: set({ topology: first.topology, id, value: null }) }), id }]
        : [];
    }),
  ),
);

describe('a fault', () => {
  test('of a sound canvas is nowhere', () => {
    expect(signsIn(drawn(first))).toBe(0);
  });

  test.each(ROWS)('$name: on its card, and in the legend by its name', ({ name, short, playground, id }) => {
    expect(wornBy(playground.topology, id).map((fault) => fault.name)).toContain(name);
    const svg = drawn(playground);
    wellFormed(svg);
    expect(onCards(svg)).toContain(short);
    expect(inLegend(svg)).toContain(short);
    if (short !== name.toLowerCase()) expect(inLegend(svg)).toContain(name);
    expect(signsIn(svg)).toBeGreaterThanOrEqual(2);
  });

  test('of several on a card those without a line are counted, and named in its tip and in the legend', () => {
    const svg = drawn(changed('s2', { trustsGateway: false, directoryReachable: false, filterFindsMail: false }));
    expect(onCards(svg)).toEqual(expect.arrayContaining(['not trusted', 'no LDAP +1']));
    const row = textsOf(svg).find(({ text }) => text === 'no LDAP +1');
    expect(row?.tip).toBe('LDAP directory unreachable, Search filter without mail');
    expect(inLegend(svg)).toEqual(expect.arrayContaining(['no mail filter', 'Search filter without mail']));
  });

  test('that breaks a link is upon it too', () => {
    const blocked = changed('s2', { port1516Open: false });
    // The card, the link, and for each its sample in the legend.
    expect(signsIn(drawn(blocked))).toBe(4);
    const cut: Playground = { ...first, topology: { ...first.topology, blockedServerLinks: [['s1', 's2']] } };
    expect(signsIn(drawn(cut))).toBe(5);
    expect(onCards(drawn(cut)).filter((text) => text === 'link cut')).toHaveLength(2);
  });

  test('on the way of a request that stopped there stands clear of the cross', () => {
    const svg = canvasSvg(changed('s1', { port1516Open: false }), shown(0, Number.MAX_SAFE_INTEGER));
    const large = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale\(1.13\)/g)];
    const signs = large.map(([, x, y]) => [Number(x) + 9, Number(y) + 9] as const);
    const [, x = '', y = ''] = /<circle cx="([\d.]+)" cy="([\d.]+)" r="11"/.exec(svg) ?? [];
    expect(signs.length).toBeGreaterThan(0);
    for (const [left, top] of signs) expect(Math.hypot(left - Number(x), top - Number(y))).toBeGreaterThan(22);
  });

  test('of people who are folded is counted at their group, and named in the legend', () => {
    const many = crowd(90);
    const users = many.topology.users.map((user, index) =>
      index % 18 === 0 ? { ...user, externalAccess: false } : user,
    );
    const svg = drawn({ ...many, topology: { ...many.topology, users } });
    expect(onCards(svg)).toContain('5 have a fault');
    expect(inLegend(svg)).toContain('No access to external communities');
  });

  test('of a server outside the list is told above its edge as well, and where nothing is configured not at all', () => {
    expect(drawn(changed('s2', { discovered: false }))).toContain('>not discovered<');
    const bare = changed(OF_KIND.gateway, { configuredServer: null }, changed('s2', { discovered: false }));
    expect(drawn(bare)).not.toMatch(/>not discovered<|>undiscovered</);
  });
});

describe('who is not there', () => {
  test('is logged out, or logged in to a server that is down', () => {
    const svg = drawn(changed('u2', { connectedServer: null }));
    expect(onCards(svg)).toContain('logged out');
    expect(inLegend(svg)).toContain('logged in nowhere, or to a server that is down');
    expect(drawn(changed('s2', { running: false }))).toMatch(/>st2 down</);
    expect(inLegend(drawn(first))).not.toContain('logged in nowhere, or to a server that is down');
  });
});

test('no name lies under what is wrong, however long and whichever way it is read', () => {
  const everything = ['s1', 's2', 's3'].reduce(
    (of, id) => changed(id, { running: false, trustsGateway: false, knowsClusters: false }, of),
    ['u1', 'u2', 'u3'].reduce(
      (of, id) => changed(id, { mail: '', homeServer: 'nobody', externalAccess: false }, of),
      changed(OF_KIND.gateway, { running: false, maxChats: 0 }, longNames),
    ),
  );
  const svg = drawn(everything);
  wellFormed(svg);
  const texts = textsOf(svg);
  const names = texts.filter(({ size }) => size === 14);
  const rows = texts.filter(({ size }) => size === 12);
  expect(rows.length).toBeGreaterThan(14);
  for (const name of names)
    for (const row of rows)
      expect(Math.abs(name.x - row.x) > 60 || Math.abs(name.y - row.y) > 12, `${name.text} and ${row.text}`).toBe(true);
});
