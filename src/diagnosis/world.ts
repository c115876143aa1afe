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
import { type Enough, type Fate, WHOLE_ROUND } from './walking';

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

const countOf = ({ tally: { fails, of } }: Fate): Count => ({ fails, of });

/** The numbers of the answers of a sort that may be others after a change; null for any, undefined where its fate stands. */
type Stale = (sort: number) => readonly number[] | null | undefined;

export function worldOf(playground: Playground, symptom: Symptom, people: People): World {
  const { topology } = playground;
  const { sorts, sortOf, named } = people;
  const list = roundRobinList(topology);
  /** Whether the symptom shows, and of somebody whom the ticket does not name whether anything fails. */
  const everybody = topology.users.length === named.size;
  const enough: Enough = (tally) => shows(symptom, tally) !== undefined && (everybody || tally.fails > 0);
  const base = baseOf(topology, symptom, sorts, enough);
  const { fateOf, wholeOf, watched } = base;
  const records = recordsOf(topology, symptom, people, base, enough);
  const fits = ({ tally }: Fate): boolean => shows(symptom, tally) === true;
  const notShown = ({ asked }: Fate): Outcome => ({ shown: false, asked });

  const namedIn = (sort: number): number => sorts[sort]?.named ?? 0;
  const failingIn = (sort: number, { tally }: Fate): number => (tally.fails > 0 ? (sorts[sort]?.unnamed ?? 0) : 0);
  const places = [...sorts.keys()];
  const withNamed = places.filter((sort) => namedIn(sort) > 0);
  const without = places.filter((sort) => namedIn(sort) === 0);

  let standing: number | null = null;
  /** How many bystanders there are as it stands. */
  const bystanders = (): number => {
    standing ??= places.reduce((sum, sort) => sum + failingIn(sort, fateOf(sort)), 0);
    return standing;
  };
  /** `wholeNow`: what comes of the whole round of a user, where that is not what came of it as it stands. */
  const shown = (more: number, wholeNow: (user: string, sort: number) => Fate | undefined): Outcome => ({
    shown: true,
    bystanders: bystanders() + more,
    failing: () => new Map([...sortOf].map(([user, sort]) => [user, countOf(wholeNow(user, sort) ?? wholeOf(sort))])),
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
    const anew = (sort: number, until: Enough): Fate | undefined => {
      const numbers = stale(sort);
      if (numbers === undefined) return undefined;
      return fateAnew(base, symptom, changed, sort, sorts[sort]?.user.id ?? '', numbers, until);
    };
    const fateNow = (sort: number): Fate => {
      const standing = fateOf(sort);
      const now = anew(sort, enough);
      if (now) fates.set(sort, now);
      return now ?? standing;
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
    const wholes = new Map<number, Fate | undefined>();
    return shown(more, (_, sort) => {
      // What reads a change is known of a whole round once that was walked.
      wholeOf(sort);
      const whole = wholes.has(sort) ? wholes.get(sort) : anew(sort, WHOLE_ROUND);
      wholes.set(sort, whole);
      return whole;
    });
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

  const own = new Map<string, Fate>();

  /** A change of the record of somebody whom the ticket names that concerns nobody else: those who are alike stay so by it. */
  function afterOwn(user: LocalUser, { attribute, value }: Change): Outcome {
    const sort = sortOf.get(user.id) ?? 0;
    const outside = firstUnfit((other) => other !== sort || namedIn(sort) > 1);
    if (outside) return notShown(outside);
    const changed: LocalUser = { ...user, [attribute]: value };
    const company = (): readonly LocalUser[] => [changed, ...records.company(user, user.mail)];
    const key = `${sort} ${attribute} ${value}`;
    const fate = own.get(key) ?? records.fateIn(company(), changed);
    own.set(key, fate);
    if (!fits(fate)) return notShown(fate);
    return shown(0, (id) => (id === user.id ? records.wholeIn(company(), changed) : undefined));
  }

  /** Another mail address, which concerns all who have it as well. */
  function afterMail(user: LocalUser, { value }: Change): Outcome {
    const mail = String(value);
    const others = records.company(user, user.mail, mail);
    const within = (sort: number): number =>
      [user, ...others].filter(({ id }) => named.has(id) && sortOf.get(id) === sort).length;
    const outside = firstUnfit((sort) => within(sort) < namedIn(sort));
    if (outside) return notShown(outside);
    const changed: LocalUser = { ...user, mail };
    const company = [changed, ...others];
    let more = 0;
    for (const each of [changed, ...others]) {
      const fate = records.fateIn(company, each);
      if (named.has(each.id)) {
        if (!fits(fate)) return notShown(fate);
        continue;
      }
      const before = fateOf(sortOf.get(each.id) ?? 0);
      more += Number(fate.tally.fails > 0) - Number(before.tally.fails > 0);
    }
    return shown(more, (id) => {
      const now = id === user.id ? changed : others.find((other) => other.id === id);
      return now && records.wholeIn(company, now);
    });
  }

  return {
    after(change) {
      if (change === null) {
        const none = firstUnfit(() => true);
        return none ? notShown(none) : shown(0, () => undefined);
      }
      const user = change.attribute === PAIR ? undefined : findUser(topology, change.part);
      if (!user) return afterShared(change, touchedBy(change));
      return change.attribute === 'mail' ? afterMail(user, change) : afterOwn(user, change);
    },
  };
}
