/** What a document made of a directory begins with, so that a request can be sent at once: a gateway, and somebody outside. */

import { connect } from '../playground/connect';
import { addPart } from '../playground/parts';
import { EMPTY_PLAYGROUND, type Playground } from '../playground/playground';

export function beginning(title: string): Playground {
  let made: Playground = { ...EMPTY_PLAYGROUND, title };
  for (const kind of ['gateway', 'external'] as const) {
    const added = addPart(made, kind, [0, 0]);
    if (added.ok) made = added.playground;
  }
  return made;
}

/** The gateway is joined to the first server, where it is joined to none. */
export function joined(playground: Playground): Playground {
  const { gateway, servers } = playground.topology;
  const [first] = servers;
  if (!gateway || gateway.configuredServer !== null || !first) return playground;
  const connection = connect(playground, gateway.id, first.id);
  return connection.ok ? connection.playground : playground;
}
