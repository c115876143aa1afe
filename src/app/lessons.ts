/** Which sample a playground is, by what it holds: so it is known after a reload and in a shared address, too. */

import type { Sample } from '../playground/firstSample';
import type { Playground } from '../playground/playground';
import { SAMPLES } from '../playground/samples';
import { nextAct } from '../playground/suggestion';
import type { Request } from '../routing/route';
import { settingOf } from './setting';

/** What a sample has to say, and to how many requests of the script from the first on it belongs. */
export interface Lesson {
  readonly sample: Sample;
  readonly requests: number;
}

/** What the page offers one after another where a sample has no requests of its own. */
function offered(playground: Playground): readonly Request[] {
  const next = nextAct(playground)?.request;
  return next ? [next, ...offered({ ...playground, requests: [...playground.requests, next] })] : [];
}

const BY_SETTING: ReadonlyMap<string, Sample> = new Map(
  SAMPLES.map((sample) => [settingOf(sample.playground), sample] as const),
);
const MOST_PEOPLE = Math.max(...SAMPLES.map(({ playground: { topology } }) => topology.users.length));

const begins = (all: readonly Request[], first: readonly Request[]): boolean =>
  first.every((request, place) => {
    const other = all[place];
    return other?.kind === request.kind && other.from === request.from && other.to === request.to;
  });

/**
 * The lesson of the sample that this is; null once anything was changed that a request may meet. Requests that were
 * sent behind those of the sample leave its own as they were.
 */
export function lessonOf(playground: Playground): Lesson | null {
  if (playground.topology.users.length > MOST_PEOPLE) return null;
  const sample = BY_SETTING.get(settingOf(playground));
  if (!sample) return null;
  const own = sample.playground.requests;
  const told = own.length > 0 ? own : offered(sample.playground);
  const { requests } = playground;
  const there = own.length > 0 ? begins(requests, own) : begins(requests, told) || begins(told, requests);
  return there ? { sample, requests: told.length } : null;
}
