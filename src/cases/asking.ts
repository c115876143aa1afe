/** A probe on its way: which kind, and what each kind has to know; whatever is chosen, it is one that can be asked. */

import { answer, MOST_SENDINGS, type Probe } from '../diagnosis/probes';
import { namedBy } from '../diagnosis/symptom';
import type { RequestKind } from '../routing/kinds';
import { findExternal, findUser, type Topology } from '../topology/topology';
import type { Case } from './case';

export const PROBE_KINDS: readonly Probe['kind'][] = [
  'send',
  'telnet',
  'log',
  'ldapsearch',
  'person',
  'stconfig',
  'community-config',
  'console',
];

/** What one may have to choose, each kept while the kind changes. */
export interface Draft {
  readonly kind: Probe['kind'];
  readonly what: RequestKind;
  readonly sender: string;
  readonly receiver: string;
  readonly times: number;
  /** Where telnet is typed: 'gateway', or a server. */
  readonly host: string;
  readonly target: string;
  readonly server: string;
  readonly person: string;
}

export type Field = Exclude<keyof Draft, 'kind'>;

/** What a kind asks for, in this order. */
export const FIELDS: Readonly<Record<Probe['kind'], readonly Field[]>> = {
  send: ['what', 'sender', 'receiver', 'times'],
  telnet: ['host', 'target'],
  ldapsearch: ['server', 'person'],
  person: ['person'],
  stconfig: ['server'],
  'community-config': ['server'],
  log: ['server'],
  console: [],
};

export const TIMES: readonly number[] = Array.from({ length: MOST_SENDINGS }, (_, place) => place + 1);

/** What the ticket tells of, tried once on every server. */
export function firstDraft({ healthy, symptoms }: Case): Draft {
  const { servers } = healthy.topology;
  const [symptom] = symptoms;
  const [user = ''] = symptom ? namedBy(healthy.topology, symptom) : [];
  const inbound = symptom?.direction !== 'outbound';
  const external = symptom?.external ?? '';
  const server = servers[0]?.id ?? '';
  return {
    kind: 'send',
    what: symptom?.kind ?? 'chat',
    sender: inbound ? external : user,
    receiver: inbound ? user : external,
    times: Math.min(servers.length, MOST_SENDINGS),
    host: 'gateway',
    target: server,
    server,
    person: user,
  };
}

/** Those whom somebody may write to: who is outside to the local users, and the other way. */
export const receiversFor = (topology: Topology, sender: string): readonly { id: string; name: string }[] =>
  findExternal(topology, sender) ? topology.users : topology.externals;

export const targetsFor = ({ servers }: Topology, host: string): readonly { id: string; name: string }[] =>
  servers.filter(({ id }) => id !== host);

/** The draft with something else chosen, and what no longer goes with it put right. */
export function choosing(topology: Topology, draft: Draft, chosen: Partial<Draft>): Draft {
  const next = { ...draft, ...chosen };
  const among = (ids: readonly { readonly id: string }[], id: string): string =>
    ids.some((each) => each.id === id) ? id : (ids[0]?.id ?? '');
  return {
    ...next,
    receiver: among(receiversFor(topology, next.sender), next.receiver),
    target: among(targetsFor(topology, next.host), next.target),
  };
}

/** The address that is looked for is the one that people know, whatever the directory has. */
export function probeOf({ healthy }: Case, draft: Draft): Probe {
  const { kind, what, sender, receiver, times, host, target, server, person } = draft;
  switch (kind) {
    case 'send':
      return { kind, request: { kind: what, from: sender, to: receiver }, times };
    case 'telnet':
      return { kind, from: host, to: target };
    case 'ldapsearch':
      return { kind, server, mail: findUser(healthy.topology, person)?.mail ?? '' };
    case 'person':
      return { kind, user: person };
    case 'console':
      return { kind };
    default:
      return { kind, server };
  }
}

/** Whether a probe names only what there is. */
export function canAsk({ broken }: Case, probe: Probe): boolean {
  try {
    answer(broken, probe);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const isSameProbe = (one: Probe, other: Probe): boolean => textOf(one) === textOf(other);

const textOf = (probe: Probe): string =>
  probe.kind === 'send'
    ? JSON.stringify([probe.kind, probe.request.kind, probe.request.from, probe.request.to, probe.times ?? 1])
    : JSON.stringify(Object.entries(probe).toSorted());
