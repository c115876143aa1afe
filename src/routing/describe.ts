/** A trace in sentences, the names in them marked as names: steps, facts, verdict, and what the two people notice. */

import { named, plain } from '../saying/names';
import { listed } from '../saying/saying';
import { ASSUMPTION_KEYS, ASSUMPTIONS } from '../topology/assumptions';
import type { Control } from '../topology/attribute';
import { attributeOf, CATALOG } from '../topology/catalog';
import { CONNECTIONS } from '../topology/connections';
import { nearHomes } from '../topology/homes';
import type { LocalUser } from '../topology/parts';
import { domainOf, findPart, findServer, findUser, type Topology, turn } from '../topology/topology';
import { called, calledHome } from './called';
import type { CodeRow, Names } from './code';
import { CODES } from './codes';
import { verdictLabel } from './endings';
import { COUNTER_KEYS, COUNTERS, REQUEST_KINDS } from './kinds';

import {
  type Fact,
  type FactValue,
  landingServer,
  lastStep,
  type Request,
  type Step,
  type Trace,
  traceText,
} from './trace';

function stepAt(trace: Trace, index: number): Step {
  const step = trace.steps[index];
  if (!step) throw new RangeError(`the trace has ${trace.steps.length} steps, none has the index ${index}`);
  return step;
}

/**
 * What the sentences of one step may name.
 * @throws RangeError when the trace has no such step.
 */
export function namesAt(topology: Topology, trace: Trace, step: number): Names {
  const here = stepAt(trace, step);
  const inbound = trace.direction === 'inbound';
  const { kind, from, to } = trace.request;
  const userId = inbound ? to : from;
  const user = findUser(topology, userId);
  const shown = (id: string | null | undefined, generic: string): string =>
    id === null || id === undefined ? generic : called(topology, id);
  return {
    kind,
    direction: trace.direction,
    external: called(topology, inbound ? from : to),
    user: called(topology, userId),
    at: called(topology, here.at),
    from: called(topology, here.from ?? here.at),
    towards: shown(here.towards, 'the next part'),
    landing: shown(landingServer(trace), 'the landing server'),
    connected: shown(user?.connectedServer, 'no server'),
    home: user?.homeServer ? calledHome(topology, user.homeServer) : 'no home server',
    next: shown(here.next, 'no server'),
    gateway: shown(topology.gateway?.id, 'the gateway'),
    blocked: blockedAt(topology, here),
    passedOver: here.rejected.map(({ server, rule }) => `${called(topology, server)} (${CODES[rule].title})`),
    outsideCluster: user ? outsideCluster(topology, user) : false,
    nearHome: user?.homeServer ? nearHome(topology, user.homeServer) : null,
    assumptions: topology.assumptions,
  };
}

/** The person whose mail address a step names as its reason, and the domain of it. */
function blockedAt(topology: Topology, { facts, at }: Step): Names['blocked'] {
  const mail = facts.find(({ attribute }) => attribute === 'mail');
  return {
    person: called(topology, mail?.part ?? at),
    domain: named((typeof mail?.value === 'string' ? domainOf(mail.value) : null) ?? 'no domain'),
  };
}

function outsideCluster(topology: Topology, { homeServer, connectedServer }: LocalUser): boolean {
  const home = homeServer === null ? undefined : (findServer(topology, homeServer)?.cluster ?? homeServer);
  const connected = connectedServer === null ? undefined : findServer(topology, connectedServer);
  return connected !== undefined && connected.cluster !== home;
}

function nearHome(topology: Topology, homeServer: string): Names['nearHome'] {
  const [near] = nearHomes(topology, homeServer);
  return near ? { called: named(near.called), difference: near.difference } : null;
}

/** The sentences of one step: what for the canvas, why for the step list, servers passed over included. */
export function describeStep(
  topology: Topology,
  trace: Trace,
  step: number,
): { readonly what: string; readonly why: string; readonly rule: CodeRow } {
  const names = namesAt(topology, trace, step);
  const { rule: code } = stepAt(trace, step);
  const rule = CODES[code];
  const { passedOver } = names;
  const why =
    passedOver.length > 0 ? `${rule.why(names)} Passed over: ${listed(passedOver, 'comma')}.` : rule.why(names);
  return { what: rule.what(names), why, rule };
}

