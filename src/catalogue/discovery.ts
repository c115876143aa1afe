/** The steps of the discovery in sentences: what happens, why, and what that rests on. */

import { called } from '../routing/called';
import { CODES } from '../routing/codes';
import { type DiscoveryStep, discoverySteps, whyClosed } from '../routing/discovery';
import { named } from '../saying/names';
import { roundRobinList, type Topology } from '../topology/topology';
import { type DiscoveryGround, GROUNDS, STEP_WORDS } from './discoveryWords';

interface Said {
  readonly what: string;
  readonly why: string;
  /** What the step rests on; null where it only tells the next act. */
  readonly ground: DiscoveryGround | null;
}

export interface ToldStep extends DiscoveryStep, Said {}

/** Where there is nothing to play, the one step names the next act. */
export const toldSteps = (topology: Topology): readonly ToldStep[] =>
  discoverySteps(topology).map((step) => ({ ...step, ...saidOf(topology, step) }));

function saidOf(topology: Topology, step: DiscoveryStep): Said {
  const { gateway } = topology;
  if (!gateway) return { what: STEP_WORDS.noGateway, why: STEP_WORDS.addOne, ground: null };
  const { kind, server: id, rule } = step;
  const name = named(gateway.name);
  if (kind === 'done') return done(topology);
  if (id === null)
    return rule === null
      ? { what: STEP_WORDS.nothingTold(name), why: STEP_WORDS.joinIt(name), ground: null }
      : { what: CODES[rule].title, why: STEP_WORDS.startIt(name), ground: null };
  const server = called(topology, id);
  switch (kind) {
    case 'told':
      return { what: STEP_WORDS.told(name, server), why: STEP_WORDS.toldWhy, ground: GROUNDS.told };
    case 'read': {
      const others = roundRobinList(topology).length - 1;
      return { what: STEP_WORDS.read(server, others), why: STEP_WORDS.readWhy(server), ground: GROUNDS.read };
    }
    case 'unknown':
      return { what: STEP_WORDS.leftOut(server), why: STEP_WORDS.leftOutWhy, ground: GROUNDS.leftOut };
    case 'opened':
      if (rule === null)
        return {
          what: STEP_WORDS.opened(name, server),
          why: STEP_WORDS.openedWhy(name, server),
          ground: GROUNDS.opened,
        };
      return {
        what: STEP_WORDS.closed(name, server, CODES[rule].title),
        why: id === gateway.configuredServer ? STEP_WORDS.closedFirst : STEP_WORDS.closedWhy,
        ground: GROUNDS.kept,
      };
  }
}

function done(topology: Topology): Said {
  const list = roundRobinList(topology);
  const lost = list.filter((id) => whyClosed(topology, id) !== null).map((id) => called(topology, id));
  const skips = topology.assumptions.unreachable === 'skip';
  return {
    what: STEP_WORDS.done(list.length),
    why:
      lost.length === 0
        ? STEP_WORDS.allReached
        : skips
          ? STEP_WORDS.passedOver(lost)
          : STEP_WORDS.keepTurn(lost, list.length),
    ground: lost.length === 0 ? GROUNDS.done : GROUNDS.kept,
  };
}
