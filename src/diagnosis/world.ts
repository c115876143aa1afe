/** What would come of a ticket's requests by each change: only what a change can touch is routed anew, and nothing more once somebody does not fit. */

import { PAIR } from '../playground/faults';
import type { Playground } from '../playground/playground';
import type { AssumptionKey } from '../topology/assumptions';
import type { LocalUser } from '../topology/parts';
import { findUser, roundRobinList } from '../topology/topology';
import type { People } from './alike';
import { fateAnew } from './anew';
import { baseOf } from './base';
import { altered, type Change, pairAdded } from './changes';
import { recordsOf } from './records';
import { type Count, type Symptom, shows } from './symptom';
import type { Fate } from './walking';

/** Whether all whom the ticket names would see the symptom. */
export type Outcome =
  | {
      readonly shown: true;
      /** How many whom it does not name would meet with such an end, too. */
      readonly bystanders: number;
      /** For every local user. */
      readonly failing: () => ReadonlyMap<string, Count>;
    }
  | {
      readonly shown: false;
      /** The assumptions whose other answer might make them see it. */
      readonly asked: ReadonlySet<AssumptionKey>;
    };

/** A community under one set of assumptions. */
export interface World {
  readonly after: (change: Change | null) => Outcome;
}

/** The numbers of the answers of a sort that may be others after a change; null for any, undefined where its fate stands. */
type Stale = (sort: number) => readonly number[] | null | undefined;

export function worldOf(playground: Playground, symptom: Symptom, people: People): World {
  const { topology } = playground;
  const { sorts, sortOf, named } = people;
  const list = roundRobinList(topology);
  const base = baseOf(topology, symptom, sorts);
  const { fateOf, watched } = base;
  const records = recordsOf(topology, symptom, people, base);
  const fits = ({ count }: Fate): boolean => shows(symptom, count);
  const notShown = ({ asked }: Fate): Outcome => ({ shown: false, asked });

  const namedIn = (sort: number): number => sorts[sort]?.named ?? 0;
  const failingIn = (sort: number, { count }: Fate): number => (count.fails > 0 ? (sorts[sort]?.unnamed ?? 0) : 0);
  const places = [...sorts.keys()];
  const withNamed = places.filter((sort) => namedIn(sort) > 0);
  const without = places.filter((sort) => namedIn(sort) === 0);

  let standing: number | null = null;
  /** How many bystanders there are as it stands. */
  const bystanders = (): number => {
    standing ??= places.reduce((sum, sort) => sum + failingIn(sort, fateOf(sort)), 0);
    return standing;
  };
  const shown = (more: number, fateNow: (user: string, sort: number) => Fate | undefined): Outcome => ({
    shown: true,
    bystanders: bystanders() + more,
    failing: () => new Map([...sortOf].map(([user, sort]) => [user, (fateNow(user, sort) ?? fateOf(sort)).count])),
  });

  const unfit: number[] = [];
  let looked = 0;
  /** The first sort in which somebody is named and sees no symptom as it stands, of those that count. */
  function firstUnfit(counts: (sort: number) => boolean): Fate | undefined {
    const known = unfit.find(counts);
    if (known !== undefined) return fateOf(known);
    while (looked < withNamed.length) {
      const sort = withNamed[looked] ?? 0;
      looked += 1;
      if (fits(fateOf(sort))) continue;
      unfit.push(sort);
      if (counts(sort)) return fateOf(sort);
    }
    return undefined;
  }

  /** Who did not fit last is asked first. */
  let last = 0;

  function afterShared(change: Change, stale: Stale): Outcome {
    const changed = altered(playground, { change, needs: null }).topology;
    const fates = new Map<number, Fate>();
    const fateNow = (sort: number): Fate => {
      const fate = fateOf(sort);
      const numbers = stale(sort);
      if (numbers === undefined) return fate;
      const now = fateAnew(base, symptom, changed, sort, sorts[sort]?.user.id ?? '', numbers);
      fates.set(sort, now);
      return now;
    };
    for (let asked = 0; asked < withNamed.length; asked += 1) {
      const place = (last + asked) % withNamed.length;
      const fate = fateNow(withNamed[place] ?? 0);
      if (fits(fate)) continue;
      last = place;
      return notShown(fate);
    }
    for (const sort of without) fateNow(sort);
    const more = [...fates].reduce(
      (sum, [sort, fate]) => sum + failingIn(sort, fate) - failingIn(sort, fateOf(sort)),
      0,
    );
    return shown(more, (_, sort) => fates.get(sort));
  }

  /** Which answers a change of gateway, servers or links can touch. */
  function touchedBy(change: Change): Stale {
    const { part, attribute } = change;
    if (attribute === PAIR) {
      const [a, b] = pairAdded(topology, change);
      return (sort) => watched.linkReaders(a, b).get(sort);
    }
    const length = roundRobinList(altered(playground, { change, needs: null }).topology).length;
    if (length === list.length) return (sort) => watched.readers(part, attribute).get(sort);
    if (length === 0 || length < list.length - 1) return () => null;
    // Who is taken off the list leaves the turns of the others as they were, but for the one before.
    return (sort) => [
      ...new Set([...(watched.readers(part).get(sort) ?? []), ...(base.leavingTo(part).get(sort) ?? [])]),
    ];
  }

  /** A change of one record, which concerns others only where it is of the mail address. */
  function afterRecord(user: LocalUser, { attribute, value }: Change): Outcome {
    const isMail = attribute === 'mail';
    const others = isMail ? records.company(user, user.mail, String(value)) : [];
    const within = (sort: number): number =>
      [user, ...others].filter(({ id }) => named.has(id) && sortOf.get(id) === sort).length;
    const outside = firstUnfit((sort) => within(sort) < namedIn(sort));
    if (outside) return notShown(outside);
    const changed: LocalUser = { ...user, [attribute]: value };
    const company = [changed, ...(isMail ? others : records.company(user, user.mail))];
    const fates = new Map<string, Fate>();
    let more = 0;
    for (const each of [changed, ...others]) {
      const fate = records.fateIn(company, each);
      fates.set(each.id, fate);
      const before = fateOf(sortOf.get(each.id) ?? 0);
      if (!named.has(each.id)) more += Number(fate.count.fails > 0) - Number(before.count.fails > 0);
      else if (!fits(fate)) return notShown(fate);
    }
    return shown(more, (id) => fates.get(id));
  }

  return {
    after(change) {
      if (change === null) {
        const none = firstUnfit(() => true);
        return none ? notShown(none) : shown(0, () => undefined);
      }
      const user = change.attribute === PAIR ? undefined : findUser(topology, change.part);
      return user ? afterRecord(user, change) : afterShared(change, touchedBy(change));
    },
  };
}