/** What both people notice at the end of a request. */
export function notices(topology: Topology, trace: Trace): { readonly external: string; readonly local: string } {
  const names = namesAt(topology, trace, trace.steps.length - 1);
  const rule = CODES[lastStep(trace).rule];
  return { external: rule.external(names), local: rule.local(names) };
}

export function describeRequest(topology: Topology, { kind, from, to }: Request): string {
  return REQUEST_KINDS[kind].asks(called(topology, from), called(topology, to));
}

/** Verdict and deciding step in one line. */
export function describeVerdict(topology: Topology, trace: Trace): string {
  const { what } = describeStep(topology, trace, trace.steps.length - 1);
  return `${verdictLabel(trace.verdict, trace.direction)}. ${what}.`;
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
    return { part: named(placed.part.name), label: row.label, value: shownValue(topology, row.control, value) };
  }
  if (part === 'state') return { part: gatewayCalled(topology), ...stateFact(topology, attribute, value) };
  if (part === 'assumptions') return { part: 'Assumption', ...assumptionFact(attribute, value) };
  if (part === 'topology') return { part: 'Topology', label: CATALOG.gateway.label, value: 'none' };
  const pair = part.split('+').map((id) => called(topology, id));
  return { part: listed(pair), label: CONNECTIONS.servers.label, value: value === true ? 'Open' : 'Blocked' };
}

const gatewayCalled = ({ gateway }: Topology): string => (gateway ? named(gateway.name) : CATALOG.gateway.label);

function stateFact(topology: Topology, attribute: string, value: FactValue): { label: string; value: string } {
  const counter = COUNTER_KEYS.find((key) => key === attribute);
  if (counter) return { label: COUNTERS[counter].open, value: String(value) };
  const stored = typeof value === 'string' ? value : null;
  const now = turn(topology, stored);
  const name = now === null ? 'nobody' : called(topology, now);
  return {
    label: 'Whose turn is next',
    value: stored !== null && stored === now ? name : `${name} (first of the list)`,
  };
}

function assumptionFact(attribute: string, value: FactValue): { label: string; value: string } {
  const key = ASSUMPTION_KEYS.find((known) => known === attribute);
  if (!key) return { label: attribute, value: String(value) };
  const answers: Readonly<Record<string, string>> = ASSUMPTIONS[key].answers;
  return { label: ASSUMPTIONS[key].label, value: answers[String(value)] ?? String(value) };
}

function shownValue(topology: Topology, control: Control, value: FactValue): string {
  if (value === null) return 'none';
  if (control.kind === 'switch') return value === true ? control.on : control.off;
  if (control.kind === 'limit') return value === -1 ? 'no limit' : String(value);
  if (typeof value === 'object') return value.length > 0 ? listed(value.map(named), 'comma') : 'none';
  const text = String(value);
  if (control.kind === 'home') return calledHome(topology, text);
  if (control.kind === 'server' || control.kind === 'cluster') return called(topology, text);
  if (control.kind === 'choice') return control.choices.find((choice) => choice.value === text)?.label ?? text;
  return text === '' ? 'empty' : named(text);
}

/** The whole trace as plain text, for tickets and mails. */
export function traceSentences(topology: Topology, trace: Trace): string {
  const lines = [`${describeRequest(topology, trace.request)}.`, ''];
  trace.steps.forEach((step, index) => {
    const { what, why } = describeStep(topology, trace, index);
    lines.push(`${index + 1}. ${what}. [${step.rule}]`, `   ${why}`);
    for (const fact of step.facts) {
      const { part, label, value } = describeFact(topology, fact);
      lines.push(`   - ${part}: ${label} = ${value}`);
    }
  });
  const { external, local } = notices(topology, trace);
  lines.push('', describeVerdict(topology, trace), `${external}.`, `${local}.`);
  for (const key of trace.assumptions) {
    const { value } = assumptionFact(key, topology.assumptions[key]);
    lines.push(`Assumption: ${ASSUMPTIONS[key].question} ${value}.`);
  }
  lines.push('', traceText(trace));
  return plain(lines.join('\n'));
}
