/** One request as a sequence diagram: who stands side by side, and what passes between them step by step; every form is drawn or written from this alone. */

import { type Place, type PlaceName, placesOf } from '../outcomes/places';
import { called } from '../routing/called';
import type { DirectoryAnswer } from '../routing/code';
import { CODES, type RuleCode } from '../routing/codes';
import { describeRequest, describeStep, notices } from '../routing/describe';
import { verdictLabel } from '../routing/endings';
import type { SeenTrace, Step, Trace, Verdict } from '../routing/trace';
import { named, plain } from '../saying/names';
import { type LinkName, type Sign, signOfOutcome } from '../signs/signs';
import type { PartKind } from '../topology/parts';
import { findServer, nameOf, roundRobinList, type Topology } from '../topology/topology';
import { DIAGRAM_WORDS } from './words';

/** Stands for the directory, which is no part of a document; no id of a part looks like it. */
export const DIRECTORY = '#directory';

/** Worn by a server in its head: this is where the request landed, where the user is logged in, where home is. */
interface PlaceTag {
  readonly sign: PlaceName;
  /** The step from which it is so. */
  readonly since: number;
}

export interface Lifeline {
  readonly id: string;
  readonly kind: Exclude<PartKind, 'cluster'> | 'directory';
  readonly name: string;
  /** A short word, different for each lifeline, that is a plain name in every language of diagrams. */
  readonly key: string;
  /** Its number in the round-robin list, from 1. */
  readonly seat: number | null;
  readonly tags: readonly PlaceTag[];
}

/** The lines of the canvas an arrow may wear. */
export type ArrowLine = Extract<LinkName, 'path' | 'redirect' | 'redirectHome'>;

interface OfStep {
  readonly step: number;
  readonly rule: RuleCode;
  /** What happens, as a sentence without its full stop. */
  readonly text: string;
}

export type Piece =
  | (OfStep & { readonly kind: 'arrow'; readonly from: string; readonly to: string; readonly line: ArrowLine })
  /** An arrow that did not get to `to`. */
  | (OfStep & { readonly kind: 'blocked'; readonly from: string; readonly to: string })
  | (OfStep & { readonly kind: 'lookup'; readonly at: string; readonly answer: DirectoryAnswer })
  | (OfStep & { readonly kind: 'decision'; readonly at: string })
  /** A server passed over, by the rule that ruled it out. */
  | (OfStep & { readonly kind: 'passed'; readonly at: string })
  /** The pointer has moved: whose turn is next. */
  | (OfStep & { readonly kind: 'turn'; readonly at: string });

/** The pieces that are the step itself: one for each step, the others stand beside it. */
export const isMessage = (piece: Piece): boolean => piece.kind !== 'passed' && piece.kind !== 'turn';

export interface Sequence {
  readonly title: string;
  readonly lifelines: readonly Lifeline[];
  /** In the order of the steps. */
  readonly pieces: readonly Piece[];
  readonly ending: {
    readonly step: number;
    readonly verdict: Verdict;
    readonly sign: Sign;
    readonly label: string;
    /** What the two people notice, as sentences. */
    readonly notices: readonly string[];
  };
}

/** `unused`: whether servers that take no part in this request are shown as well. */
export const sequenceOf = (topology: Topology, trace: Trace, unused: 'hide' | 'show' = 'hide'): Sequence => ({
  ...sequenceSoFar(topology, trace, unused),
  ending: endingOf(topology, trace),
});

