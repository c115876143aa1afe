/** The communities that shipped lessons begin with and compare, in the names of the samples. */

import { tidyUp } from '../playground/arrange';
import { gateway, xavier } from '../playground/firstSample';
import type { Playground } from '../playground/playground';
import { initialState } from '../routing/route';
import { DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import type { Topology } from '../topology/topology';
import { changed } from './changing';
import type { Change } from './steps';

/** `next`: whose turn it is. */
export function community(
  parts: Pick<Topology, 'servers' | 'users'> & Partial<Topology>,
  next: string | null = null,
): Playground {
  const topology = {
    gateway: gateway(),
    clusters: [],
    externals: [xavier],
    blockedServerLinks: [],
    assumptions: DEFAULT_ASSUMPTIONS,
    ...parts,
  };
  return tidyUp({ title: '', topology, requests: [], state: { ...initialState, next }, notes: [] });
}

/** The same community with something changed, where nobody has sent anything yet. */
export const otherwise = (start: Playground, next: string, ...changes: readonly Change[]): Playground => ({
  ...start,
  topology: changed(start.topology, changes),
  state: { ...initialState, next },
});

export const change = (part: string, attribute: string, value: Change['value']): Change => ({ part, attribute, value });
