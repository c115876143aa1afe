/** Diagnosis as SPEC 10 words it, tried out in plain loops over `route` and nothing else: slow, and written without a look at src/diagnosis. */

import type { Symptom } from '../../../src/diagnosis/symptom';
import type { Playground } from '../../../src/playground/playground';
import { initialState, route } from '../../../src/routing/route';
import { roundRobinList, seat, type Topology } from '../../../src/topology/topology';

export interface Told {
  readonly change: { readonly part: string; readonly attribute: string; readonly value: unknown } | null;
  readonly needs: Readonly<Record<string, string>> | null;
  readonly failing: ReadonlyMap<string, { readonly fails: number; readonly of: number }>;
}

type Way = readonly [change: Told['change'], topology: Topology];

const SWITCHES = [
  'running',
  'port1516Open',
  'trustsGateway',
  'directoryReachable',
  'filterFindsMail',
  'discovered',
  'knowsClusters',
] as const;

/** Every change and what becomes of the topology by it, in the order of SPEC 10. */
function waysOf(topology: Topology, symptom: Symptom): readonly Way[] {
  const ways: Way[] = [[null, topology]];
  const { gateway, servers, users, externals } = topology;
  if (gateway) {
    const at = (attribute: keyof typeof gateway, value: unknown): void => {
      if (JSON.stringify(gateway[attribute]) !== JSON.stringify(value))
        ways.push([
          { part: gateway.id, attribute, value },
          { ...topology, gateway: { ...gateway, [attribute]: value } },
        ]);
    };
    at('running', false);
    at('configuredServer', null);
    const mail = externals.find(({ id }) => id === symptom.external)?.mail ?? '';
    if (mail.includes('@')) {
      const domain = (mail.split('@').at(-1) ?? '').toLowerCase();
      if (!gateway.blockedDomains.map((each) => each.toLowerCase()).includes(domain))
        at('blockedDomains', [...gateway.blockedDomains, domain]);
    }
    at('maxChats', 0);
    at('maxPresences', 0);
  }
  for (const server of servers) {
    for (const attribute of SWITCHES) {
      if (!server[attribute]) continue;
      const others = servers.map((each) => (each === server ? { ...each, [attribute]: false } : each));
      ways.push([
        { part: server.id, attribute, value: false },
        { ...topology, servers: others },
      ]);
    }
  }
  const blocked = new Set(topology.blockedServerLinks.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  for (let a = 0; a < servers.length; a += 1) {
    for (let b = a + 1; b < servers.length; b += 1) {
      const added = `${servers[a]?.id} ${servers[b]?.id}`;
      if (blocked.has(added)) continue;
      const value: [string, string][] = [];
      for (const { id: first } of servers)
        for (const { id: second } of servers)
          if (value.every(([c, d]) => `${d} ${c}` !== `${first} ${second}`))
            if (`${first} ${second}` === added || blocked.has(`${first} ${second}`)) value.push([first, second]);
      ways.push([
        { part: 'topology', attribute: 'blockedServerLinks', value },
        { ...topology, blockedServerLinks: value },
      ]);
    }
  }
  users.forEach((user, place) => {
    if (symptom.users !== 'all' && !symptom.users.includes(user.id)) return;
    const at = (attribute: 'mail' | 'connectedServer' | 'homeServer' | 'externalAccess', value: unknown): void => {
      if (user[attribute] === value) return;
      const others = users.map((each) => (each === user ? { ...each, [attribute]: value } : each));
      ways.push([
        { part: user.id, attribute, value },
        { ...topology, users: others },
      ]);
    };
    at('mail', '');
    const next = users[place + 1] ?? users[0];
    if (users.length > 1 && next && next.mail !== '') at('mail', next.mail);
    at('connectedServer', null);
    at('homeServer', '?');
    for (const { id, cluster } of servers)
      if (cluster === null && id !== seat(topology, user)?.id) at('homeServer', id);
    at('externalAccess', false);
  });
  return ways;
}

function countsIn(topology: Topology, symptom: Symptom): Told['failing'] {
  const { external, direction, kind, seen } = symptom;
  return new Map(
    topology.users.map(({ id }) => {
      const of = direction === 'outbound' ? 1 : roundRobinList(topology).length || 1;
      const request = direction === 'outbound' ? { kind, from: id, to: external } : { kind, from: external, to: id };
      let state = initialState;
      let fails = 0;
      for (let sent = 0; sent < of; sent += 1) {
        const answer = route(topology, request, state);
        state = answer.state;
        if (answer.trace.verdict === seen) fails += 1;
      }
      return [id, { fails, of }];
    }),
  );
}

function doesFit(symptom: Symptom, failing: Told['failing']): boolean {
  const { users, share } = symptom;
  return [...failing].every(([id, { fails, of }]) => {
    if (users !== 'all' && !users.includes(id)) return true;
    if (share === 'always') return fails === of;
    if (share === 'sometimes') return fails > 0 && fails < of;
    return fails / of === share.fails / share.of;
  });
}

const OTHERS = [
  ['unreachable', { fail: 'skip', skip: 'fail' }],
  ['shortcut', { off: 'on', on: 'off' }],
  ['homeElsewhere', { offline: 'forward', forward: 'offline' }],
] as const;

/** All that show the symptom, in order. */
export function toldOf({ topology }: Playground, symptom: Symptom): readonly Told[] {
  const found: (Told & { readonly key: readonly number[] })[] = [];
  waysOf(topology, symptom).forEach(([change, changed], place) => {
    const tryWith = (needs: Told['needs']): boolean => {
      const failing = countsIn({ ...changed, assumptions: { ...changed.assumptions, ...needs } }, symptom);
      if (!doesFit(symptom, failing)) return false;
      const strangers = [...failing].filter(
        ([id, { fails }]) => fails > 0 && symptom.users !== 'all' && !symptom.users.includes(id),
      );
      found.push({ change, needs, failing, key: [needs ? 1 : 0, strangers.length, place] });
      return true;
    };
    if (tryWith(null)) return;
    for (const [key, other] of OTHERS) {
      const now = topology.assumptions[key];
      if (tryWith({ [key]: (other as Readonly<Record<string, string>>)[now] ?? '' })) return;
    }
  });
  found.sort((a, b) => {
    const place = a.key.findIndex((part, index) => part !== b.key[index]);
    return place < 0 ? 0 : (a.key[place] ?? 0) - (b.key[place] ?? 0);
  });
  return found.map(({ change, needs, failing }) => ({ change, needs, failing }));
}
