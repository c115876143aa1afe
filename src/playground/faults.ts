/** Faults in one click: what staff call them, whom they belong to, and how to set and clear them; each is an attribute at an unhealthy value. */

import { attributeOf, CATALOG, SERVER_LINK_FAULT } from '../topology/catalog';
import type { LocalUser, PartKind } from '../topology/parts';
import {
  domainOf,
  type Fault,
  faultsOf,
  findPart,
  findServer,
  findUser,
  mailTwin,
  nameOf,
  serverLinkOpen,
  type Topology,
} from '../topology/topology';
import { setAttribute, setServerLink } from './edits';
import { asAddress, namesIn } from './names';
import { type Edit, edited, type Playground, refused } from './playground';

export interface PossibleFault {
  readonly id: string;
  readonly kind: Exclude<PartKind, 'cluster' | 'external'> | 'pair';
  /** As support staff call it. */
  readonly name: string;
  /** Breaks one part; of a pair both. */
  readonly set: (playground: Playground, id: string, other: string) => Edit;
}

/** Every true/false attribute of the catalog with a staff name is a fault that one click sets. */
const SWITCHES: readonly PossibleFault[] = (['gateway', 'server', 'user'] as const).flatMap((kind) =>
  CATALOG[kind].attributes.flatMap(({ key, control, fault }): PossibleFault[] =>
    fault && control.kind === 'switch'
      ? [
          {
            id: `${kind} ${key}`,
            kind,
            name: fault.name,
            set: (playground, id) => setAttribute(playground, id, key, false),
          },
        ]
      : [],
  ),
);

const other = (id: string, kind: PossibleFault['kind'], name: string, set: PossibleFault['set']): PossibleFault => ({
  id,
  kind,
  name,
  set,
});

const OTHERS: readonly PossibleFault[] = [
  other('gateway configuredServer', 'gateway', 'No community server configured', (playground, id) =>
    setAttribute(playground, id, 'configuredServer', null),
  ),
  other('gateway blockedDomains', 'gateway', 'External domain on the block list', blockDomain),
  other('gateway maxChats', 'gateway', 'Chat sessions used up', (playground, id) =>
    setAttribute(playground, id, 'maxChats', 0),
  ),
  other('gateway maxPresences', 'gateway', 'Presence sessions used up', (playground, id) =>
    setAttribute(playground, id, 'maxPresences', 0),
  ),
  other('user mail', 'user', 'No mail address in the directory', (playground, id) =>
    setAttribute(playground, id, 'mail', ''),
  ),
  other('user twin', 'user', 'Mail address shared with another user', shareMail),
  other('user homeServer', 'user', 'Home server misspelt', misspellHome),
  other('user connectedServer', 'user', 'Logged in nowhere', (playground, id) =>
    setAttribute(playground, id, 'connectedServer', null),
  ),
  other('pair link', 'pair', SERVER_LINK_FAULT, (playground, id, second) =>
    setServerLink(playground, id, second, false),
  ),
];

const ORDER: readonly PossibleFault['kind'][] = ['gateway', 'server', 'pair', 'user'];

