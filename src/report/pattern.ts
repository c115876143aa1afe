/** How often a request fails when it is sent once more for every turn, and on which landing servers. */

import { arrived } from '../outcomes/ending';
import { called } from '../routing/called';
import { CODES, type RuleCode } from '../routing/codes';
import { route } from '../routing/route';
import { type GatewayState, landingServer, lastStep, type Trace } from '../routing/trace';
import { findingsSaid } from '../spread/findingWords';
import { patternsOf } from '../spread/pattern';
import { tally } from '../spread/tally';
import { roundRobinList, type Topology } from '../topology/topology';
import type { Told } from './told';
import { listedNames, NOTE_WORDS as WORDS } from './words';

export function patternSaid({ playground: { topology }, trace, state }: Told): readonly string[] {
  const { direction, request, verdict } = trace;
  const turns = direction === 'inbound' ? Math.max(roundRobinList(topology).length, 1) : 1;
  const round = tally(topology, [request], state, turns);
  const said = findingsSaid(topology, patternsOf(topology, round)).join(' ');
  const byRule = rulesOf(topology, trace, state);
  const landed = [...round.landed].filter(([, { total }]) => total > 0);
  const failing = landed.filter(([, { failed }]) => failed > 0).map(([id]) => called(topology, id));
  const arriving = landed.filter(([, { failed }]) => failed === 0).map(([id]) => called(topology, id));
  const landing = landingServer(trace);
  return [
    turns > 1 ? WORDS.fullTurn(turns, said) : said,
    ...(byRule.size > 1
      ? [...byRule].map(([rule, servers]) => WORDS.failsBy(rule, CODES[rule].title, listedNames(servers)))
      : []),
    // A finding names a few servers by itself.
    ...(byRule.size < 2 && failing.some((name) => !said.includes(name)) ? [WORDS.failsOn(listedNames(failing))] : []),
    ...(arriving.length > 0 ? [WORDS.arrivesOn(listedNames(arriving))] : []),
    ...(landing === null ? [] : [WORDS.thisOne(called(topology, landing), arrived(verdict))]),
  ];
}

/** The servers on whose turn it fails, by the rule that ends it there. */
function rulesOf(
  topology: Topology,
  { direction, request }: Trace,
  state: GatewayState,
): ReadonlyMap<RuleCode, readonly string[]> {
  const rules = new Map<RuleCode, string[]>();
  for (const next of direction === 'inbound' ? roundRobinList(topology) : []) {
    const { trace } = route(topology, request, { ...state, next });
    if (arrived(trace.verdict)) continue;
    const { rule } = lastStep(trace);
    rules.set(rule, [...(rules.get(rule) ?? []), called(topology, next)]);
  }
  return rules;
}
