/** What gives parts their places: it comes after the first screen, which does without it, and before anybody asks, if it can. */

import { useEffect } from 'react';
import { idle } from '../signs/late';
import type { Placing, WithPlacing } from './actions';

let arrived: Placing | null = null;

async function fetchIt(): Promise<Placing> {
  const [{ nextPlace }, { tidyUp }, { withStarter }] = await Promise.all([
    import('../canvas/nextPlace'),
    import('../playground/arrange'),
    import('../playground/starter'),
  ]);
  arrived = { nextPlace, tidyUp, withStarter };
  return arrived;
}

/** At once where it is here. */
export const withPlacing: WithPlacing = (then) => {
  if (arrived) then(arrived);
  else void fetchIt().then(then);
};

/** Fetches it while the page is idle. */
export const usePlacing = (): void => useEffect(() => void idle().then(fetchIt), []);
