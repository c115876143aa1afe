/** A trace in sentences, the names in them marked as names: steps, verdict, and what the two people notice. */

import { named } from '../saying/names';
import { domainOf, findUser, type Topology } from '../topology/topology';
import { called, calledHome } from './called';
import type { CodeRow, Names } from './code';
import { CODES } from './codes';
import { verdictLabel } from './endings';
import { REQUEST_KINDS } from './kinds';
import { landingServer, lastStep, type Request, type SeenTrace, type Step, type Trace } from './trace';
import { NAMELESS } from './words';

/** @throws RangeError when the trace has no such step. */
export function stepAt(trace: SeenTrace, index: number): Step {
  const step = trace.steps[index];
  if (!step) throw new RangeError(`the trace has ${trace.steps.length} steps, none has the index ${index}`);
  return step;
}

/**
 * What the sentences of one step may name.
 * @throws RangeError when the trace has no such step.
 */
export function namesAt(topology: Topology, trace: SeenTrace, step: number): Names {
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
    towards: shown(here.towards, NAMELESS.towards),
    landing: shown(landingServer(trace), NAMELESS.landing),
    connected: shown(user?.connectedServer, NAMELESS.server),
    home: user?.homeServer ? calledHome(topology, user.homeServer) : NAMELESS.home,
    next: shown(here.next, NAMELESS.server),
    gateway: shown(topology.gateway?.id, NAMELESS.gateway),
    blocked: blockedAt(topology, here),
  };
}

/** The person whose mail address a step names as its reason, and the domain of it. */
function blockedAt(topology: Topology, { facts, at }: Step): Names['blocked'] {
  const mail = facts.find(({ attribute }) => attribute === 'mail');
  return {
    person: called(topology, mail?.part ?? at),
    domain: named((typeof mail?.value === 'string' ? domainOf(mail.value) : null) ?? NAMELESS.domain),
  };
}

/** What happens at one step. */
export function describeStep(
  topology: Topology,
  trace: SeenTrace,
  step: number,
): { readonly what: string; readonly rule: CodeRow } {
  const rule = CODES[stepAt(trace, step).rule];
  return { what: rule.what(namesAt(topology, trace, step)), rule };
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
