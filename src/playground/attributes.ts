/** Whether a value fits an attribute of the catalog: the value as a document holds it, or what is wrong and what to do. */

import { listed } from '../saying/saying';
import type { Attribute, AttributeValue, Control } from '../topology/attribute';
import { findCluster, findServer, namesServerOrCluster, type Topology } from '../topology/topology';
import { checkText, checkValue, type Trouble } from './checking';
import { tidyText } from './text';

type Fitting = { readonly ok: true; readonly value: AttributeValue } | { readonly ok: false; readonly reason: string };

/**
 * Reads a value for an attribute of the part called `owner`. Takes what a field holds: text is tidied, digits count as
 * a number, lines as a list of domains, and an empty choice as none.
 */
export function fitValue(topology: Topology, owner: string, { label, control }: Attribute, value: unknown): Fitting {
  const what = `"${label}" of ${owner}`;
  const fitting = checkedValue(topology, what, control, asMeant(topology, control, value));
  // Looked for among what a document would hold, so that the sentence quotes nothing hidden and nothing endless.
  const domains = fitting.ok && Array.isArray(fitting.value) ? (fitting.value as readonly string[]) : [];
  const address = domains.find((domain) => domain.includes('@'));
  if (address !== undefined) return wrong(`${what}: "${address}" is an address. Write only what follows its @.`);
  return fitting;
}

/** Checks a value that is as a document holds it, for an attribute of the part called `owner`: nothing is read into it. */
export const fitHeld = (topology: Topology, owner: string, { label, control }: Attribute, value: unknown): Fitting =>
  checkedValue(topology, `"${label}" of ${owner}`, control, value);

function checkedValue(topology: Topology, what: string, control: Control, value: unknown): Fitting {
  if (control.kind === 'server' || control.kind === 'cluster') return fitReference(topology, what, control.kind, value);
  const checked = checkValue(control, value);
  return checked.ok ? checked : wrong(troubleWords(what, control, checked.trouble));
}

const wrong = (reason: string): Fitting => ({ ok: false, reason });

/** What somebody means who leaves this in a field. */
function asMeant(topology: Topology, control: Control, value: unknown): unknown {
  switch (control.kind) {
    case 'limit':
      return typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
    case 'domains':
      return typeof value === 'string' || Array.isArray(value) ? domainsIn(value) : value;
    case 'home':
      return typeof value === 'string' ? homeMeant(topology, value) : value;
    default:
      return value;
  }
}

/** A value that is an id counts as that id before it counts as somebody's name; none where it is empty. */
function homeMeant(topology: Topology, value: string): string | null {
  const text = tidyText(value);
  if (text === '') return null;
  return namesServerOrCluster(topology, text) ? text : homeFromText(topology, text);
}

/** Each domain once, however it is written; empty lines are none. */
function domainsIn(value: string | readonly unknown[]): readonly unknown[] {
  const domains: unknown[] = [];
  const known = new Set<unknown>(['']);
  for (const entry of typeof value === 'string' ? value.split(/[\n\r,;]+/) : value) {
    const domain = typeof entry === 'string' ? tidyText(entry) : entry;
    const folded = typeof domain === 'string' ? domain.toLowerCase() : domain;
    if (!known.has(folded)) domains.push(domain);
    known.add(folded);
  }
  return domains;
}

/** What is wrong and what to do. `what` opens the sentence: '"Name" of Ann'. */
function troubleWords(what: string, control: Control, trouble: Trouble): string {
  if (trouble.kind === 'entry') return troubleWords(`A line of ${what}`, control, trouble.trouble);
  switch (control.kind) {
    case 'switch':
      return `${what} is either "${control.on}" or "${control.off}". Choose one of them.`;
    case 'choice': {
      const labels = control.choices.map((choice) => choice.label);
      return `${what} is one of: ${listed(labels, 'comma')}. Choose from these.`;
    }
    case 'limit':
      return `${what} is a whole number from 0 to ${control.max}, or ${control.min} for no limit. Type one of these.`;
    default:
      return textTroubleWords(what, trouble);
  }
}

function textTroubleWords(what: string, trouble: Trouble): string {
  switch (trouble.kind) {
    case 'empty':
      return `${what} cannot be empty. Type at least one character.`;
    case 'long':
      return `${what} holds at most ${trouble.most} characters; this has ${trouble.length}. Shorten it.`;
    case 'many':
      return `${what} holds at most ${trouble.most} domains; this has ${trouble.count}. Leave some out.`;
    case 'line break':
    case 'unseen':
      return `${what} holds a character that cannot be shown: a line break, a control or a text-direction character. Type it again without.`;
    default:
      return trouble.kind === 'type' && trouble.wanted === 'a list'
        ? `${what} is a list of domains. Write one a line.`
        : `${what} is a text. Type one.`;
  }
}

/** What is wrong with a text that is no attribute, and what to do, or the text as a document holds it. */
export function fitText(
  what: string,
  value: string,
  min: number,
  max: number,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string } {
  const checked = checkText(value, min, max);
  return checked.ok ? checked : { ok: false, reason: textTroubleWords(what, checked.trouble) };
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

function fitReference(topology: Topology, what: string, kind: 'server' | 'cluster', value: unknown): Fitting {
  if (value === null || value === '') return { ok: true, value: null };
  const find = kind === 'server' ? findServer : findCluster;
  if (typeof value === 'string' && find(topology, value)) return { ok: true, value };
  const noun = kind === 'server' ? 'community server' : 'cluster';
  return wrong(`${what} names no ${noun} of this community. Choose one from the list, or none.`);
}
