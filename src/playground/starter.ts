/** A community to begin with on an empty canvas: a gateway, three servers, two users, and somebody outside to write to them. */

import { type Ground, tidyUp } from './arrange';
import { connect } from './connect';
import { addPart } from './parts';
import type { PlacedKind } from './placement';
import type { Playground } from './playground';

const KINDS: readonly PlacedKind[] = ['gateway', 'server', 'server', 'server', 'user', 'user', 'external'];

/** Adds the parts to what is there and connects them; parts for which there is no room are left out. */
export function withStarter(playground: Playground, ground?: Ground): Playground {
  const ids: Record<PlacedKind, string[]> = { gateway: [], server: [], user: [], external: [] };
  let made = playground;
  for (const kind of KINDS) {
    const added = addPart(made, kind, [0, 0]);
    if (!added.ok) continue;
    made = added.playground;
    ids[kind].push(added.id);
  }
  const [gateway] = ids.gateway;
  const [first, second, third] = ids.server;
  const [ann, bob] = ids.user;
  const pairs = [
    [gateway, first],
    [ann, second],
    [bob, third],
  ];
  for (const [from, to] of pairs) {
    if (from === undefined || to === undefined) continue;
    const connection = connect(made, from, to);
    if (connection.ok) made = connection.playground;
  }
  return tidyUp(made, ground);
}
