/** Local users who are alike fare alike: one of them is asked for all. */

import { CATALOG } from '../topology/catalog';
import type { LocalUser } from '../topology/parts';
import { domainOf, mailTwin, type Topology } from '../topology/topology';

/** What a request does not depend on by itself: what somebody is called, and an address as long as it is the only one. */
const OWN: readonly string[] = ['name', 'mail'];
const COUNTS = CATALOG.user.attributes.map(({ key }) => key).filter((key) => !OWN.includes(key));

/** The same text for users of one community whose requests end alike; `shared`: somebody else has the same mail address. */
export const likeness = (user: LocalUser, shared: boolean): string =>
  JSON.stringify([...COUNTS.map((key) => user[key]), user.mail === '', shared, domainOf(user.mail)]);

/** Users who are alike. */
export interface Sort {
  /** The one who is asked. */
  readonly user: LocalUser;
  readonly likeness: string;
  /** How many of them the ticket names, and how many it does not. */
  readonly named: number;
  readonly unnamed: number;
}

/** The local users of a community, by what there is to ask of them. */
export interface People {
  /** Those whom the ticket names. */
  readonly named: ReadonlySet<string>;
  /** In the order of the document. */
  readonly sorts: readonly Sort[];
  /** The place of every user's sort, by the user's id. */
  readonly sortOf: ReadonlyMap<string, number>;
  /** Those with the same mail address, by it in small letters; nobody stands under an empty one. */
  readonly byMail: ReadonlyMap<string, readonly LocalUser[]>;
}

export function peopleOf(topology: Topology, named: ReadonlySet<string>): People {
  const sorts: { user: LocalUser; likeness: string; named: number; unnamed: number }[] = [];
  const places = new Map<string, number>();
  const sortOf = new Map<string, number>();
  const byMail = new Map<string, LocalUser[]>();
  for (const user of topology.users) {
    const key = likeness(user, mailTwin(topology, user) !== undefined);
    const place = places.get(key) ?? sorts.push({ user, likeness: key, named: 0, unnamed: 0 }) - 1;
    places.set(key, place);
    sortOf.set(user.id, place);
    const sort = sorts[place];
    if (sort) sort[named.has(user.id) ? 'named' : 'unnamed'] += 1;
    const mail = user.mail.toLowerCase();
    const same = byMail.get(mail);
    if (same) same.push(user);
    else if (mail !== '') byMail.set(mail, [user]);
  }
  return { named, sorts, sortOf, byMail };
}
