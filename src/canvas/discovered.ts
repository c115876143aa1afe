/** What is drawn of the community at a moment of the discovery: the looks of its servers and dial, and the links there are. */

import { NO_TURNS, type Turns } from '../outcomes/places';
import { type DiscoveryMoment, learntOf } from '../routing/discovery';
import type { Topology } from '../topology/topology';
import type { PartLink } from './links';
import { EMPTY_LOOK, type Look, type Looks } from './looks';

/** The one key of the feed that says how far the gateway has come. */
export const PLAYED = '';

/** A server that is known wears its seat; the step stands at the server it is about, or else at the gateway. */
export function looksInDiscovery({ gateway }: Topology, { known, step }: DiscoveryMoment): Looks {
  const looks = new Map<string, Look>(known.map(({ id, seat }) => [id, { ...EMPTY_LOOK, seat }]));
  const here = step.server ?? gateway?.id;
  if (here !== undefined) looks.set(here, { ...(looks.get(here) ?? EMPTY_LOOK), here: true });
  return looks;
}

/** Nobody has a turn until the gateway knows who takes turns. */
export const turnsInDiscovery = ({ known, step }: DiscoveryMoment): Turns =>
  step.kind === 'done' ? { next: known[0]?.id ?? null, last: null } : NO_TURNS;

/** Of the gateway's links those that were tried. */
export function triedLinks(links: readonly PartLink[], moment: DiscoveryMoment): readonly PartLink[] {
  const tried = ({ meaning, to }: PartLink): boolean => {
    if (meaning !== 'configured' && meaning !== 'discovered') return true;
    const learnt = learntOf(moment, to);
    return learnt === 'up' || learnt === 'closed';
  };
  return links.filter(tried);
}

/** What is to be seen of a step: the gateway with the server the step is about, in the end with all that take turns. */
export function seenInDiscovery({ gateway }: Topology, { known, step }: DiscoveryMoment): ReadonlySet<string> {
  const servers = step.kind === 'done' ? known.map(({ id }) => id) : [step.server];
  return new Set([gateway?.id, ...servers].filter((id) => typeof id === 'string'));
}
