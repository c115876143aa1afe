/** Renaming a part: the host of a server follows its name where it was made of it. */

import { named } from '../saying/names';
import { asAddress } from '../topology/naming';
import { findServer } from '../topology/topology';
import { setAttribute, withAttribute } from './edits';
import { namesIn } from './names';
import type { Edit, Playground } from './playground';
import { RENAMED } from './words';

/** One edit. A host whose first label is not the old name was chosen by somebody, and stays. */
export function rename(before: Playground, id: string, name: unknown): Edit {
  const edit = setAttribute(before, id, 'name', name);
  const server = findServer(before.topology, id);
  const now = edit.ok ? findServer(edit.playground.topology, id)?.name : undefined;
  if (!edit.ok || !server || now === undefined || now === server.name) return edit;
  const [label = '', ...domain] = server.host.split('.');
  if (label !== asAddress(server.name) || domain.length === 0) return edit;
  const wanted = [asAddress(now), ...domain].join('.');
  if (wanted === server.host) return edit;
  const host = namesIn(edit.playground.topology).host(wanted);
  const said = [...(edit.said === undefined ? [] : [edit.said]), RENAMED.host(named(now), named(host))];
  return { ok: true, playground: withAttribute(edit.playground, 'server', id, 'host', host), said: said.join(' ') };
}
