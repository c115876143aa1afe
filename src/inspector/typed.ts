/** What a control shows for a value, what it offers to choose from, and the count behind typed text. */

import { tidyTyped } from '../playground/pasted';
import type { AttributeValue, Control } from '../topology/attribute';
import { homesNamed } from '../topology/homes';
import { findCluster, findServer, type Topology } from '../topology/topology';
import { FIELD } from './words';

/** A value as text: of an id the name, of a list one line each. */
export function shownText(topology: Topology, control: Control, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (control.kind !== 'home') return String(value);
  const id = String(value);
  return (findServer(topology, id) ?? findCluster(topology, id))?.name ?? id;
}

/** The number that was typed; NaN for anything but digits. */
export function typedCount(text: string): number {
  const digits = tidyTyped(text);
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Tells choices of the same name apart, and is looked for, too. */
  readonly detail?: string;
  /** What sort of part it is, where two sorts stand in one list. */
  readonly sort?: string;
}

/** What a list to choose from offers; the empty value stands for null. */
export function choicesOf({ servers, clusters }: Topology, control: Control): readonly Choice[] {
  const ofServers = servers.map(({ id, name, host }) => ({ value: id, label: name, detail: host }));
  const ofClusters = clusters.map(({ id, name }) => ({ value: id, label: name }));
  const sorted = <C extends Choice>(choices: readonly C[], sort: string) =>
    choices.map((choice) => ({ ...choice, sort }));
  switch (control.kind) {
    case 'switch':
      return [
        { value: 'true', label: control.on },
        { value: 'false', label: control.off },
      ];
    case 'choice':
      return control.choices;
    case 'server':
      return [{ value: '', label: FIELD.none }, ...ofServers];
    case 'cluster':
      return [{ value: '', label: FIELD.none }, ...ofClusters];
    case 'home':
      return [
        { value: '', label: FIELD.noHome },
        ...sorted(ofServers, FIELD.server),
        ...sorted(ofClusters, FIELD.cluster),
      ];
    default:
      return [];
  }
}

/** The choices that fit what has been typed so far; all of them while nothing new is typed. */
export function fittingChoices(choices: readonly Choice[], typed: string | null): readonly Choice[] {
  const wanted = tidyTyped(typed ?? '').toLowerCase();
  return choices.filter(
    ({ label, detail }) => label.toLowerCase().includes(wanted) || detail?.toLowerCase().includes(wanted),
  );
}

/** The value several parts hold alike; undefined where they differ. */
export function commonValue(values: readonly AttributeValue[]): AttributeValue | undefined {
  const [first, ...others] = values;
  return others.every((value) => value === first) ? first : undefined;
}

/** What several parts hold of an attribute that differs among them: each value as it is called, and how many hold it, the most first. */
export function heldBy(
  topology: Topology,
  control: Control,
  values: readonly AttributeValue[],
): readonly (readonly [label: string, parts: number])[] {
  const counts = new Map<AttributeValue, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const choices = choicesOf(topology, control);
  const label = (value: AttributeValue): string =>
    choices.find((choice) => choice.value === String(value ?? ''))?.label ?? shownText(topology, control, value);
  return [...counts].map(([value, parts]) => [label(value), parts] as const).toSorted((a, b) => b[1] - a[1]);
}

/** The one server or cluster that is called so. */
export function onlyHome(topology: Topology, text: string): string | undefined {
  const [id, other] = homesNamed(topology, tidyTyped(text));
  return other === undefined ? id : undefined;
}
