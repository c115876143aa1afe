/** In every sentence about every request each name is one piece, whatever it is, and no word of the trade is found in it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedOutcomes } from '../../../src/outcomes/changes';
import type { Playground } from '../../../src/playground/playground';
import { describeRequest, describeStep, describeVerdict, notices } from '../../../src/routing/describe';
import { describeFact, describeWhy, traceSentences } from '../../../src/routing/reasons';
import { run } from '../../../src/routing/route';
import { bare, tokensOf } from '../../../src/saying/names';
import { tradeWordsIn } from '../../../src/signs/glossary';
import { arbitraryPlayground } from '../arbitrary';

/** Every name holds it, and no word of ours does. */
const MARK = '※';
const STEMS = [
  'gateway',
  'Chat Desk',
  'mail-berlin-01',
  'home servers',
  'the gateway',
  'שרת (נתב)',
  'سارة',
  'a (b) [c]',
  "Ann's",
  '1',
];

/** The same playground, its names out of the list, each different and with the mark in it. */
function renamed(playground: Playground): Playground {
  let count = 0;
  const name = (): string => {
    count += 1;
    return `${STEMS[count % STEMS.length]}${MARK}${count}`;
  };
  const anew = <P extends { readonly name: string }>(part: P): P => ({ ...part, name: name() });
  const person = <P extends { readonly name: string; readonly mail: string }>(part: P): P => ({
    ...anew(part),
    mail: part.mail === '' ? '' : `chat${MARK}${part.mail}`,
  });
  const { topology } = playground;
  const placed = new Set([...topology.servers, ...topology.clusters].map(({ id }) => id));
  return {
    ...playground,
    topology: {
      ...topology,
      gateway: topology.gateway && {
        ...anew(topology.gateway),
        blockedDomains: topology.gateway.blockedDomains.map((domain) => MARK + domain),
      },
      servers: topology.servers.map((server) => ({ ...anew(server), host: `gateway${MARK}.example` })),
      clusters: topology.clusters.map(anew),
      users: topology.users.map((user) => ({
        ...person(user),
        homeServer: user.homeServer === null || placed.has(user.homeServer) ? user.homeServer : `gateway${MARK}gone`,
      })),
      externals: topology.externals.map(person),
    },
  };
}

test('names that are words of the trade, from right to left, or in brackets', () => {
  let seen = 0;
  fc.assert(
    fc.property(arbitraryPlayground({ minPeople: 1, minServers: 1 }).map(renamed), ({ topology, requests, state }) => {
      const { traces } = run(topology, requests, state);
      const { gateway, servers, clusters, users, externals } = topology;
      const given = new Set<string>([
        ...[...(gateway ? [gateway] : []), ...servers, ...clusters, ...users, ...externals].map(({ name }) => name),
        ...[...users, ...externals].map(({ mail }) => mail),
        ...users.flatMap(({ homeServer }) => homeServer ?? []),
        ...(gateway?.blockedDomains ?? []),
        ...servers.map(({ host }) => host),
      ]);
      const sentences = traces.flatMap((trace) => [
        describeRequest(topology, trace.request),
        describeVerdict(topology, trace),
        ...Object.values(notices(topology, trace)),
        ...trace.steps.flatMap((step, index) => {
          const { what } = describeStep(topology, trace, index);
          const why = describeWhy(topology, trace, index);
          return [what, why, ...step.facts.flatMap((fact) => Object.values(describeFact(topology, fact)))];
        }),
      ]);
      const emptied = { ...topology, users: topology.users.map((user) => ({ ...user, connectedServer: null })) };
      const changes = changedOutcomes(
        { topology, traces },
        { topology: emptied, traces: run(emptied, requests, state).traces },
      );
      for (const sentence of [...sentences, ...[...changes.values()].map(({ said }) => said)]) {
        for (const { kind, text } of tokensOf(sentence)) {
          if (kind === 'name') expect(given, sentence).toContain(text);
          else expect(text, sentence).not.toContain(MARK);
          if (kind === 'name') seen += 1;
        }
        const pieces = tradeWordsIn(sentence);
        expect(pieces.map(({ text }) => text).join('')).toBe(bare(sentence));
        for (const { text, word } of pieces) if (word !== null) expect(text).not.toContain(MARK);
      }
      for (const trace of traces) {
        const outside = traceSentences(topology, trace).replace(/\u2068[^\u2068\u2069\n]*\u2069/g, '');
        expect(outside).not.toMatch(/[\u0590-\u08ff\u2066-\u2069]/);
      }
    }),
  );
  expect(seen).toBeGreaterThan(100);
});
