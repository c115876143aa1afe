/** Why a trace went as it did, in sentences: the reason of each step, its facts, and the whole as text. It comes late. */

import { named, plain } from '../saying/names';
import { listed } from '../saying/saying';
import { ASSUMPTION_KEYS, ASSUMPTIONS } from '../topology/assumptions';
import type { Control } from '../topology/attribute';
import { attributeOf, CATALOG } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import { nearHomes } from '../topology/homes';
import type { LocalUser } from '../topology/parts';
import { findPart, findServer, findUser, type Topology, turn } from '../topology/topology';
import { called, calledHome } from './called';
import { CODES } from './codes';
import { describeRequest, describeStep, describeVerdict, namesAt, notices, stepAt } from './describe';
import type { Reasons } from './evidence';
import { COUNTER_KEYS, COUNTERS } from './kinds';
import { REASON_FACT_WORDS as WORDS } from './reasonWords';
import { RULES } from './rules';
import { type Fact, type FactValue, type SeenTrace, type Trace, wayText } from './trace';

/**
 * What the sentence on the reason of one step may name.
 * @throws RangeError when the trace has no such step.
 */
export function reasonsAt(topology: Topology, trace: SeenTrace, step: number): Reasons {
  const names = namesAt(topology, trace, step);
  const { from, to } = trace.request;
  const user = findUser(topology, trace.direction === 'inbound' ? to : from);
  const { rejected } = stepAt(trace, step);
  return {
    ...names,
    passedOver: rejected.map(({ server, rule }) => `${called(topology, server)} (${CODES[rule].title})`),
    outsideCluster: user ? outsideCluster(topology, user) : false,
    nearHome: user?.homeServer ? nearHome(topology, user.homeServer) : null,
  };
}

function outsideCluster(topology: Topology, { homeServer, connectedServer }: LocalUser): boolean {
  const home = homeServer === null ? undefined : (findServer(topology, homeServer)?.cluster ?? homeServer);
  const connected = connectedServer === null ? undefined : findServer(topology, connectedServer);
  return connected !== undefined && connected.cluster !== home;
}

function nearHome(topology: Topology, homeServer: string): Reasons['nearHome'] {
  const [near] = nearHomes(topology, homeServer);
  return near ? { called: named(near.called), difference: near.difference } : null;
}

/** Why one step came to be, servers passed over included. */
export function describeWhy(topology: Topology, trace: SeenTrace, step: number): string {
  const reasons = reasonsAt(topology, trace, step);
  const why = RULES[stepAt(trace, step).rule].why(reasons);
  return reasons.passedOver.length > 0 ? WORDS.passedOver(why, reasons.passedOver) : why;
}

/**
 * A fact in the words of the catalog: whose, which attribute, and its value as the inspector shows it. The attribute
 * tells a part whose id is 'state', 'assumptions' or 'topology' from what a fact means by these words.
 */
export function describeFact(
  topology: Topology,
  { part, attribute, value }: Fact,
): { readonly part: string; readonly label: string; readonly value: string } {
  const placed = findPart(topology, part);
  const row = placed && attributeOf(placed.kind, attribute);
  if (placed && row) {
    return { part: named(placed.part.name), label: row.label, value: valueSaid(topology, row.control, value) };
  }
  if (part === 'state') return { part: gatewayCalled(topology), ...stateFact(topology, attribute, value) };
  if (part === 'assumptions') return { part: WORDS.assumption, ...assumptionFact(attribute, value) };
  if (part === 'topology') return { part: WORDS.topology, label: CATALOG.gateway.label, value: WORDS.none };
  const pair = part.split('+').map((id) => called(topology, id));
  return { part: listed(pair), label: CONNECTIONS.servers.label, value: value === true ? WORDS.open : WORDS.blocked };
}

const gatewayCalled = ({ gateway }: Topology): string => (gateway ? named(gateway.name) : CATALOG.gateway.label);

function stateFact(topology: Topology, attribute: string, value: FactValue): { label: string; value: string } {
  const counter = COUNTER_KEYS.find((key) => key === attribute);
  if (counter) return { label: COUNTERS[counter].open, value: String(value) };
  const stored = typeof value === 'string' ? value : null;
  const now = turn(topology, stored);
  const name = now === null ? WORDS.nobody : called(topology, now);
  return {
    label: WORDS.turn,
    value: stored !== null && stored === now ? name : WORDS.first(name),
  };
}

function assumptionFact(attribute: string, value: FactValue): { label: string; value: string } {
  const key = ASSUMPTION_KEYS.find((known) => known === attribute);
  if (!key) return { label: attribute, value: String(value) };
  const answers: Readonly<Record<string, string>> = ASSUMPTIONS[key].answers;
  return { label: ASSUMPTIONS[key].label, value: answers[String(value)] ?? String(value) };
}

/** The value of an attribute as people read it; names in it are marked. */
export function valueSaid(topology: Topology, control: Control, value: FactValue): string {
  if (value === null) return WORDS.none;
  if (control.kind === 'switch') return value === true ? control.on : control.off;
  if (control.kind === 'limit') return value === -1 ? WORDS.noLimit : String(value);
  if (typeof value === 'object') return value.length > 0 ? listed(value.map(named), 'comma') : WORDS.none;
  const text = String(value);
  if (control.kind === 'home') return calledHome(topology, text);
  if (control.kind === 'server' || control.kind === 'cluster') return called(topology, text);
  if (control.kind === 'choice') return control.choices.find((choice) => choice.value === text)?.label ?? text;
  return text === '' ? WORDS.empty : named(text);
}

/** The way in one line, by names, and how it ended. */
export const wayOf = (topology: Topology, trace: Trace): string => wayText(trace, (id) => called(topology, id));

/** What happened at each step, and by which rule. */
export const stepsOf = (topology: Topology, trace: Trace): readonly string[] =>
  trace.steps.map(({ rule }, index) => WORDS.step(describeStep(topology, trace, index).what, rule));

/** The open questions that arose on the way, each with the answer that was taken. */
export const assumedIn = (topology: Topology, trace: Trace): readonly string[] =>
  trace.assumptions.map((key) =>
    WORDS.assumed(ASSUMPTIONS[key].question, assumptionFact(key, topology.assumptions[key]).value),
  );

/** The whole trace as plain text, for tickets and mails. */
export function traceSentences(topology: Topology, trace: Trace): string {
  const lines = [WORDS.sentence(describeRequest(topology, trace.request)), ''];
  const said = stepsOf(topology, trace);
  trace.steps.forEach((step, index) => {
    const why = describeWhy(topology, trace, index);
    lines.push(WORDS.numbered(index + 1, said[index] ?? ''), `   ${why}`);
    for (const fact of step.facts) {
      const { part, label, value } = describeFact(topology, fact);
      lines.push(WORDS.fact(part, label, value));
    }
  });
  const { external, local } = notices(topology, trace);
  lines.push('', describeVerdict(topology, trace), WORDS.sentence(external), WORDS.sentence(local));
  lines.push(...assumedIn(topology, trace), '', wayOf(topology, trace));
  return plain(lines.join('\n'));
}
