/** What a ticket note says of one request, heading by heading. */

import { mendingOf } from '../mending/fixes';
import { arrived } from '../outcomes/ending';
import { setAssumption } from '../playground/edits';
import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import { describeRequest, notices } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import { assumedIn, stepsOf, wayOf } from '../routing/reasons';
import { route } from '../routing/route';
import { named } from '../saying/names';
import { ASSUMPTIONS, type AssumptionKey, type Assumptions } from '../topology/assumptions';
import { findExternal, findUser } from '../topology/topology';
import { affectedSaid } from './affected';
import { causeSaid, checksSaid } from './cause';
import { collectingSaid } from './collecting';
import { mendingSaid } from './mendingSaid';
import { asLines, asList, asSteps, type Block, lineOf, type Note, type Section } from './note';
import { patternSaid } from './pattern';
import { type Told, toldOf } from './told';
import { NOTE_WORDS as WORDS } from './words';

interface Asks {
  readonly mail: boolean;
  readonly link: string | undefined;
}

export function noteOf(playground: Playground, place: number, { mail, link }: Asks): Note {
  const told = toldOf(playground, place);
  const { request, verdict } = told.trace;
  return {
    title: lineOf(WORDS.title(describeRequest(playground.topology, request))),
    sections: [
      ...(arrived(verdict) ? ofArrival(told, mail) : ofFailure(told, mail)),
      { heading: WORDS.assumptions, blocks: asList(assumptionsSaid(told)) },
      ...linkTold(mail, link),
    ],
  };
}

const ofArrival = (told: Told, mail: boolean): readonly Section[] => [
  { heading: WORDS.happened, blocks: seen(told, mail) },
  { heading: WORDS.pattern, blocks: asLines(patternSaid(told)) },
  { heading: WORDS.path, blocks: pathOf(told) },
  { heading: WORDS.causeAndFix, blocks: asLines([WORDS.nothingToMend(told.trace.direction)]) },
];

function ofFailure(told: Told, mail: boolean): readonly Section[] {
  const mending = mendingOf(told.playground, told.asked);
  const collecting = collectingSaid(told, mending);
  return [
    { heading: WORDS.symptom, blocks: seen(told, mail) },
    { heading: WORDS.affected, blocks: asList(affectedSaid(told)) },
    { heading: WORDS.pattern, blocks: asLines(patternSaid(told)) },
    { heading: WORDS.path, blocks: pathOf(told) },
    { heading: WORDS.cause, blocks: asLines(causeSaid(told)) },
    { heading: WORDS.checks, blocks: checksSaid(told) },
    ...(collecting.length > 0 ? [{ heading: WORDS.collect, blocks: collecting }] : []),
    { heading: WORDS.fix, blocks: mendingSaid(told, mending) },
  ];
}

/** What was asked, how it ended, what both people notice, and who they are. */
function seen({ playground: { topology }, trace }: Told, mail: boolean): readonly Block[] {
  const { external, local } = notices(topology, trace);
  const { request, verdict, direction } = trace;
  const addresses = [request.from, request.to].flatMap((id) => {
    const address = (findUser(topology, id) ?? findExternal(topology, id))?.mail ?? '';
    return address === '' ? [] : [WORDS.person(called(topology, id), named(address))];
  });
  return asLines([
    WORDS.ended(describeRequest(topology, request), verdictLabel(verdict, direction)),
    WORDS.noticed(external, local),
    ...(mail ? addresses : []),
  ]);
}

const pathOf = ({ playground: { topology }, trace }: Told): readonly Block[] => [
  ...asLines([wayOf(topology, trace)]),
  ...asSteps(stepsOf(topology, trace)),
];

/** Each question with the answer taken, and how the request would end with the other one. */
function assumptionsSaid({ playground, trace, state }: Told): readonly string[] {
  const { topology } = playground;
  if (trace.assumptions.length === 0) return [WORDS.noAssumption];
  const assumed = assumedIn(topology, trace);
  return trace.assumptions.map((key, place) => {
    const other = setAssumption(playground, key, otherAnswer(topology.assumptions, key));
    const { verdict, direction } = route(other.topology, trace.request, state).trace;
    return WORDS.assumed(assumed[place] ?? '', verdictLabel(verdict, direction));
  });
}

function otherAnswer(assumptions: Assumptions, key: AssumptionKey): Assumptions[AssumptionKey] {
  const answers: readonly Assumptions[AssumptionKey][] = ASSUMPTIONS[key].values;
  return answers.find((answer) => answer !== assumptions[key]) ?? assumptions[key];
}

function linkTold(mail: boolean, link: string | undefined): readonly Section[] {
  if (link === undefined) return [];
  const blocks: readonly Block[] = mail
    ? [{ kind: 'lines', lines: [[{ kind: 'link', text: link }]] }]
    : asLines([WORDS.noLink]);
  return [{ heading: WORDS.link, blocks }];
}
