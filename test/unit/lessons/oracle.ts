/** A lesson played on its text, as SPEC 7 tells it: every change is written into the document, and whole scripts are run anew for each step. */

import type { GatewayState, Request } from '../../../src/routing/route';
import { run } from '../../../src/routing/route';
import { traceText } from '../../../src/routing/trace';
import { parseDocument } from '../../../src/sharing/document';
import type { Topology } from '../../../src/topology/topology';

type Json = { [key: string]: unknown };

export interface Expected {
  readonly topology: Topology;
  readonly state: GatewayState;
  /** Null where nothing is sent. */
  readonly trace: string | null;
  /** Of a comparison, in the other community. */
  readonly there: string | null;
}

function read(document: Json) {
  const result = parseDocument(JSON.stringify(document));
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return result.playground;
}

function write(document: Json, { part, attribute, value }: Json): void {
  if (part === 'topology' && (attribute === 'blockedServerLinks' || attribute === 'assumptions')) {
    document[attribute] = value;
    return;
  }
  const parts = [document.gateway ?? [], document.clusters ?? [], document.servers, document.users, document.externals];
  for (const one of parts.flat() as Json[]) if (one.id === part) one[attribute as string] = value;
}

export function expectedOf(text: string): readonly Expected[] {
  const { start, steps } = JSON.parse(text) as { start: Json; steps: Json[] };
  return steps.map((step, place) => {
    const document = structuredClone(start);
    let { state } = read(document);
    for (const earlier of steps.slice(0, place)) {
      for (const change of (earlier.change ?? []) as Json[]) write(document, change);
      if (earlier.send !== undefined && earlier.compare === undefined) {
        state = run(read(document).topology, [earlier.send as Request], state).state;
      }
    }
    for (const change of (step.change ?? []) as Json[]) write(document, change);
    const { topology } = read(document);
    if (step.send === undefined) return { topology, state, trace: null, there: null };
    const request = step.send as Request;
    const sent = run(topology, [request], state);
    const trace = sent.traces.map(traceText).join();
    if (step.compare === undefined) return { topology, state: sent.state, trace, there: null };
    const other = read(step.compare as Json);
    return { topology, state, trace, there: run(other.topology, [request], other.state).traces.map(traceText).join() };
  });
}
