/** The rule that ended a request as its likely cause, what it is easily taken for, and how to be sure. */

import { relatedTo } from '../catalogue/related';
import { placesOf } from '../outcomes/places';
import { basisSaid } from '../playback/basis';
import { called, calledHome } from '../routing/called';
import { CODES } from '../routing/codes';
import { basesOf } from '../routing/grounds';
import { describeWhy } from '../routing/reasons';
import { RULES } from '../routing/rules';
import { landingServer, lastStep } from '../routing/trace';
import { hintPieces } from '../signs/evidenceWords';
import { asLines, type Block, type Line } from './note';
import type { Told } from './told';
import { NOTE_WORDS as WORDS } from './words';

export function causeSaid({ playground: { topology }, trace }: Told): readonly string[] {
  const { rule } = lastStep(trace);
  const { kind } = trace.request;
  const bases = basesOf(RULES[rule], { kind, direction: trace.direction, assumptions: topology.assumptions });
  const [nearest] = relatedTo(rule);
  return [
    WORDS.rule(rule, CODES[rule].title),
    describeWhy(topology, trace, trace.steps.length - 1),
    WORDS.restsOn(basisSaid(bases)),
    ...(nearest ? [WORDS.unlike(nearest.code, CODES[nearest.code].title, nearest.difference)] : []),
  ];
}

/** Each hint with its machine and place, and which machines these are here. */
export function checksSaid({ playground: { topology }, trace }: Told): readonly Block[] {
  const landing = landingServer(trace);
  const places = placesOf(topology, trace).flatMap(({ name, at }) =>
    name === 'landed' ? [] : [WORDS.places[name](name === 'home' ? calledHome(topology, at) : called(topology, at))],
  );
  const here = [...(landing === null ? [] : [WORDS.places.landed(called(topology, landing))]), ...places];
  const lines = RULES[lastStep(trace).rule].confirm.map(
    (hint): Line => [
      { kind: 'words', text: WORDS.lookAt(hint.host, hint.place) },
      ...hintPieces(hint).map(({ text, literal }) => ({ kind: literal ? 'literal' : 'words', text }) as const),
      ...(hint.kind === 'likely' ? [{ kind: 'words', text: WORDS.notCertain(hint.reason) } as const] : []),
    ],
  );
  return [{ kind: 'list', lines }, ...(here.length > 0 ? asLines([WORDS.here(here)]) : [])];
}
