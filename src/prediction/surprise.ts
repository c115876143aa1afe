/** What there is to see once a request was shown whose places differ: where it landed, where its user is logged in, where home is. */

import { localUserOf } from '../outcomes/places';
import { called } from '../routing/called';
import { landingServer, type Trace } from '../routing/trace';
import { findUser, seat, type Topology } from '../topology/topology';
import { SAW } from './words';

export interface Sight {
  /** In the order of the alphabet, so that the place of the right one says nothing. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The id of the right option. */
  readonly key: string;
}

/** Null where nothing surprises: it landed where its user is logged in, and at home. */
export function sightOf(topology: Topology, trace: Trace): Sight | null {
  const user = findUser(topology, localUserOf(trace));
  const landed = trace.direction === 'inbound' ? landingServer(trace) : null;
  const connected = user && seat(topology, user)?.id;
  if (!user || landed === null || connected === undefined || landed === connected) return null;
  const home = topology.servers.some(({ id }) => id === user.homeServer) ? user.homeServer : null;
  const key = [landed, connected, ...(home === null ? [] : [home])];
  const [a = '', b = '', c] = key;
  const all =
    c === undefined
      ? [
          [a, b],
          [b, a],
        ]
      : [
          [a, b, c],
          [b, a, c],
          [a, c, b],
          [c, b, a],
        ];
  const options = [...new Map(all.map((places) => [places.join(' '), places])).entries()].map(([id, places]) => ({
    id,
    label: labelOf(topology, user.id, places),
  }));
  return { options: options.toSorted((one, other) => (one.id < other.id ? -1 : 1)), key: key.join(' ') };
}

function labelOf(topology: Topology, user: string, [landed = '', connected = '', home]: readonly string[]): string {
  const name = (id: string): string => called(topology, id);
  return home === undefined
    ? SAW.two(name(landed), name(user), name(connected))
    : SAW.three(name(landed), name(user), name(connected), name(home));
}