/** A hop that was expected in place of a step. */
export interface Expected {
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

/** The same of a request of which the end is not to be seen yet, or of which something else was expected. */
export function sequenceSoFar(
  topology: Topology,
  trace: SeenTrace,
  unused: 'hide' | 'show' = 'hide',
  ghosts: readonly Expected[] = [],
): Omit<Sequence, 'ending'> {
  const pieces = trace.steps.flatMap((step, index) => piecesOf(topology, trace, step, index));
  return {
    title: describeRequest(topology, trace.request),
    lifelines: lifelinesOf(
      topology,
      trace,
      pieces,
      unused === 'show',
      ghosts.map(({ to }) => to),
    ),
    pieces,
  };
}

function endingOf(topology: Topology, trace: Trace): Sequence['ending'] {
  const said = notices(topology, trace);
  return {
    step: trace.steps.length - 1,
    verdict: trace.verdict,
    sign: signOfOutcome(trace),
    label: verdictLabel(trace.verdict, trace.direction),
    notices: [said.external, said.local].map(DIAGRAM_WORDS.sentence),
  };
}

/** The same for a form without elements: every text as text. */
export const asText = ({ title, lifelines, pieces, ending }: Sequence): Sequence => ({
  title: plain(title),
  lifelines: lifelines.map((lifeline) => ({ ...lifeline, name: plain(named(lifeline.name)) })),
  pieces: pieces.map((piece) => ({ ...piece, text: plain(piece.text) })),
  ending: { ...ending, notices: ending.notices.map(plain) },
});

function piecesOf(topology: Topology, trace: SeenTrace, step: Step, index: number): readonly Piece[] {
  const { rule, at, from, towards, rejected, next } = step;
  const passed = rejected.map(
    (one): Piece => ({
      kind: 'passed',
      step: index,
      rule: one.rule,
      at: one.server,
      text: DIAGRAM_WORDS.passedOver(called(topology, one.server), CODES[one.rule].title),
    }),
  );
  const message = { step: index, rule, text: describeStep(topology, trace, index).what };
  const { answer } = CODES[rule];
  if (from !== undefined) {
    return [...passed, { ...message, kind: 'arrow', from, to: at, line: lineOf(topology, from, at, rule) }];
  }
  if (answer) return [...passed, { ...message, kind: 'lookup', at, answer }];
  if (towards !== undefined) return [...passed, { ...message, kind: 'blocked', from: at, to: towards }];
  const pieces: Piece[] = [...passed, { ...message, kind: 'decision', at }];
  if (rule === 'IN-PICK' && next !== null)
    pieces.push({ kind: 'turn', step: index, rule, at, text: DIAGRAM_WORDS.next(called(topology, next)) });
  return pieces;
}

/** Between two servers a hop is a redirect, and its rule tells where to; any other hop is a stretch of the way. */
function lineOf(topology: Topology, from: string, to: string, rule: RuleCode): ArrowLine {
  if (!findServer(topology, from) || !findServer(topology, to)) return 'path';
  return CODES[rule].redirect === 'home' ? 'redirectHome' : 'redirect';
}

/** The parts a piece touches. */
export function touchedBy(piece: Piece): readonly string[] {
  if (piece.kind === 'arrow' || piece.kind === 'blocked') return [piece.from, piece.to];
  return piece.kind === 'lookup' ? [piece.at, DIRECTORY] : [piece.at];
}

function lifelinesOf(
  topology: Topology,
  trace: SeenTrace,
  pieces: readonly Piece[],
  showAll: boolean,
  also: readonly string[],
): readonly Lifeline[] {
  const { request, direction } = trace;
  const [external, local] = direction === 'inbound' ? [request.from, request.to] : [request.to, request.from];
  const places = placesOf(topology, trace);
  const used = new Set([...pieces.flatMap(touchedBy), ...also]);
  // Where the user is logged in and at home stands in the picture whether or not the request gets there.
  for (const { at } of places) used.add(at);

  const list = roundRobinList(topology);
  const others = topology.servers.map(({ id }) => id).filter((id) => !list.includes(id));
  const plain = { seat: null, tags: [] };
  const servers = [...list, ...others].map(
    (id, index): Lifeline => ({
      id,
      kind: 'server',
      name: nameOf(topology, id),
      key: `s${index + 1}`,
      seat: index < list.length ? index + 1 : null,
      tags: tagsOf(topology, places, id),
    }),
  );
  const { gateway } = topology;
  return [
    { ...plain, id: external, kind: 'external', name: nameOf(topology, external), key: 'ext' },
    ...(gateway ? [{ ...plain, id: gateway.id, kind: 'gateway', name: gateway.name, key: 'gw' } as const] : []),
    ...servers.filter(({ id }) => showAll || used.has(id)),
    ...(showAll || used.has(DIRECTORY)
      ? [{ ...plain, id: DIRECTORY, kind: 'directory', name: DIAGRAM_WORDS.directory, key: 'dir' } as const]
      : []),
    { ...plain, id: local, kind: 'user', name: nameOf(topology, local), key: 'user' },
  ];
}

/** The places a server is, those from the beginning first; a cluster that is a home is one at each of its servers. */
const tagsOf = (topology: Topology, places: readonly Place[], id: string): readonly PlaceTag[] =>
  places
    .filter(({ name, at }) => at === id || (name === 'home' && findServer(topology, id)?.cluster === at))
    .map(({ name, since }) => ({ sign: name, since }))
    .toSorted((a, b) => a.since - b.since);
