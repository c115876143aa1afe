/** A document in which every name, host, mail address, domain, note and the title are replaced, and every request goes the same way. */

import type { Playground } from '../playground/playground';
import { namesServerOrCluster, type Topology } from '../topology/topology';
import { PSEUDONYM_WORDS } from './pseudonymWords';
import { originalsOf, type StandIns, standIns } from './standIns';

/** What stands for what, by kind of text; the other way round than it was replaced. */
export interface Pseudonyms {
  readonly title: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly hosts: ReadonlyMap<string, string>;
  readonly mails: ReadonlyMap<string, string>;
  readonly domains: ReadonlyMap<string, string>;
  /** Home server values that name nothing. */
  readonly homes: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

type Kind = keyof Pseudonyms;
/** What a text of a kind is replaced by. */
type Replace = (kind: Kind, text: string) => string;

/**
 * Ids stay, and with them the text of every trace. Equal texts are replaced by equal ones, mail addresses, hosts and
 * domains whatever their case, as routing compares them; different ones by different ones.
 */
export function pseudonymise(playground: Playground, seed: number): Playground {
  return masked(playground, seed).playground;
}

/** The table by which `turnedBack` undoes `pseudonymise` with the same seed, but for the case of addresses. */
export function pseudonymsOf(playground: Playground, seed: number): Pseudonyms {
  return masked(playground, seed).pseudonyms;
}

/** Texts that are in no table stay: the document may have been worked on. */
export const turnedBack = (playground: Playground, pseudonyms: Pseudonyms): Playground =>
  replaced(playground, (kind, text) => pseudonyms[kind].get(text) ?? text);

/** So often other words are tried where pieces side by side show an original. */
const ATTEMPTS = 50;

function masked(playground: Playground, seed: number): { playground: Playground; pseudonyms: Pseudonyms } {
  const texts = textsOf(playground);
  const wholes = originalsOf(texts);
  const pieces = originalsOf([...texts, ...piecesOf(playground)]);
  for (let attempt = 0; ; attempt += 1) {
    const { pseudonyms, note } = tableOf();
    const words = standIns(seed + Math.imul(attempt, 0x9e3779b1), wholes, pieces, idsIn(playground));
    const mask = maskBy(playground, words);
    const result = replaced(playground, (kind, text) => note(kind, text, mask(kind, text)));
    if (attempt >= ATTEMPTS || !textsOf(result).some((text) => wholes.showIn(text)))
      return { playground: result, pseudonyms };
  }
}

function tableOf() {
  const pseudonyms = {
    title: new Map<string, string>(),
    names: new Map<string, string>(),
    hosts: new Map<string, string>(),
    mails: new Map<string, string>(),
    domains: new Map<string, string>(),
    homes: new Map<string, string>(),
    notes: new Map<string, string>(),
  };
  const note = (kind: Kind, text: string, by: string): string => {
    if (by !== '' && !pseudonyms[kind].has(by)) pseudonyms[kind].set(by, text);
    return by;
  };
  return { pseudonyms, note };
}

function maskBy({ topology }: Playground, { draw, prefer, number }: StandIns): Replace {
  const once = (make: (text: string) => string): ((text: string) => string) => {
    const known = new Map<string, string>();
    return (text) => {
      if (text === '') return '';
      const by = known.get(text) ?? make(text);
      known.set(text, by);
      return by;
    };
  };
  const { gateway, servers, clusters, users, externals } = topology;
  const people = new Set([...users, ...externals].map(({ name }) => name));
  const numbered = (parts: readonly { readonly name: string }[], stems: readonly string[]) => {
    const names = [...new Set(parts.map((part) => part.name))].filter((text) => text !== '' && !people.has(text));
    const by = number(stems, names.length);
    return names.map((text, n) => [text, by[n] ?? ''] as const);
  };
  const ofServers = numbered(servers, PSEUDONYM_WORDS.servers);
  const ofParts = new Map([...numbered(clusters, PSEUDONYM_WORDS.clusters), ...ofServers]);
  const name = once((text) => {
    if (people.has(text)) return draw((word) => `${capital(word())} ${capital(word())}`);
    return ofParts.get(text) ?? (text === gateway?.name ? prefer(...PSEUDONYM_WORDS.gateway) : draw());
  });
  /** A host begins like its server, if it did before. */
  const labels = new Map(ofServers.toReversed().map(([text, by]) => [text.toLowerCase(), by]));
  /** What stands in front of an @, or of the first dot of a host. */
  const label = once((text) => labels.get(text) ?? draw());
  const top = prefer(...TOP_DOMAINS);
  const domain = once(() => draw((word) => `${word()}.${top}`));
  const parted = (text: string, at: number): string =>
    at < 0 ? label(text) : `${label(text.slice(0, at))}${text.charAt(at)}${domain(text.slice(at + 1))}`;
  const host = (text: string): string => parted(text.toLowerCase(), text.toLowerCase().indexOf('.'));
  const serverNames = new Set([...servers, ...clusters].map((part) => part.name));
  const hosts = new Set(servers.map((server) => server.host));
  const home = once(() => draw());
  let notes = 0;
  const by: Readonly<Record<Kind, (text: string) => string>> = {
    title: once(() => prefer(PSEUDONYM_WORDS.title)),
    names: name,
    hosts: host,
    mails: (text) => parted(text.toLowerCase(), text.toLowerCase().lastIndexOf('@')),
    domains: (text) => domain(text.toLowerCase()),
    homes: (text) => (serverNames.has(text) ? name(text) : hosts.has(text) ? host(text) : home(text)),
    notes: once(() => {
      notes += 1;
      return prefer(PSEUDONYM_WORDS.note(notes));
    }),
  };
  return (kind, text) => by[kind](text);
}

/** Domains that nobody has. */
const TOP_DOMAINS = ['example', 'invalid', 'test'];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function replaced(playground: Playground, by: Replace): Playground {
  const { title, topology, notes } = playground;
  const named = <P extends { readonly name: string }>(part: P): P => ({ ...part, name: by('names', part.name) });
  const { gateway, clusters, servers, users, externals } = topology;
  return {
    ...playground,
    title: by('title', title),
    topology: {
      ...topology,
      gateway: gateway && {
        ...named(gateway),
        blockedDomains: gateway.blockedDomains.map((domain) => by('domains', domain)),
      },
      clusters: clusters.map(named),
      servers: servers.map((server) => ({ ...named(server), host: by('hosts', server.host) })),
      users: users.map((user) => ({
        ...named(user),
        mail: by('mails', user.mail),
        homeServer: isText(topology, user.homeServer) ? by('homes', user.homeServer) : user.homeServer,
      })),
      externals: externals.map((external) => ({ ...named(external), mail: by('mails', external.mail) })),
    },
    notes: notes.map((note) => ({ ...note, text: by('notes', note.text) })),
  };
}

export const isText = (topology: Topology, home: string | null): home is string =>
  home !== null && !namesServerOrCluster(topology, home);

/** Every text of a document that says something of who it is about, parts of addresses as well. */
function textsOf({ title, topology, notes }: Playground): readonly string[] {
  const { gateway, clusters, servers, users, externals } = topology;
  const people = [...users, ...externals];
  return [
    title,
    ...[...(gateway ? [gateway] : []), ...clusters, ...servers, ...people].map(({ name }) => name),
    ...servers.flatMap(({ host }) => [host, host.slice(host.indexOf('.') + 1)]),
    ...people.flatMap(({ mail }) => [mail, mail.slice(mail.lastIndexOf('@') + 1)]),
    ...(gateway?.blockedDomains ?? []),
    ...users.flatMap(({ homeServer }) => (isText(topology, homeServer) ? [homeServer] : [])),
    ...notes.map(({ text }) => text),
  ];
}

/** The words of names, and what stands in front of domains: a first name alone tells something as well. */
function piecesOf({ topology }: Playground): readonly string[] {
  const { gateway, clusters, servers, users, externals } = topology;
  const people = [...users, ...externals];
  return [
    ...[...(gateway ? [gateway] : []), ...clusters, ...servers, ...people].map(({ name }) => name),
    ...servers.map(({ host }) => host.replace(/\..*$/, '')),
    ...people.map(({ mail }) => mail.replace(/@.*$/, '')),
  ].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
}

const idsIn = ({ topology, notes }: Playground): readonly string[] =>
  [
    ...(topology.gateway ? [topology.gateway] : []),
    ...topology.clusters,
    ...topology.servers,
    ...topology.users,
    ...topology.externals,
    ...notes,
  ].map(({ id }) => id);
