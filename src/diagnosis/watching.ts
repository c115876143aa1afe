/** Notes what is read of gateway, servers and their links while requests are routed or probes answer, so that a change asks anew only where it was read. */

import { route } from '../routing/route';
import type { Gateway, Server } from '../topology/parts';
import type { Topology } from '../topology/topology';

/** Numbers of routed requests, none twice, by the group they belong to. */
export type Readers = ReadonlyMap<number, readonly number[]>;

export interface Watch {
  /** The same community, watched. */
  readonly topology: Topology;
  /** Does what is to be done with it, and notes by a number of its own, in a group, what is read meanwhile; links are not. */
  readonly noting: <T>(group: number, number: number, work: () => T) => T;
  /** Routes as `route` does, and notes by a number of its own, in a group, what is read meanwhile. */
  readonly routeNoting: (group: number, number: number) => typeof route;
  /** Those who read an attribute of a part, or anything of it where none is given. */
  readonly readers: (part: string, attribute?: string) => Readers;
  /** Those who asked for the link of a pair of servers. */
  readonly linkReaders: (a: string, b: string) => Readers;
}

const NOBODY: Readers = new Map();
/** Under which stands whoever read anything. */
const ANYTHING = Symbol('anything');

export function watch(topology: Topology): Watch {
  const read = new Map<string, Map<PropertyKey, Map<number, number[]>>>();
  const links = new Map<PropertyKey, Map<number, number[]>>();
  let [group, number] = [0, 0];
  /** Not while an index is made: what is read then is no request's. */
  let noting = false;

  const note = (noted: Map<PropertyKey, Map<number, number[]>>, key: PropertyKey): void => {
    const byGroup = noted.get(key);
    if (!byGroup) {
      noted.set(key, new Map([[group, [number]]]));
      return;
    }
    const numbers = byGroup.get(group);
    if (!numbers) byGroup.set(group, [number]);
    else if (numbers.at(-1) !== number) numbers.push(number);
  };
  const watched = <P extends Gateway | Server>(part: P): P => {
    const ofPart = new Map<PropertyKey, Map<number, number[]>>();
    read.set(part.id, ofPart);
    return new Proxy(part, {
      get(target, key) {
        if (noting && key !== 'id') {
          note(ofPart, key);
          note(ofPart, ANYTHING);
        }
        return target[key as keyof P];
      },
    });
  };
  const notingWhile = <T>(ofGroup: number, ofNumber: number, work: () => T): T => {
    [group, number, noting] = [ofGroup, ofNumber, true];
    const done = work();
    noting = false;
    return done;
  };
  const linkKey = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`);

  return {
    topology: {
      ...topology,
      gateway: topology.gateway && watched(topology.gateway),
      servers: topology.servers.map(watched),
    },
    noting: notingWhile,
    routeNoting: (ofGroup, ofNumber) => (community, request, state) => {
      const answer = notingWhile(ofGroup, ofNumber, () => route(community, request, state));
      for (const { facts } of answer.trace.steps) {
        for (const { part, attribute } of facts) {
          if (attribute !== 'linked') continue;
          const [a = '', b = ''] = part.split('+');
          note(links, linkKey(a, b));
        }
      }
      return answer;
    },
    readers: (part, attribute) => read.get(part)?.get(attribute ?? ANYTHING) ?? NOBODY,
    linkReaders: (a, b) => links.get(linkKey(a, b)) ?? NOBODY,
  };
}
