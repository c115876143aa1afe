/** What a text in a cell says as a value of an attribute, and what a value shows: the same words both ways. */

import { onlyHome, shownText } from '../inspector/typed';
import { tidyTyped } from '../playground/pasted';
import type { Attribute, AttributeValue } from '../topology/attribute';
import { homesNamed } from '../topology/homes';
import { findCluster, findServer, type Topology } from '../topology/topology';
import type { Given } from './columns';
import { referencesOnce } from './references';
import { CELL, REFUSED } from './words';

const servers = referencesOnce((list: Topology['servers']) => list);
const clusters = referencesOnce((list: Topology['clusters']) => list);

/** What a cell shows. */
export function cellText(topology: Topology, { control }: Attribute, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (control.kind) {
    case 'switch':
      return value === true ? control.on : control.off;
    case 'choice':
      return control.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case 'server':
      return servers(topology.servers).textOf(String(value));
    case 'cluster':
      return clusters(topology.clusters).textOf(String(value));
    case 'home':
      return homeText(topology, String(value));
    case 'limit':
      return value === -1 ? CELL.noLimit : String(value);
    case 'domains':
      return Array.isArray(value) ? value.join(', ') : '';
    case 'text':
      return shownText(topology, control, value);
  }
}

/** The name where it means this home alone; else its host or its id, which does. */
function homeText(topology: Topology, id: string): string {
  const server = findServer(topology, id);
  const home = server ?? findCluster(topology, id);
  if (!home) return id;
  const means = (text: string): boolean => onlyHome(topology, text) === id;
  if (means(home.name)) return home.name;
  return server && means(server.host) ? server.host : id;
}

export type Read =
  | { readonly ok: true; readonly value: AttributeValue }
  | { readonly ok: false; readonly reason: string };

const read = (value: AttributeValue): Read => ({ ok: true, value });

/** What is put into a cell, as a field of the inspector would hand it on. */
export function readGiven(topology: Topology, { label, control }: Attribute, given: Given): Read {
  if (typeof given !== 'string')
    return read(control.kind === 'switch' ? given.chosen === 'true' : given.chosen === '' ? null : given.chosen);
  const text = tidyTyped(given);
  const isSaid = (word: string): boolean => word.toLowerCase() === text.toLowerCase();
  switch (control.kind) {
    case 'switch':
      if (isSaid(control.on) || isSaid('true')) return read(true);
      return read(isSaid(control.off) || isSaid('false') ? false : text);
    case 'choice':
      return read(control.choices.find((choice) => isSaid(choice.label))?.value ?? text);
    case 'server':
    case 'cluster': {
      if (text === '') return read(null);
      const parts = control.kind === 'server' ? servers(topology.servers) : clusters(topology.clusters);
      const meant = parts.meant(text);
      return meant === 'several' ? { ok: false, reason: REFUSED.several(label, text) } : read(meant ?? text);
    }
    case 'home':
      return read(homesNamed(topology, text).length > 1 ? given : (onlyHome(topology, given) ?? given));
    case 'limit':
      return read(isSaid(CELL.noLimit) ? -1 : given);
    default:
      return read(given);
  }
}
