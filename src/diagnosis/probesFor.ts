/** The probes that may tell candidates apart: of those that would answer alike for every candidate, one. */

import { PAIR } from '../playground/faults';
import { DIRECTIONS, KIND_KEYS } from '../routing/kinds';
import type { LocalUser } from '../topology/parts';
import { domainOf, findUser, mailTwin, serverLinkOpen, type Topology } from '../topology/topology';
import { likeness } from './alike';
import { type Change, pairAdded } from './changes';
import type { Candidate } from './diagnose';
import { MOST_SENDINGS, type Probe } from './probes';
import { requestOf, type Symptom } from './symptom';

export function probesFor(topology: Topology, symptom: Symptom, candidates: readonly Candidate[]): readonly Probe[] {
  const changes = candidates.flatMap(({ change }) => (change ? [change] : []));
  const users = usersIn(topology, changes);
  const servers = topology.servers.map(({ id }) => id);
  const mails = mailsOf(topology, symptom, changes, users);
  const pairs = changes.filter(({ attribute }) => attribute === PAIR).map((change) => pairAdded(topology, change));
  return [
    ...sendings(topology, symptom, users),
    ...servers.flatMap((to): readonly Probe[] =>
      ['gateway', ...askersOf(topology, pairs, to)].map((from) => ({ kind: 'telnet', from, to })),
    ),
    ...servers.flatMap((server): readonly Probe[] => mails.map((mail) => ({ kind: 'ldapsearch', server, mail }))),
    ...users.map(({ id }): Probe => ({ kind: 'person', user: id })),
    ...servers.map((server): Probe => ({ kind: 'stconfig', server })),
    ...servers.map((server): Probe => ({ kind: 'log', server })),
    { kind: 'console' },
  ];
}

/** The servers whose link to this one a candidate blocks, and one of the others that reach it. */
function askersOf(topology: Topology, pairs: readonly (readonly string[])[], to: string): readonly string[] {
  const blocked = new Set(pairs.filter((pair) => pair.includes(to)).flat());
  const others = topology.servers.map(({ id }) => id).filter((id) => id !== to);
  const open = others.find((id) => !blocked.has(id) && serverLinkOpen(topology, id, to));
  return others.filter((id) => blocked.has(id) || id === open);
}

/** Whose record a candidate changes, who has a mail address of theirs, and of the others one of each sort. */
function usersIn(topology: Topology, changes: readonly Change[]): readonly LocalUser[] {
  const changed = new Set(changes.map(({ part }) => part));
  const mails = new Set(
    changes.flatMap(({ part, value }) => {
      const mail = findUser(topology, part)?.mail;
      return mail === undefined ? [] : [mail.toLowerCase(), String(value).toLowerCase()];
    }),
  );
  mails.delete('');
  const seen = new Set<string>();
  return topology.users.filter((user) => {
    if (changed.has(user.id) || mails.has(user.mail.toLowerCase())) return true;
    const key = likeness(user, mailTwin(topology, user) !== undefined);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Both kinds, both ways, as often as a probe may, with one external user of each domain: the ticket's own first. */
function sendings({ externals }: Topology, symptom: Symptom, users: readonly LocalUser[]): readonly Probe[] {
  const own = externals.filter(({ id }) => id === symptom.external);
  const domains = new Set<string | null>();
  const askers = [...own, ...externals].filter(({ mail }) => {
    const domain = domainOf(mail);
    if (domains.has(domain)) return false;
    domains.add(domain);
    return true;
  });
  return askers.flatMap(({ id: external }) =>
    users.flatMap((user) =>
      DIRECTIONS.flatMap((direction) =>
        KIND_KEYS.map((kind): Probe => {
          const request = requestOf({ ...symptom, external, direction, kind }, user.id);
          return { kind: 'send', request, times: MOST_SENDINGS };
        }),
      ),
    ),
  );
}

/** The addresses that candidates take from somebody or give to somebody, and one that stays where it is. */
function mailsOf(
  topology: Topology,
  { external }: Symptom,
  changes: readonly Change[],
  users: readonly LocalUser[],
): readonly string[] {
  const changing = changes.filter(({ part, attribute }) => attribute === 'mail' && findUser(topology, part));
  const touched = new Set(
    changing.flatMap(({ part, value }) =>
      [findUser(topology, part)?.mail ?? '', String(value)].map((m) => m.toLowerCase()),
    ),
  );
  touched.delete('');
  const untouched = users.find(({ mail }) => mail !== '' && !touched.has(mail.toLowerCase()))?.mail;
  const stranger = topology.externals.find(({ id }) => id === external)?.mail;
  const mails = [...touched, ...(untouched === undefined ? [] : [untouched])];
  return mails.length > 0 || stranger === undefined ? mails : [stranger];
}
