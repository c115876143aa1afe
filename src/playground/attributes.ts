/** Whether a value fits an attribute of the catalog: the value as a document holds it, or what is wrong and what to do. */

import { calledBySort } from '../routing/called';
import { named as asName } from '../saying/names';
import { listed } from '../saying/saying';
import type { Attribute, AttributeValue, Control } from '../topology/attribute';
import { homesNamed } from '../topology/homes';
import { findCluster, findServer, namesServerOrCluster, type Topology } from '../topology/topology';
import { checkText, checkValue, type Trouble } from './checking';
import {
  againstDomains,
  againstMail,
  isOwnData,
  tidyTyped,
  unpackedDomains,
  unpackedHome,
  unpackedHost,
  unpackedMail,
  unpackedName,
  whereUnseen,
} from './pasted';

type Fitting =
  | {
      readonly ok: true;
      readonly value: AttributeValue;
      /** What was dropped, and what was taken out of more. */
      readonly said?: string;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a value for an attribute of the part called `owner`. Takes what a field holds: text is tidied and an address taken
 * out of what it is wrapped in, digits count as a number, a text as a list of domains, and an empty choice as none.
 */
export function fitValue(topology: Topology, owner: string, { label, control }: Attribute, value: unknown): Fitting {
  const what = `"${label}" of ${owner}`;
  const meant = typeof value === 'string' ? readTyped(topology, what, control, value) : readGiven(control, value);
  if ('reason' in meant) return wrong(meant.reason);
  const checked = checkedValue(topology, what, control, meant.value);
  if (!checked.ok) return checked;
  // Looked for among what a document could hold, so that the sentence quotes nothing hidden and nothing endless.
  const against = Array.isArray(checked.value) ? againstDomains(checked.value) : null;
  if (against !== null) return wrong(`${what}: ${against}`);
  return meant.said.length > 0 ? { ...checked, said: meant.said.join(' ') } : checked;
}

/** Checks a value that is as a document holds it, for an attribute of the part called `owner`: nothing is read into it. */
export const fitHeld = (topology: Topology, owner: string, { label, control }: Attribute, value: unknown): Fitting =>
  checkedValue(topology, `"${label}" of ${owner}`, control, value);

function checkedValue(topology: Topology, what: string, control: Control, value: unknown): Fitting {
  if (control.kind === 'server' || control.kind === 'cluster') return fitReference(topology, what, control.kind, value);
  const checked = checkValue(control, value);
  return checked.ok ? checked : wrong(troubleWords(what, control, checked.trouble, value));
}

const wrong = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** What somebody means who leaves something in a field, what was done to it, or why it cannot be meant. */
type Meant = { readonly value: unknown; readonly said: readonly string[] } | { readonly reason: string };

const asGiven = (value: unknown): Meant => ({ value, said: [] });

function readTyped(topology: Topology, what: string, control: Control, text: string): Meant {
  switch (control.kind) {
    case 'limit':
      return asGiven(/^\s{0,99}-?\d{1,99}\s{0,99}$/.test(text) ? Number(text) : text);
    case 'domains': {
      const { entries, said } = unpackedDomains(text);
      return { value: distinctDomains(entries), said };
    }
    case 'home':
      return readHome(topology, what, text);
    case 'text':
      return readText(what, text, control.holds);
    default:
      return asGiven(text);
  }
}

const readGiven = (control: Control, value: unknown): Meant =>
  asGiven(control.kind === 'domains' && Array.isArray(value) ? distinctDomains(value) : value);

function readText(what: string, text: string, holds?: 'mail' | 'host'): Meant {
  if (isOwnData(text)) return { reason: `${what} is a text. ${OWN_DATA}` };
  const { text: value, said } = UNPACKED[holds ?? 'name'](text);
  const against = holds === 'mail' ? againstMail(value) : null;
  return against === null ? { value, said } : { reason: `${what} ${against}` };
}

const UNPACKED = { name: unpackedName, mail: unpackedMail, host: unpackedHost };
const OWN_DATA = 'This is a copy of parts, or a whole playground. Paste it on the canvas, or open it.';

/** A value that is an id counts as that id before it counts as somebody's name; none where it is empty. */
function readHome(topology: Topology, what: string, typed: string): Meant {
  const { text, said } = unpackedHome(typed);
  const tidy = tidyTyped(text);
  if (tidy === '') return { value: null, said };
  if (namesServerOrCluster(topology, tidy)) return { value: tidy, said };
  const named = homesNamed(topology, tidy);
  const [value = tidy, other] = named;
  if (other === undefined) return { value, said };
  const labels = named.map((id) => calledBySort(topology, id));
  return { reason: `${what}: “${asName(tidy)}” may be ${listed(labels, 'or')}. Choose which is meant.` };
}

/** Each domain once, however it is written; empty lines are none. */
function distinctDomains(entries: readonly unknown[]): readonly unknown[] {
  const domains = new Map<string, unknown>();
  for (const entry of entries) {
    const domain = typeof entry === 'string' ? tidyTyped(entry) : entry;
    const key = String(domain).toLowerCase();
    if (domain !== '' && !domains.has(key)) domains.set(key, domain);
  }
  return [...domains.values()];
}

/** What is wrong and what to do. `what` opens the sentence: '"Name" of Ann'. */
function troubleWords(what: string, control: Control, trouble: Trouble, value: unknown): string {
  if (trouble.kind === 'entry')
    return troubleWords(
      `A line of ${what}`,
      control,
      trouble.trouble,
      Array.isArray(value) ? value[trouble.index] : '',
    );
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
      return textTroubleWords(what, trouble, String(value));
  }
}

function textTroubleWords(what: string, trouble: Trouble, text: string): string {
  switch (trouble.kind) {
    case 'empty':
      return `${what} cannot be empty. Type at least one character.`;
    case 'long':
      return `${what} holds at most ${trouble.most} characters; this has ${trouble.length}. Shorten it.`;
    case 'many':
      return `${what} holds at most ${trouble.most} domains; this has ${trouble.count}. Leave some out.`;
    case 'newline':
      return `${what} holds a character that cannot be shown: a line break. Write it in one line.`;
    case 'unseen':
      return `${what} holds a character that cannot be shown: ${whereUnseen(text, trouble.character)}. Take it out.`;
    default:
      return trouble.kind === 'type' && trouble.wanted === 'list'
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
):
  | { readonly ok: true; readonly value: string; readonly said?: string }
  | { readonly ok: false; readonly reason: string } {
  if (isOwnData(value)) return wrong(`${what} is a text. ${OWN_DATA}`);
  const { text, said } = unpackedName(value);
  const checked = checkText(text, min, max);
  if (!checked.ok) return wrong(textTroubleWords(what, checked.trouble, text));
  return said.length > 0 ? { ...checked, said: said.join(' ') } : checked;
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
