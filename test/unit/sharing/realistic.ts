/** Communities as people draw them, made from a seed: human names, addresses mostly first.last, parts dragged by hand, a few edited attributes. */

import type { Playground } from '../../../src/playground/playground';
import type { Request } from '../../../src/routing/route';
import { DEFAULT_ASSUMPTIONS } from '../../../src/topology/assumptions';
import type { ExternalUser, LocalUser, Position, Server } from '../../../src/topology/parts';
import { healthy } from '../healthy';

export interface Size {
  readonly servers: number;
  readonly users: number;
  readonly externals: number;
  readonly requests: number;
  /** The longest link SPEC 4 allows for it. */
  readonly target: number;
}

export const SIZES: readonly Size[] = [
  { servers: 2, users: 3, externals: 1, requests: 3, target: 350 },
  { servers: 4, users: 12, externals: 2, requests: 8, target: 600 },
  { servers: 10, users: 50, externals: 4, requests: 20, target: 1400 },
  { servers: 50, users: 500, externals: 12, requests: 60, target: 7500 },
];

const FIRST =
  'Anna Bernd Carla David Elena Felix Greta Hannes Ines Jonas Katja Lukas Maria Nils Olga Peter Rosa Stefan Tanja Ulrich Vera Walter Yvonne Zoë Aisha Brian Chen Deepa Emil Fatima George Hiroshi Ivana José Karim Lars Mei Noah Priya Quentin'.split(
    ' ',
  );
const LAST =
  'Albrecht Bauer Costa Dietrich Eriksen Fischer Gruber Hoffmann Ivanov Jansen Keller Lehmann Müller Novak Okafor Petersen Quast Richter Schmidt Tanaka Ueda Vogel Wagner Xu Yilmaz Zimmermann Andersen Brown Cohen Dubois Evans Fernandez Garcia Haddad Iyer Johnson Kowalski Lopez Moreau Nguyen'.split(
    ' ',
  );
const PARTNERS = ['partner.example', 'supplier.example', 'customer-group.example', 'northwind.example'];

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function realistic(
  { servers: serverCount, users: userCount, externals, requests }: Size,
  seed: number,
): Playground {
  const random = numbersFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  /** A place in a row of a tidy drawing, then dragged by hand up to 40 pixels off. */
  const dragged = (index: number, across: number, gap: number, top: number): Position => {
    const x = (index % across) * gap + (random() - 0.5) * 80;
    const y = top + Math.floor(index / across) * 120 + (random() - 0.5) * 80;
    return [8 * Math.round(x / 8) + 0, 8 * Math.round(y / 8) + 0];
  };
  const across = Math.min(10, serverCount);
  const servers = Array.from({ length: serverCount }, (_, index): Server => {
    const broken = random() < 0.1 ? below(4) : -1;
    return {
      id: `s${index + 1}`,
      name: `st${index + 1}`,
      host: `st${index + 1}.acme.example`,
      position: dragged(index, across, 200, 320),
      ...healthy('server'),
      role: random() < 0.05 ? 'meeting' : 'community',
      running: true,
      port1516Open: broken !== 0,
      trustsGateway: broken !== 1,
      directoryReachable: broken !== 2,
      filterFindsMail: broken !== 3,
      discovered: true,
      knowsClusters: true,
      cluster: null,
    };
  });
  const person = (): { readonly name: string; readonly local: string } => {
    const [first, last] = [pick(FIRST), pick(LAST)];
    const plain = (word: string): string =>
      word
        .normalize('NFD')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase();
    const style = random();
    const local =
      style < 0.85
        ? `${plain(first)}.${plain(last)}`
        : style < 0.95
          ? plain(first).charAt(0) + plain(last)
          : plain(last) + below(90);
    return { name: `${first} ${last}`, local };
  };
  const taken = new Set<string>();
  const users = Array.from({ length: userCount }, (_, index): LocalUser => {
    const { name, local } = person();
    let mail = `${local}@acme.example`;
    for (let number = 2; taken.has(mail); number += 1) mail = `${local}${number}@acme.example`;
    taken.add(mail);
    const connectedServer = random() < 0.06 ? null : pick(servers).id;
    const homeServer = random() < 0.75 ? connectedServer : random() < 0.4 ? null : pick(servers).id;
    return {
      id: `u${index + 1}`,
      name,
      mail,
      position: dragged(index, Math.max(4, across * 2), 104, 560),
      ...healthy('user'),
      connectedServer,
      homeServer,
      externalAccess: random() >= 0.03,
    };
  });
  const outside = Array.from({ length: externals }, (_, index): ExternalUser => {
    const { name, local } = person();
    return { id: `x${index + 1}`, name, mail: `${local}@${pick(PARTNERS)}`, position: dragged(index, 6, 160, -80) };
  });
  const script = Array.from({ length: requests }, (): Request => {
    const [inside, other] = [pick(users).id, pick(outside).id];
    const kind = random() < 0.6 ? 'chat' : 'subscribe';
    return random() < 0.7 ? { kind, from: other, to: inside } : { kind, from: inside, to: other };
  });
  return {
    title: `Round robin in ${serverCount} servers`,
    topology: {
      gateway: {
        id: 'gw',
        name: 'Gateway',
        position: dragged(0, 1, 0, 120),
        ...healthy('gateway'),
        running: true,
        configuredServer: 's1',
        blockedDomains: random() < 0.3 ? ['blocked.example'] : [],
        maxChats: -1,
        maxPresences: -1,
      },
      clusters: [],
      servers,
      users,
      externals: outside,
      blockedServerLinks: [['s1', 's2']],
      assumptions: DEFAULT_ASSUMPTIONS,
    },
    requests: script,
    state: { next: servers.at(-1)?.id ?? null, chats: 0, presences: 0 },
    notes: [],
  };
}
