/** A community from a few answers, for a ticket that comes before anything is drawn. */

import { tidyUp } from '../playground/arrange';
import { makeCluster } from '../playground/clusters';
import { setHeld } from '../playground/edits';
import { addPart } from '../playground/parts';
import type { PlacedKind } from '../playground/placement';
import { type Edit, EMPTY_PLAYGROUND, type Playground } from '../playground/playground';

export interface Outline {
  readonly servers: number;
  /** Everybody has a home server: the one they are logged in to. */
  readonly homes: boolean;
  /** The servers stand in two clusters; of fewer than four in one. */
  readonly clusters: boolean;
}

export const MOST_OUTLINED = 9;
export const FIRST_OUTLINE: Outline = { servers: 3, homes: false, clusters: false };

const TWO_CLUSTERS_FROM = 4;

/** A gateway that knows every server, somebody logged in to each, and somebody outside. */
export function outlined({ servers, homes, clusters }: Outline): Playground {
  let made: Playground = EMPTY_PLAYGROUND;
  const done = (edit: Edit): void => {
    if (edit.ok) made = edit.playground;
  };
  const added = <K extends PlacedKind>(kind: K, given?: Parameters<typeof addPart<K>>[3]): string => {
    const edit = addPart(made, kind, [0, 0], given);
    done(edit);
    return edit.ok ? edit.id : '';
  };
  const gateway = added('gateway');
  const all = Array.from({ length: servers }, () => added('server'));
  done(setHeld(made, gateway, 'configuredServer', all[0] ?? null));
  for (const server of all) added('user', { connectedServer: server, homeServer: homes ? server : null });
  added('external');
  if (clusters) {
    const half = all.length < TWO_CLUSTERS_FROM ? all.length : Math.ceil(all.length / 2);
    for (const members of [all.slice(0, half), all.slice(half)])
      if (members.length > 0) done(makeCluster(made, members));
  }
  return tidyUp(made);
}
