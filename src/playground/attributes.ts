/** Whether a value fits an attribute of the catalog: the value as a document holds it, or what is wrong and what to do. */

import { calledBySort } from '../routing/called';
import { named as asName } from '../saying/names';
import type { Attribute, AttributeValue, Control } from '../topology/attribute';
import { homesNamed } from '../topology/homes';
import { findCluster, findServer, namesServerOrCluster, type Topology } from '../topology/topology';
import { type Checked, checkLines, checkText, checkValue, type Trouble } from './checking';
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
  unseenWords,
} from './pasted';
import { MARKED, VALUE } from './words';

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
  const what = VALUE.field(label, owner);
  const meant = typeof value === 'string' ? readTyped(topology, what, control, value) : readGiven(control, value);
  if ('reason' in meant) return wrong(meant.reason);
  const checked = checkedValue(topology, what, control, meant.value);
  if (!checked.ok) return checked;
  // Looked for among what a document could hold, so that the sentence quotes nothing hidden and nothing endless.
  const against = Array.isArray(checked.value) ? againstDomains(checked.value) : null;
  if (against !== null) return wrong(VALUE.at(what, against));
  return meant.said.length > 0 ? { ...checked, said: meant.said.join(' ') } : checked;
}

/** Checks a value that is as a document holds it, for an attribute of the part called `owner`: nothing is read into it. */
export const fitHeld = (topology: Topology, owner: string, { label, control }: Attribute, value: unknown): Fitting =>
  checkedValue(topology, VALUE.field(label, owner), control, value);

function checkedValue(topology: Topology, what: string, control: Control, value: unknown): Fitting {
  if (control.kind === 'server' || control.kind === 'cluster') return fitReference(topology, what, control.kind, value);
  const checked = checkValue(control, value);
  return checked.ok ? checked : wrong(VALUE.at(...troubleAt(what, control, checked.trouble, value)));
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
  if (isOwnData(text)) return { reason: VALUE.at(what, VALUE.ownData) };
  const { text: value, said } = UNPACKED[holds ?? 'name'](text);
  const against = holds === 'mail' ? againstMail(value) : null;
  return against === null ? { value, said } : { reason: VALUE.at(what, against) };
}

const UNPACKED = { name: unpackedName, mail: unpackedMail, host: unpackedHost };

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
  return { reason: VALUE.at(what, VALUE.twoHomes(asName(tidy), labels)) };
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

/** The field or the line of it, then what is wrong there and what to do. */
function troubleAt(what: string, control: Control, trouble: Trouble, value: unknown): readonly [string, string] {
  if (trouble.kind !== 'entry') return [what, troubleWords(control, trouble, value)];
  const entry: unknown = Array.isArray(value) ? value[trouble.index] : '';
  return [VALUE.line(what), troubleWords(control, trouble.trouble, entry)];
}

function troubleWords(control: Control, trouble: Trouble, value: unknown): string {
  switch (control.kind) {
    case 'switch':
      return VALUE.switch(control.on, control.off);
    case 'choice':
      return VALUE.choice(control.choices.map((choice) => choice.label));
    case 'limit':
      return VALUE.limit(control.max, control.min);
    default:
      return textTroubleWords(trouble, String(value));
  }
}

function textTroubleWords(trouble: Trouble, text: string): string {
  switch (trouble.kind) {
    case 'empty':
      return VALUE.empty;
    case 'long':
      return VALUE.long(trouble.most, trouble.length);
    case 'many':
      return VALUE.many(trouble.most, trouble.count);
    case 'newline':
      return VALUE.newline;
    case 'unseen':
      return unseenWords(text, trouble.character);
    default:
      return trouble.kind === 'type' && trouble.wanted === 'list' ? VALUE.list : VALUE.text;
  }
}

type FittingText =
  | { readonly ok: true; readonly value: string; readonly said?: string }
  | { readonly ok: false; readonly reason: string };

/** What is wrong with a text that is no attribute, and what to do, or the text as a document holds it. */
export const fitText = (what: string, value: string, min: number, max: number): FittingText =>
  fitChecked(what, value, (text) => checkText(text, min, max));

/** The same for text in lines; a tab, as it comes out of a table, is a blank. */
export const fitLines = (what: string, value: string, min: number, max: number): FittingText =>
  fitChecked(what, value.replaceAll('\t', ' '), (text) => checkLines(text, min, max));

function fitChecked(what: string, value: string, check: (text: string) => Checked<string>): FittingText {
  if (isOwnData(value)) return wrong(VALUE.at(what, VALUE.ownData));
  const { text, said } = unpackedName(value);
  const checked = check(text);
  if (!checked.ok) return wrong(VALUE.at(what, textTroubleWords(checked.trouble, text)));
  return said.length > 0 ? { ...checked, said: said.join(' ') } : checked;
}

/** A home-server text that shall stay a mere text: marked where it would be the id of a server or cluster. */
export const notAnId = (topology: Topology, text: string, mark: keyof typeof MARKED): string =>
  namesServerOrCluster(topology, text) ? MARKED[mark](text) : text;

function fitReference(topology: Topology, what: string, kind: 'server' | 'cluster', value: unknown): Fitting {
  if (value === null || value === '') return { ok: true, value: null };
  const find = kind === 'server' ? findServer : findCluster;
  if (typeof value === 'string' && find(topology, value)) return { ok: true, value };
  return wrong(VALUE.at(what, kind === 'server' ? VALUE.noServer : VALUE.noCluster));
}
