/** One request of the script as it went, with the state in which it was routed. */

import type { Asked } from '../mending/effects';
import { askedAt } from '../mending/fixes';
import type { Playground } from '../playground/playground';
import { route } from '../routing/route';
import type { GatewayState, Trace } from '../routing/trace';

export interface Told {
  readonly playground: Playground;
  readonly asked: Asked;
  readonly trace: Trace;
  /** What the gateway remembered when the request came. */
  readonly state: GatewayState;
}

/** @throws RangeError when the script has no such request. */
export function toldOf(playground: Playground, place: number): Told {
  const asked = askedAt(playground, place);
  if (!asked) throw new RangeError(`the script has no request with the index ${place}`);
  const { trace } = route(playground.topology, asked.request, asked.state);
  return { playground, asked, trace, state: asked.state };
}
