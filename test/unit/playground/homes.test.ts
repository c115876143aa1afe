/** Home server values as people type and paste them: taken, asked about, or kept with the one that was nearly named (SPEC 5.2). */

import { describe, expect, test } from 'vitest';
import { clusterNameAdvice, clusterSizeAdvice, nearWords } from '../../../src/inspector/homeWords';
import { clearing } from '../../../src/playground/clearing';
import { setAttribute } from '../../../src/playground/edits';
import type { Playground } from '../../../src/playground/playground';
import { plain } from '../../../src/saying/names';
import { nearHomes } from '../../../src/topology/homes';
import { community, made, reasonOf, server, userOf } from './community';

/** The community with its cluster called as one of its servers is, as the manual proposes. */
const sharing = (name: string): Playground => made(setAttribute(community, 'c1', 'name', name));
const homeOf = (playground: Playground, typed: string): unknown =>
  userOf(made(setAttribute(playground, 'cleo', 'homeServer', typed)), 'cleo').homeServer;

describe('a name that two have', () => {
  test('is that of the cluster where the server belongs to it', () => {
    expect(homeOf(sharing('st2'), 'st2')).toBe('c1');
    expect(homeOf(sharing('st2'), 'st2.acme.example')).toBe('s2');
  });

  test('is asked about where the server does not belong to the cluster, or both are servers', () => {
    expect(reasonOf(setAttribute(sharing('st3'), 'cleo', 'homeServer', 'st3'))).toBe(
      '"Home server" of Cleo: “st3” may be st3 (server) or st3 (cluster). Choose which is meant.',
    );
    const twice = made(setAttribute(community, 's1', 'name', 'st3'));
    expect(reasonOf(setAttribute(twice, 'cleo', 'homeServer', 'st3'))).toContain('st3 (server) or st3 (server)');
  });

  test('as an id it is what was chosen', () => {
    expect(homeOf(sharing('st3'), 's3')).toBe('s3');
    expect(homeOf(sharing('st3'), 'c1')).toBe('c1');
  });
});

describe('a text that nearly names one', () => {
  const near = (text: string, playground = community): readonly string[] =>
    nearHomes(playground.topology, text).map((home) => `${home.id}: ${plain(nearWords(text, home))}`);

  test.each([
    ['ST2', 's2: “ST2” differs from st2 only in case.'],
    ['North', 'c1: “North” differs from north only in case.'],
    ['ST2.Acme.example', 's2: “ST2.Acme.example” differs from st2.acme.example only in case.'],
    ['st2.acme.example.', 's2: “st2.acme.example.” differs from st2.acme.example only at its end.'],
    ['st2,', 's2: “st2,” differs from st2 only at its end.'],
    ['St2.', 's2: “St2.” differs from st2 in nothing but case, spaces and what stands at its end.'],
    ['CN=st2/O=acme', 's2: “CN=st2/O=acme” names st2 as Domino writes it.'],
    ['st2/acme', 's2: “st2/acme” names st2 as Domino writes it.'],
    ['cn=ST2,o=acme', 's2: “cn=ST2,o=acme” names st2 as Domino writes it.'],
    ['CN=st2 / OU=chat / O=acme@ACME', 's2: “CN=st2 / OU=chat / O=acme@ACME” names st2 as Domino writes it.'],
    ['st2@ACME', 's2: “st2@ACME” names st2 as Domino writes it.'],
    ['CN=st2', 's2: “CN=st2” names st2 as Domino writes it.'],
  ])('%s stays text, and %s', (text, offer) => {
    expect(homeOf(community, text)).toBe(text);
    expect(near(text)).toEqual([offer]);
  });

  test('a second space is told as one', () => {
    const playground = sharing('Chat North');
    expect(near('Chat  North', playground)).toEqual(['c1: “Chat  North” differs from Chat North only in its spaces.']);
    expect(near('chat  north,', playground)).toEqual([
      'c1: “chat  north,” differs from Chat North in nothing but case, spaces and what stands at its end.',
    ]);
  });

  test.each(['west', 'st9/acme', 'st22', 's', '/', ',', '=', '@', 'a, b', 'http://st2', 'ann@acme.example', 's2', ''])(
    'of %j none is near',
    (text) => {
      expect(near(text)).toEqual([]);
    },
  );

  test('an empty host is near to nothing', () => {
    const hostless = made(setAttribute(community, 's1', 'host', ''));
    expect(near('.', hostless)).toEqual([]);
  });

  test('two are offered, and for a member its cluster', () => {
    expect(near('ST3', sharing('st3'))).toHaveLength(2);
    expect(near('ST2', sharing('st2'))).toEqual(['c1: “ST2” differs from st2 only in case.']);
    const cased = { ...community.topology, servers: [...community.topology.servers, server('s4', { name: 'ST3' })] };
    expect(nearHomes(cased, 'St3').map(({ id }) => id)).toEqual(['s3', 's4']);
  });

  test('is the first answer where a fault that came with the document is asked about', () => {
    const misspelt = made(
      setAttribute(
        { ...community, topology: { ...community.topology, blockedServerLinks: [] } },
        'cleo',
        'homeServer',
        'ST2',
      ),
    );
    const asked = clearing(misspelt, []).asked.filter(({ quiet }) => !quiet);
    expect(asked).toMatchObject([{ id: 'cleo homeServer', choices: ['s2', null], sure: false }]);
  });
});

test.each([
  ['STCluster1', true],
  ['ST Cluster 1', false],
  ['st1,st2', false],
])('the name %j of a cluster is taken, with or without advice', (name, fine) => {
  expect(sharing(name).topology.clusters[0]?.name).toBe(name);
  expect(clusterNameAdvice(name) === null).toBe(fine);
});

test.each([
  [6, null],
  [7, /^Sametime takes at most six .* this one has 7\./],
])('a cluster of %j servers is taken, with or without advice', (members, advice) => {
  if (advice === null) expect(clusterSizeAdvice(members)).toBeNull();
  else expect(clusterSizeAdvice(members)).toMatch(advice);
});
