/** What comes of a round once the record of one user says something else; of the others only those count who share its mail address. */

import type { LocalUser } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { likeness, type People } from './alike';
import type { Base } from './base';
import type { Symptom } from './symptom';
import { type Enough, type Fate, routed, WHOLE_ROUND, walk } from './walking';

export interface Records {
  /** The others who have one of these mail addresses. */
  readonly company: (user: LocalUser, ...mails: readonly string[]) => readonly LocalUser[];
  /** What comes of the round of one of a company, in which everybody stands who has a mail address of theirs; as far as is enough. */
  readonly fateIn: (company: readonly LocalUser[], user: LocalUser) => Fate;
  /** What comes of the whole of it. */
  readonly wholeIn: (company: readonly LocalUser[], user: LocalUser) => Fate;
}

const isSame = (mail: string, other: string): boolean => mail !== '' && mail.toLowerCase() === other.toLowerCase();

export function recordsOf(
  topology: Topology,
  symptom: Symptom,
  { sorts, byMail }: People,
  base: Base,
  enough: Enough,
): Records {
  const alike = new Map(sorts.map((sort, place) => [sort.likeness, place]));
  const asked = (company: readonly LocalUser[], { id }: LocalUser, until: Enough): Fate => {
    const small: Topology = { ...topology, users: company };
    return walk(small, symptom, routed(small, symptom, id), until);
  };
  const kept = (standing: (sort: number) => Fate, until: Enough): Records['fateIn'] => {
    const known = new Map<string, Fate>();
    return (company, user) => {
      const shared = company.some(({ id, mail }) => id !== user.id && isSame(mail, user.mail));
      const key = likeness(user, shared);
      const sort = alike.get(key);
      if (sort !== undefined) return standing(sort);
      const fate = known.get(key) ?? asked(company, user, until);
      known.set(key, fate);
      return fate;
    };
  };
  return {
    company: (user, ...mails) =>
      [...new Set(mails.map((mail) => mail.toLowerCase()))]
        .flatMap((mail) => byMail.get(mail) ?? [])
        .filter(({ id }) => id !== user.id),
    fateIn: kept(base.fateOf, enough),
    wholeIn: kept(base.wholeOf, WHOLE_ROUND),
  };
}