export const POSSIBLE_FAULTS: readonly PossibleFault[] = [...SWITCHES, ...OTHERS].toSorted(
  (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
);

/** The faults one click can set on a part. */
export const possibleFor = (kind: PartKind): readonly PossibleFault[] =>
  POSSIBLE_FAULTS.filter((fault) => fault.kind === kind);

export const possibleForPair: readonly PossibleFault[] = POSSIBLE_FAULTS.filter((fault) => fault.kind === 'pair');

function blockDomain(playground: Playground, id: string): Edit {
  const { gateway, externals } = playground.topology;
  const domain = externals.map((external) => domainOf(external.mail)).find((each) => each !== null);
  if (!gateway || domain == null)
    return refused('There is no external user with a mail domain to block. Add one first.');
  if (gateway.blockedDomains.includes(domain)) return edited(playground);
  return setAttribute(playground, id, 'blockedDomains', [...gateway.blockedDomains, domain]);
}

function shareMail(playground: Playground, id: string): Edit {
  const twin = playground.topology.users.find((user) => user.id !== id && user.mail !== '');
  if (!twin) return refused('A shared mail address takes two local users. Add another one first.');
  return setAttribute(playground, id, 'mail', twin.mail);
}

/** A comma is what the documentation warns of: the value must not hold one. */
function misspellHome(playground: Playground, id: string): Edit {
  const home = playground.topology.users.find((user) => user.id === id)?.homeServer ?? null;
  const right = home === null ? (playground.topology.servers[0]?.host ?? 'st1') : nameOf(playground.topology, home);
  return setAttribute(playground, id, 'homeServer', `${right},`);
}

/** All faults at a healthy value: a wrong home server is emptied, a missing or shared mail becomes a free one, the gateway lets everybody in, and who is logged in nowhere is logged in again. */
export function clearFaults(playground: Playground): Edit {
  const { gateway, servers, users } = playground.topology;
  let healthy = playground;
  let cleared = 0;
  for (const { id } of [...(gateway ? [gateway] : []), ...servers, ...users]) {
    for (let faults = faultsOf(healthy.topology, id); faults.length > 0; ) {
      const mended = clearFault(healthy, id, faults[0]);
      if (!mended.ok || mended.playground === healthy) break;
      healthy = mended.playground;
      cleared += 1;
      faults = faultsOf(healthy.topology, id);
    }
  }
  // What keeps people out on purpose is no unhealthy value, but it was set here as a fault.
  for (const [key, open] of OPEN_DOORS) {
    if (!gateway || Object.is(gateway[key], open) || (gateway[key] !== 0 && key !== 'blockedDomains')) continue;
    const opened = setAttribute(healthy, gateway.id, key, open);
    if (!opened.ok || opened.playground === healthy) continue;
    healthy = opened.playground;
    cleared += 1;
  }
  for (const user of users) {
    const back = user.connectedServer === null ? logInPlace(healthy.topology, user) : null;
    const loggedIn = back === null ? null : setAttribute(healthy, user.id, 'connectedServer', back);
    if (!loggedIn?.ok) continue;
    healthy = loggedIn.playground;
    cleared += 1;
  }
  return cleared === 0
    ? edited(playground, 'There is no fault to clear.')
    : edited(healthy, `${cleared} ${cleared === 1 ? 'fault' : 'faults'} cleared.`);
}

/** Where somebody who is logged in nowhere belongs: the home server or a member of the home cluster, else the first server. */
function logInPlace({ servers }: Topology, { homeServer }: LocalUser): string | null {
  const home = servers.find(({ id, cluster }) => homeServer !== null && (id === homeServer || cluster === homeServer));
  return home?.id ?? servers[0]?.id ?? null;
}

const OPEN_DOORS = [
  ['maxChats', -1],
  ['maxPresences', -1],
  ['blockedDomains', []],
] as const;

function clearFault(playground: Playground, id: string, fault: Fault | undefined): Edit {
  const { topology } = playground;
  const placed = findPart(topology, id);
  if (!placed || !fault) return edited(playground);
  if (fault.other !== undefined) return setServerLink(playground, id, fault.other, true);
  const control = attributeOf(placed.kind, fault.attribute)?.control;
  if (control?.kind === 'switch') return setAttribute(playground, id, fault.attribute, true);
  return setAttribute(playground, id, fault.attribute, healthyValue(topology, id, fault.attribute, placed.part.name));
}

function healthyValue(topology: Topology, id: string, attribute: string, name: string): string | null {
  if (attribute === 'configuredServer') return topology.servers[0]?.id ?? null;
  if (attribute !== 'mail') return null;
  const user = topology.users.find((each) => each.id === id);
  const twin = user && mailTwin(topology, user);
  const domain = topology.users.map(({ mail }) => domainOf(mail)).find((each) => each !== null) ?? 'acme.example';
  return namesIn(topology).mail(twin ? twin.mail : `${asAddress(name)}@${domain}`);
}

/** Whether a fault stands on a part already, so that it is not offered again. */
export function stands(
  { topology }: Playground,
  { kind, id: faultId }: PossibleFault,
  id: string,
  second = '',
): boolean {
  if (kind === 'pair') return findServer(topology, second) !== undefined && !serverLinkOpen(topology, id, second);
  const key = faultId.split(' ')[1] ?? '';
  const { gateway } = topology;
  if (key === 'maxChats' || key === 'maxPresences') return gateway?.[key] === 0;
  if (key === 'blockedDomains') return gateway !== null && gateway.blockedDomains.length > 0;
  if (key === 'connectedServer') return findUser(topology, id)?.connectedServer === null;
  return faultsOf(topology, id).some(({ attribute }) => attribute === key || (key === 'twin' && attribute === 'mail'));
}
