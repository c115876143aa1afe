/** What a test leaves unsaid about a part: the healthy values of the catalog, so that a new attribute is no business of tests that are not about it. */

import fc from 'fast-check';
import { CATALOG, defaultsOf } from '../../src/topology/catalog';
import type { PartOf } from '../../src/topology/parts';

type Faulty = 'gateway' | 'server' | 'user';

/** All but what every document says of a part. */
type Unsaid<K extends Faulty> = Omit<PartOf[K], 'id' | 'name' | 'host' | 'mail' | 'position'>;

export const healthy = <K extends Faulty>(kind: K): Unsaid<K> => defaultsOf(kind) as unknown as Unsaid<K>;

const switchesOf = (kind: Faulty): readonly string[] =>
  CATALOG[kind].attributes.flatMap(({ key, control }) => (control.kind === 'switch' ? [key] : []));

/** Every switch of a kind as it is while nothing is wrong. */
export const allOn = (kind: Faulty): object => Object.fromEntries(switchesOf(kind).map((key) => [key, true]));

/** For every switch of a kind true with a rare false: most parts are healthy, so that requests also get far. */
export const mostlyOn = (kind: Faulty): Readonly<Record<never, fc.Arbitrary<boolean>>> =>
  Object.fromEntries(switchesOf(kind).map((key) => [key, fc.integer({ min: 0, max: 6 }).map((n) => n !== 6)]));
