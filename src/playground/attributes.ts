/** Whether a value fits an attribute of the catalog: the value as a document holds it, or what is wrong and what to do. */

import type { Attribute, AttributeValue, Control } from '../topology/attribute';
import { findCluster, findServer, namesServerOrCluster, type Topology } from '../topology/topology';
import { textTrouble, tidyText } from './text';

export type Fitting =
  | { readonly ok: true; readonly value: AttributeValue }
  | { readonly ok: false; readonly reason: string };

const fits = (value: AttributeValue): Fitting => ({ ok: true, value });
const wrong = (reason: string): Fitting => ({ ok: false, reason });

/**
 * Reads a value for an attribute of the part called `owner`. Takes what a field holds: text is tidied, digits count as
 * a number, lines as a list of domains, and an empty choice as none.
 */
export function fitValue(topology: Topology, owner: string, { label, control }: Attribute, value: unknown): Fitting {
  const what = `"${label}" of ${owner}`;
  switch (control.kind) {
    case 'text':
      return fitText(what, value, control.min, control.max);
    case 'switch':
      return typeof value === 'boolean'
        ? fits(value)
        : wrong(`${what} is either "${control.on}" or "${control.off}". Choose one of them.`);
    case 'choice': {
      const chosen = control.choices.find((choice) => choice.value === value);
      if (chosen) return fits(chosen.value);
      return wrong(
        `${what} is one of: ${control.choices.map((choice) => choice.label).join(', ')}. Choose from these.`,
      );
    }
    case 'server':
    case 'cluster':
      return fitReference(topology, what, control.kind, value);
    case 'home':
      return fitHome(topology, what, control.max, value);
    case 'limit':
      return fitLimit(what, control, value);
    case 'domains':
      return fitDomains(what, control, value);
  }
}

/**
 * What typed home-server text stands for: the id of the server or cluster it names by name or host, exactly as
 * written; any other text stays as it is, a misspelt directory value.
 */
export function homeFromText(topology: Topology, text: string): string {
  const tidy = tidyText(text);
  if (tidy === '') return tidy;
  const named =
    topology.servers.find((server) => server.name === tidy) ??
    topology.clusters.find((cluster) => cluster.name === tidy) ??
    topology.servers.find((server) => server.host === tidy);
  return named?.id ?? tidy;
}

/** A home-server text that shall stay a mere text: marked where it would be the id of a server or cluster. */
export const notAnId = (topology: Topology, text: string, mark: string): string =>
  namesServerOrCluster(topology, text) ? `${text} (${mark})` : text;

function fitText(what: string, value: unknown, min: number, max: number): Fitting {
  if (typeof value !== 'string') return wrong(`${what} is a text. Type one.`);
  const text = tidyText(value);
  const trouble = textTrouble(what, text, min, max);
  return trouble === null ? fits(text) : wrong(trouble);
}

function fitReference(topology: Topology, what: string, kind: 'server' | 'cluster', value: unknown): Fitting {
  if (value === null || value === '') return fits(null);
  const find = kind === 'server' ? findServer : findCluster;
  if (typeof value === 'string' && find(topology, value)) return fits(value);
  const noun = kind === 'server' ? 'community server' : 'cluster';
  return wrong(`${what} names no ${noun} of this community. Choose one from the list, or none.`);
}

/** A value that is an id counts as that id before it counts as somebody's name. */
function fitHome(topology: Topology, what: string, max: number, value: unknown): Fitting {
  if (value === null) return fits(null);
  const text = fitText(what, value, 0, max);
  if (!text.ok || typeof text.value !== 'string') return text;
  if (text.value === '') return fits(null);
  return fits(namesServerOrCluster(topology, text.value) ? text.value : homeFromText(topology, text.value));
}

function fitLimit(what: string, { min, max }: Extract<Control, { kind: 'limit' }>, value: unknown): Fitting {
  const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return fits(number + 0);
  return wrong(`${what} is a whole number from 0 to ${max}, or ${min} for no limit. Type one of these.`);
}

function fitDomains(what: string, { most, max }: Extract<Control, { kind: 'domains' }>, value: unknown): Fitting {
  const entries = typeof value === 'string' ? value.split(/[\n\r,;]+/) : value;
  if (!Array.isArray(entries)) return wrong(`${what} is a list of domains. Write one a line.`);
  const domains: string[] = [];
  for (const entry of entries) {
    const domain = fitText(`A line of ${what}`, entry, 0, max);
    if (!domain.ok) return domain;
    const text = String(domain.value);
    if (text.includes('@')) return wrong(`${what}: "${text}" is an address. Write only what follows its @.`);
    if (text !== '' && !domains.some((known) => known.toLowerCase() === text.toLowerCase())) domains.push(text);
  }
  if (domains.length > most)
    return wrong(`${what} holds at most ${most} domains; this has ${domains.length}. Leave some out.`);
  return fits(domains);
}
