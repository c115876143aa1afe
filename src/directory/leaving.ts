/** What of a document leaves with its link or file, field by field, and the document without some of it; every request goes the same way. */

import { tidyUp } from '../playground/arrange';
import type { Playground } from '../playground/playground';
import { domainOf } from '../topology/topology';
import { isText } from './pseudonyms';
import { NUMBERED } from './pseudonymWords';

export const LEAVING_FIELDS = ['title', 'names', 'mails', 'hosts', 'positions', 'notes'] as const;
export type LeavingField = (typeof LEAVING_FIELDS)[number];

export interface Leaving {
  readonly field: LeavingField;
  /** How many parts, notes or titles hold one that is not empty. */
  readonly count: number;
  /** The first of them as text; '' for positions. */
  readonly example: string;
}

/** Those of which the document holds something. */
export function leavingOf({ title, topology, notes }: Playground): readonly Leaving[] {
  const { gateway, clusters, servers, users, externals } = topology;
  const people = [...users, ...externals];
  const parts = [...(gateway ? [gateway] : []), ...servers, ...people];
  const texts: Readonly<Record<LeavingField, readonly string[]>> = {
    title: [title],
    names: [...parts, ...clusters].map(({ name }) => name),
    mails: people.map(({ mail }) => mail),
    hosts: servers.map(({ host }) => host),
    positions: [],
    notes: notes.map(({ text }) => text),
  };
  return LEAVING_FIELDS.flatMap((field): Leaving[] => {
    const held = texts[field].filter((text) => text !== '');
    const count = field === 'positions' ? parts.length : held.length;
    return count === 0 ? [] : [{ field, count, example: held[0] ?? '' }];
  });
}

/**
 * The document without these fields. Names are numbered, home server values that name nothing with them; addresses are
 * numbered, too, and stay empty, shared and of a blocked domain where they are; positions are those of a tidy document.
 */
export function strip(playground: Playground, fields: Iterable<LeavingField>): Playground {
  const gone = new Set(fields);
  return LEAVING_FIELDS.reduce((left, field) => (gone.has(field) ? WITHOUT[field](left) : left), playground);
}

const WITHOUT: { readonly [K in LeavingField]: (playground: Playground) => Playground } = {
  title: (playground) => ({ ...playground, title: '' }),
  names: withoutNames,
  mails: withoutMails,
  hosts: (playground) => {
    const { topology } = playground;
    return {
      ...playground,
      topology: { ...topology, servers: topology.servers.map((server) => ({ ...server, host: '' })) },
    };
  },
  positions: (playground) => tidyUp(playground),
  notes: (playground) => ({ ...playground, notes: [] }),
};

function withoutNames(playground: Playground): Playground {
  const { topology } = playground;
  const { gateway, clusters, servers, users, externals } = topology;
  const numbered =
    (name: (number: number) => string) =>
    <P extends { readonly name: string }>(part: P, place: number): P => ({ ...part, name: name(place + 1) });
  const homes = numbers(NUMBERED.home);
  return {
    ...playground,
    topology: {
      ...topology,
      gateway: gateway && { ...gateway, name: NUMBERED.gateway },
      clusters: clusters.map(numbered(NUMBERED.cluster)),
      servers: servers.map(numbered(NUMBERED.server)),
      users: users.map(numbered(NUMBERED.user)).map((user) => ({
        ...user,
        homeServer: isText(topology, user.homeServer) ? homes(user.homeServer) : user.homeServer,
      })),
      externals: externals.map(numbered(NUMBERED.external)),
    },
  };
}

function withoutMails(playground: Playground): Playground {
  const { topology } = playground;
  const { gateway, users, externals } = topology;
  const locals = numbers((number) => `person.${number}`);
  const domains = numbers((number) => `domain${number}.example`);
  const mailOf = (mail: string): string => {
    const lower = mail.toLowerCase();
    const domain = domainOf(mail);
    return domain === null ? locals(lower) : `${locals(lower)}@${domains(domain)}`;
  };
  const masked = <P extends { readonly mail: string }>(person: P): P => ({ ...person, mail: mailOf(person.mail) });
  return {
    ...playground,
    topology: {
      ...topology,
      gateway: gateway && {
        ...gateway,
        blockedDomains: gateway.blockedDomains.map((domain) => domains(domain.toLowerCase())),
      },
      users: users.map(masked),
      externals: externals.map(masked),
    },
  };
}

/** Texts numbered as they come, equal ones alike; an empty one stays empty. */
function numbers(name: (number: number) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text === '') return '';
    const by = known.get(text) ?? name(known.size + 1);
    known.set(text, by);
    return by;
  };
}
