/** A playground as the columns of version 1. */

import type { Playground } from '../../playground/playground';
import type { LocalUser, Position, Server } from '../../topology/parts';
import { SERVER_SWITCH_KEYS, SERVER_SWITCHES } from '../../topology/switches';
import {
  ASSUMPTIONS,
  anchorsOf,
  COLUMNS,
  type Columns,
  clusterName,
  externalName,
  flagOf,
  GATEWAY,
  HEAD,
  type Head,
  KIND_NUMBERS,
  MEETING,
  numbered,
  serverName,
  userName,
} from '../v1';
import { elided, writeNumbers, writeTexts } from './marks';
import { writeHosts, writeIds, writeMails } from './names';
import { type Subject, writeNotes } from './notes';
import { writeNames } from './personNames';
import { stepsOf, WAYS, writePlaces } from './places';

/** The columns of a playground, once for each way of writing positions. */
export function writeColumns(playground: Playground): readonly (readonly string[])[] {
  const { title, topology, requests, state, notes } = playground;
  const { gateway, clusters, servers, users, externals, blockedServerLinks, assumptions } = topology;
  const people = [...users, ...externals];
  const nth = (list: readonly { readonly id: string }[]) => {
    const places = new Map(list.map(({ id }, index) => [id, index + 1]));
    return (id: string | null): number => (id === null ? 0 : (places.get(id) ?? 0));
  };
  const server = nth(servers);
  const cluster = nth(clusters);
  const user = nth(users);
  const external = nth(externals);
  const mails = writeMails(
    people,
    people.map(({ mail }) => mail),
  );
  const homeTexts: string[] = [];
  const home = ({ homeServer, connectedServer }: LocalUser): number => {
    if (homeServer === connectedServer) return 0;
    if (homeServer === null) return 1;
    if (server(homeServer) > 0) return 1 + server(homeServer);
    if (cluster(homeServer) > 0) return 1 + servers.length + cluster(homeServer);
    if (!homeTexts.includes(homeServer)) homeTexts.push(homeServer);
    return 2 + servers.length + clusters.length + homeTexts.indexOf(homeServer);
  };
  const flags = (one: Server, wanted: 'serverFlags' | 'laterFlags'): number =>
    SERVER_SWITCH_KEYS.reduce((sum, key) => {
      const { column, bit } = flagOf(SERVER_SWITCHES[key]);
      return column === wanted && !one[key] ? sum + 2 ** bit : sum;
    }, 0);
  const isMeeting = ({ role }: Server): number => (role === 'meeting' ? 2 ** MEETING : 0);
  const names = writeNames(
    people.map(({ name }) => name),
    [...numbered(users.length, userName), ...numbered(externals.length, externalName)],
  );
  const serverNames = servers.map(({ name }) => name);
  const hosts = writeHosts(
    serverNames,
    servers.map(({ host }) => host),
  );
  const locked = users.flatMap(({ externalAccess }, index) => (externalAccess ? [] : [index]));
  const outbound = requests.map(({ from }) => user(from) > 0);
  const configured = gateway ? server(gateway.configuredServer) : 0;
  const head: Omit<Head, 'way'> = {
    servers: servers.length,
    users: users.length,
    externals: externals.length,
    requests: requests.length,
    clusters: clusters.length,
    mailPattern: mails.pattern,
    next: server(state.next),
    chats: state.chats,
    presences: state.presences,
    gateway: gateway ? (gateway.running ? 0 : 1) : 2,
    configured: !gateway || configured === 1 || servers.length === 0 ? 0 : Math.max(1, configured),
    maxChats: (gateway?.maxChats ?? -1) + 1,
    maxPresences: (gateway?.maxPresences ?? -1) + 1,
    assumptions: ASSUMPTIONS.reduce((sum, [key, usual], bit) => sum + (assumptions[key] === usual ? 0 : 2 ** bit), 0),
    blockedDomains: gateway?.blockedDomains.length ?? 0,
    blockedLinks: blockedServerLinks.length,
  };
  const placeOf = ({ position: [x, y] }: { readonly position: Position }) => ({ x: stepsOf(x), y: stepsOf(y) });
  const subjectOf = (part: { readonly id: string; readonly position: Position }): Subject => ({
    id: part.id,
    place: placeOf(part),
  });
  const subjects = [
    ...(gateway ? [subjectOf(gateway)] : []),
    ...clusters.map(({ id }) => ({ id, place: undefined })),
    ...[...servers, ...people].map(subjectOf),
  ];
  const columns = {
    nameLengths: names.lengths,
    firstNumbers: names.firstNumbers,
    firstWords: names.firstWords,
    otherNumbers: names.otherNumbers,
    otherWords: names.otherWords,
    mailCodes: mails.codes,
    mailTexts: mails.texts,
    domainCodes: mails.domainCodes,
    domains: mails.domains,
    connected: writeNumbers(users.map(({ connectedServer }) => server(connectedServer))),
    home: writeNumbers(users.map(home)),
    requestKinds: writeNumbers(
      requests.map(({ kind }, index) => KIND_NUMBERS[kind][outbound[index] ? 'outbound' : 'inbound']),
    ),
    requestExternals: writeNumbers(
      requests.map(({ from, to }, index) => Math.max(0, external(outbound[index] ? to : from) - 1)),
    ),
    requestUsers: writeNumbers(
      requests.map(({ from, to }, index) => Math.max(0, user(outbound[index] ? from : to) - 1)),
    ),
    serverNames: writeTexts(serverNames.map((name, index) => elided(name, serverName(index + 1)))),
    hosts: writeTexts(hosts.items),
    hostDomain: hosts.domain,
    title,
    serverFlags: writeNumbers(servers.map((one) => flags(one, 'serverFlags') + isMeeting(one))),
    laterFlags: writeNumbers(servers.map((one) => flags(one, 'laterFlags'))),
    withoutAccess: writeNumbers(locked.map((index, place) => index - (locked[place - 1] ?? -1))),
    blockedLinks: writeNumbers(
      blockedServerLinks.flatMap(([a, b]) => [Math.max(0, server(a) - 1), Math.max(0, server(b) - 1)]),
    ),
    serverClusters: writeNumbers(servers.map((one) => cluster(one.cluster))),
    clusterNames: writeTexts(clusters.map(({ name }, index) => elided(name, clusterName(index + 1)))),
    homeTexts: writeTexts(homeTexts),
    blockedDomains: writeTexts(gateway?.blockedDomains ?? []),
    gatewayName: gateway ? elided(gateway.name, GATEWAY.name) : '',
    ids: writeTexts([
      ...(gateway ? [elided(gateway.id, GATEWAY.id)] : []),
      ...writeIds('c', clusters),
      ...writeIds('s', servers),
      ...writeIds('u', users),
      ...writeIds('x', externals),
    ]),
    notes: writeNotes(
      notes.map((note) => ({ ...note, place: placeOf(note), about: note.about })),
      subjects,
    ),
  };
  const placed = [...(gateway ? [gateway] : []), ...servers, ...people];
  const places = placed.map(placeOf);
  const anchors = anchorsOf(
    gateway !== null,
    servers.length,
    users.map(({ connectedServer }) => server(connectedServer)),
    externals.length,
  );
  return WAYS.map((way, index) => {
    const complete: Columns = {
      ...columns,
      ...writePlaces(places, anchors, way),
      head: writeNumbers(HEAD.map((key) => (key === 'way' ? index : head[key]))),
    };
    const list = COLUMNS.map((key) => complete[key]);
    return list.slice(0, list.findLastIndex((column) => column !== '') + 1);
  });
}
