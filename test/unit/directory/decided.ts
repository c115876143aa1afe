/** What routing decides in a document, and the texts in which it tells of somebody. */

import type { Playground } from '../../../src/playground/playground';
import { type Request, run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';

/** The script, then each pair of people in both directions; of each step all but the values it quotes. */
export function decided({ topology, requests, state }: Playground) {
  const pairs = topology.users.flatMap(({ id: user }) =>
    topology.externals.flatMap(({ id: external }): Request[] => [
      { kind: 'chat', from: external, to: user },
      { kind: 'subscribe', from: user, to: external },
    ]),
  );
  const { traces, state: after } = run(topology, [...requests, ...pairs], state);
  return {
    after,
    traces: traces.map((trace) => [
      traceText(trace),
      trace.assumptions,
      trace.steps.map(({ facts, ...step }) => [step, facts.map(({ part, attribute }) => [part, attribute])]),
    ]),
  };
}

const isKnown = ({ topology }: Playground, home: string): boolean =>
  [...topology.servers, ...topology.clusters].some(({ id }) => id === home);

/** Each text of a document by the part and the field that holds it. */
export function textsIn(
  playground: Playground,
): readonly (readonly [kind: 'title' | 'name' | 'host' | 'mail' | 'domain' | 'home' | 'note', text: string])[] {
  const { title, topology, notes } = playground;
  const { gateway, clusters, servers, users, externals } = topology;
  return [
    ['title', title],
    ...[...(gateway ? [gateway] : []), ...clusters, ...servers, ...users, ...externals].map(
      ({ name }) => ['name', name] as const,
    ),
    ...servers.map(({ host }) => ['host', host] as const),
    ...[...users, ...externals].map(({ mail }) => ['mail', mail] as const),
    ...(gateway?.blockedDomains ?? []).map((domain) => ['domain', domain] as const),
    ...users.flatMap(({ homeServer }) =>
      homeServer === null || isKnown(playground, homeServer) ? [] : [['home', homeServer] as const],
    ),
    ...notes.map(({ text }) => ['note', text] as const),
  ];
}

/** Everything of a document but its texts: ids, what they name, switches, numbers, places. */
export function bonesOf(playground: Playground): unknown {
  const texts = new Set(['title', 'name', 'host', 'mail', 'blockedDomains', 'text']);
  return JSON.parse(
    JSON.stringify(playground, (key, value) => {
      if (texts.has(key)) return undefined;
      return key === 'homeServer' && typeof value === 'string' && !isKnown(playground, value) ? '?' : value;
    }),
  );
}
