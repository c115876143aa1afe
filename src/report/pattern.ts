/** How often a request fails when it is sent once more for every turn, and on which landing servers. */

import { arrived } from '../outcomes/ending';
import { called } from '../routing/called';
import { landingServer } from '../routing/trace';
import { findingsSaid } from '../spread/findingWords';
import { patternsOf } from '../spread/pattern';
import { tally } from '../spread/tally';
import { roundRobinList } from '../topology/topology';
import type { Told } from './told';
import { listedNames, NOTE_WORDS as WORDS } from './words';

export function patternSaid({ playground: { topology }, trace, state }: Told): readonly string[] {
  const { direction, request, verdict } = trace;
  const turns = direction === 'inbound' ? Math.max(roundRobinList(topology).length, 1) : 1;
  const round = tally(topology, [request], state, turns);
  const said = findingsSaid(topology, patternsOf(topology, round)).join(' ');
  const landed = [...round.landed].filter(([, { total }]) => total > 0);
  const failing = landed.filter(([, { failed }]) => failed > 0).map(([id]) => called(topology, id));
  const arriving = landed.filter(([, { failed }]) => failed === 0).map(([id]) => called(topology, id));
  const landing = landingServer(trace);
  return [
    turns > 1 ? WORDS.fullTurn(turns, said) : said,
    // A finding names a few servers by itself.
    ...(failing.some((name) => !said.includes(name)) ? [WORDS.failsOn(listedNames(failing))] : []),
    ...(arriving.length > 0 ? [WORDS.arrivesOn(listedNames(arriving))] : []),
    ...(landing === null ? [] : [WORDS.thisOne(called(topology, landing), arrived(verdict))]),
  ];
}
