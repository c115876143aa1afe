/** What other parts are called in a cell, each so that it can be told from the others, and which part such a text means. */

import { tidyTyped } from '../playground/pasted';

interface Referred {
  readonly id: string;
  readonly name: string;
  readonly host?: string;
  readonly mail?: string;
}

export interface References {
  /** An id that names nothing is told as it stands. */
  readonly textOf: (id: string) => string;
  /** The id; null where the text means none of them, 'several' where it means more than one. */
  readonly meant: (text: string) => string | null | 'several';
}

/** The name where no other part has it; else with what else the part is known by. */
export function makeReferences(parts: readonly Referred[]): References {
  const names = countsOf(parts.map(({ name }) => name));
  const longer = countsOf(parts.map(withAddress));
  const texts = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const part of parts) {
    const address = withAddress(part);
    const known = longer.get(address) === 1 ? address : `${part.name} (${part.id})`;
    const text = names.get(part.name) === 1 ? part.name : known;
    texts.set(part.id, text);
    if (!ids.has(text)) ids.set(text, part.id);
  }
  const looser = [
    (part: Referred) => addressOf(part).toLowerCase(),
    (part: Referred) => part.id,
    (part: Referred) => part.name.toLowerCase(),
  ].map((key) => groupsBy(parts, key));
  const exact = groupsBy(parts, ({ name }) => name);
  return {
    textOf: (id) => texts.get(id) ?? id,
    meant(text) {
      const tidy = tidyTyped(text);
      const shown = ids.get(tidy);
      if (shown !== undefined) return shown;
      for (const found of [exact.get(tidy), ...looser.map((group) => group.get(tidy) ?? group.get(tidy.toLowerCase()))])
        if (found !== undefined) return found;
      return null;
    },
  };
}

const addressOf = ({ mail, host }: Referred): string => mail ?? host ?? '';
const withAddress = (part: Referred): string => `${part.name} <${addressOf(part)}>`;

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The only part of each key, or that there are several. */
function groupsBy(parts: readonly Referred[], keyOf: (part: Referred) => string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const part of parts) {
    const key = keyOf(part);
    if (key !== '') groups.set(key, groups.has(key) ? 'several' : part.id);
  }
  return groups;
}

/** The references among the parts of a list, worked out once for every list. */
export function referencesOnce<K extends object>(partsOf: (key: K) => readonly Referred[]): (key: K) => References {
  const known = new WeakMap<K, References>();
  return (key) => {
    const worked = known.get(key) ?? makeReferences(partsOf(key));
    known.set(key, worked);
    return worked;
  };
}
