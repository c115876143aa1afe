/** Telling candidates apart: the groups are what the probes answer, and no other probe would leave fewer together at worst. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { altered } from '../../../src/diagnosis/changes';
import { type Candidate, diagnose } from '../../../src/diagnosis/diagnose';
import { answer, type Probe } from '../../../src/diagnosis/probes';
import { tellApart } from '../../../src/diagnosis/tellApart';
import type { Playground } from '../../../src/playground/playground';
import { arbitraryComplaint } from './symptoms';

/** Every probe there is in a small community, sendings as often as they may be; of addresses those that anybody has by some candidate. */
function everyProbe({ topology }: Playground, candidates: readonly Candidate[]): readonly Probe[] {
  const servers = topology.servers.map(({ id }) => id);
  const mails = new Set([...topology.users, ...topology.externals].map(({ mail }) => mail));
  for (const { change } of candidates) if (typeof change?.value === 'string') mails.add(change.value);
  const probes: Probe[] = [{ kind: 'console' }];
  for (const { id: user } of topology.users) {
    probes.push({ kind: 'person', user });
    for (const { id: external } of topology.externals) {
      for (const kind of ['subscribe', 'chat'] as const) {
        for (const times of [1, 2, 3, 12]) {
          probes.push({ kind: 'send', request: { kind, from: external, to: user }, times });
          probes.push({ kind: 'send', request: { kind, from: user, to: external }, times });
        }
      }
    }
  }
  for (const server of servers) {
    probes.push({ kind: 'stconfig', server }, { kind: 'community-config', server }, { kind: 'log', server });
    for (const from of ['gateway', ...servers]) if (from !== server) probes.push({ kind: 'telnet', from, to: server });
    for (const mail of mails) probes.push({ kind: 'ldapsearch', server, mail });
  }
  return probes;
}

function groupsOf(playground: Playground, candidates: readonly Candidate[], probe: Probe): readonly Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { text } = answer(altered(playground, candidate), probe);
    groups.set(text, [...(groups.get(text) ?? []), candidate]);
  }
  return [...groups.values()];
}

const worst = (groups: readonly (readonly Candidate[])[]): number => Math.max(0, ...groups.map(({ length }) => length));

test('groups, order, and no better probe', () => {
  let told = 0;
  fc.assert(
    fc.property(
      arbitraryComplaint({ minServers: 1, maxServers: 3, maxUsers: 3, maxExternals: 2, maxRequests: 0 }),
      ({ playground, symptom }) => {
        const candidates = diagnose(playground, symptom).slice(0, 25);
        const telling = tellApart(playground, symptom, candidates);
        for (const { probe, groups } of telling) {
          expect(groups.length).toBeGreaterThan(1);
          expect(groups).toEqual(groupsOf(playground, candidates, probe));
        }
        const worsts = telling.map(({ groups }) => worst(groups));
        expect(worsts).toEqual(worsts.toSorted((a, b) => a - b));
        const least = worsts[0] ?? candidates.length;
        for (const probe of everyProbe(playground, candidates))
          expect(worst(groupsOf(playground, candidates, probe)), JSON.stringify(probe)).toBeGreaterThanOrEqual(least);
        expect(tellApart(playground, symptom, candidates)).toEqual(telling);
        if (telling.length > 0) told += 1;
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
  // Some sixteen of sixty, and now and then no more than ten.
  expect(told).toBeGreaterThan(2);
});
