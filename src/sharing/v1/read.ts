/** Columns of version 1 as the value of a document, still to be checked like one that came from a file. */

import { LIMITS } from '../../topology/parts';
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
  MOST,
  numbered,
  serverName,
  userName,
} from '../v1';
import { LITERAL, readNumbers, readText, readTexts, restored, Unreadable } from './marks';
import { readHosts, readIds, readMails } from './names';
import { readNotes, type Subject } from './notes';
import { readNames } from './personNames';
import { type Place, pixelsOf, readPlaces, WAYS, type Way } from './places';
import { roomForOne } from './room';
import { UNREADABLE } from './words';

/** By the number on the wire. */
const KINDS: { readonly kind: string; readonly outbound: boolean }[] = [];
for (const [kind, { inbound, outbound }] of Object.entries(KIND_NUMBERS)) {
  KINDS[inbound] = { kind, outbound: false };
  KINDS[outbound] = { kind, outbound: true };
}

/**
 * The value of a document, to be checked like one that came from a file.
 * @throws Unreadable where the columns are none that an encoder could have written.
 */
export function readColumns(columns: unknown): unknown {
  if (!Array.isArray(columns) || columns.length > COLUMNS.length) throw new Unreadable(UNREADABLE.columns);
  const texts = columns.map((column: unknown) => {
    if (typeof column !== 'string') throw new Unreadable(UNREADABLE.column);
    return column;
  });
  const column = Object.fromEntries(COLUMNS.map((key, index) => [key, texts[index] ?? ''])) as Columns;
  const headAt = readNumbers(column.head, HEAD.length);
  const head = Object.fromEntries(HEAD.map((key, index) => [key, headAt(index)])) as Head;
  refuseExcess(head);
  const room = roomForOne();

  const hasGateway = head.gateway < 2;
  const idAt = readTexts(
    column.ids,
    (hasGateway ? 1 : 0) + head.clusters + head.servers + head.users + head.externals,
    LIMITS.id,
  );
  let idsRead = 0;
  const nextIds = (count: number): string[] => {
    const items = Array.from({ length: count }, (_, index) => idAt(idsRead + index));
    idsRead += count;
    return items;
  };
  const [gatewayId = ''] = hasGateway ? nextIds(1) : [];

  const clusterNameAt = readTexts(column.clusterNames, head.clusters, LIMITS.name);
  const clusterNames = numbered(head.clusters, clusterName).map((usual, index) =>
    room(restored(clusterNameAt(index), usual), LIMITS.name),
  );
  const clusterIds = readIds('c', nextIds(head.clusters), clusterNames, room);
  const serverNameAt = readTexts(column.serverNames, head.servers, LIMITS.name);
  const serverNames = numbered(head.servers, serverName).map((usual, index) =>
    room(restored(serverNameAt(index), usual), LIMITS.name),
  );
  const serverIds = readIds('s', nextIds(head.servers), serverNames, room);
  const idIn = (ids: readonly string[], index: number): string => room(known(ids, index), LIMITS.id);
  const serverId = (number: number): string | null => (number === 0 ? null : idIn(serverIds, number - 1));

  const personNames = readNames(
    {
      lengths: column.nameLengths,
      firstNumbers: column.firstNumbers,
      firstWords: column.firstWords,
      otherNumbers: column.otherNumbers,
      otherWords: column.otherWords,
    },
    [...numbered(head.users, userName), ...numbered(head.externals, externalName)],
    MOST.words,
    room,
  );
  const userIds = readIds('u', nextIds(head.users), personNames, room);
  const externalIds = readIds('x', nextIds(head.externals), personNames.slice(head.users), room);
  const people = [...userIds, ...externalIds].map((id, index) => ({ id, name: personNames[index] ?? '' }));
  const mails = readMails(
    people,
    {
      pattern: head.mailPattern,
      codes: column.mailCodes,
      texts: column.mailTexts,
      domainCodes: column.domainCodes,
      domains: column.domains,
    },
    room,
  );

  const connectedAt = readNumbers(column.connected, head.users);
  const way: Way | undefined = WAYS[head.way];
  if (!way) throw new Unreadable(UNREADABLE.positions);
  const places = readPlaces(
    column,
    anchorsOf(
      hasGateway,
      head.servers,
      userIds.map((_, index) => connectedAt(index)),
      head.externals,
    ),
    way,
  );
  let placesRead = 0;
  const position = (): readonly [number, number] => {
    const { x, y } = known(places, placesRead);
    placesRead += 1;
    return [pixelsOf(x), pixelsOf(y)];
  };

  const domainAt = readTexts(column.blockedDomains, head.blockedDomains, LIMITS.domain);
  const gateway = hasGateway && {
    id: room(restored(gatewayId, GATEWAY.id), LIMITS.id),
    name: room(restored(readText(column.gatewayName, LIMITS.name), GATEWAY.name), LIMITS.name),
    position: position(),
    running: head.gateway === 0,
    configuredServer:
      head.configured === 0 ? (serverIds[0] ?? null) : serverId(head.configured === 1 ? 0 : head.configured),
    blockedDomains: Array.from({ length: head.blockedDomains }, (_, index) => room(domainAt(index), LIMITS.domain)),
    maxChats: head.maxChats - 1,
    maxPresences: head.maxPresences - 1,
  };

  const hostAt = readTexts(column.hosts, head.servers, LITERAL.length + LIMITS.host);
  const hosts = readHosts(
    serverNames,
    readText(column.hostDomain, LIMITS.host),
    serverNames.map((_, index) => hostAt(index)),
    room,
  );
  const flagsAt = {
    serverFlags: readNumbers(column.serverFlags, head.servers),
    laterFlags: readNumbers(column.laterFlags, head.servers),
  };
  const has = (of: keyof typeof flagsAt, server: number, bit: number): boolean =>
    Math.floor(flagsAt[of](server) / 2 ** bit) % 2 === 1;
  const clusterAt = readNumbers(column.serverClusters, head.servers);
  const servers = serverIds.map((id, index) => {
    const number = clusterAt(index);
    return {
      id,
      name: serverNames[index],
      host: hosts[index],
      position: position(),
      role: has('serverFlags', index, MEETING) ? 'meeting' : 'community',
      ...Object.fromEntries(
        SERVER_SWITCH_KEYS.map((key) => {
          const { column: own, bit } = flagOf(SERVER_SWITCHES[key]);
          return [key, !has(own, index, bit)];
        }),
      ),
      cluster: number === 0 ? null : idIn(clusterIds, number - 1),
    };
  });

  const homeAt = readNumbers(column.home, head.users);
  const homeTextAt = readTexts(column.homeTexts, head.users, LIMITS.domain);
  const home = (index: number): string | null => {
    const code = homeAt(index);
    if (code === 0) return serverId(connectedAt(index));
    if (code === 1) return null;
    const place = code - 2;
    const text =
      serverIds[place] ??
      clusterIds[place - serverIds.length] ??
      homeTextAt(place - serverIds.length - clusterIds.length);
    return room(text, LIMITS.domain);
  };
  const withoutAccess = readDistances(column.withoutAccess, head.users);
  const users = userIds.map((id, index) => ({
    id,
    name: personNames[index],
    mail: mails[index],
    position: position(),
    connectedServer: serverId(connectedAt(index)),
    homeServer: home(index),
    externalAccess: !withoutAccess.has(index),
  }));
  const externals = externalIds.map((id, index) => ({
    id,
    name: personNames[head.users + index],
    mail: mails[head.users + index],
    position: position(),
  }));

  const placeAt = (index: number): Place | undefined => places[index];
  const offset = hasGateway ? 1 : 0;
  const subjects: readonly Subject[] = [
    ...(gateway ? [{ id: gateway.id, place: placeAt(0) }] : []),
    ...clusterIds.map((id) => ({ id, place: undefined })),
    ...[...serverIds, ...userIds, ...externalIds].map((id, index) => ({ id, place: placeAt(offset + index) })),
  ];
  const notes = readNotes(column.notes, subjects, room);

  const linkAt = readNumbers(column.blockedLinks, 2 * head.blockedLinks);
  const kindAt = readNumbers(column.requestKinds, head.requests);
  const externalAt = readNumbers(column.requestExternals, head.requests);
  const userAt = readNumbers(column.requestUsers, head.requests);
  const requests = Array.from({ length: head.requests }, (_, index) => {
    const { kind, outbound } = known(KINDS, kindAt(index));
    const local = idIn(userIds, userAt(index));
    const outside = idIn(externalIds, externalAt(index));
    return {
      kind,
      from: outbound ? local : outside,
      to: outbound ? outside : local,
    };
  });
  return {
    format: 'sametime-topology',
    version: notes.length > 0 ? 2 : 1,
    title: room(readText(column.title, LIMITS.title), LIMITS.title),
    gateway: gateway || null,
    clusters: clusterIds.map((id, index) => ({ id, name: clusterNames[index] })),
    servers,
    users,
    externals,
    blockedServerLinks: Array.from({ length: head.blockedLinks }, (_, index) => [
      idIn(serverIds, linkAt(2 * index)),
      idIn(serverIds, linkAt(2 * index + 1)),
    ]),
    assumptions: Object.fromEntries(
      ASSUMPTIONS.map(([key, usual, other], bit) => [
        key,
        Math.floor(head.assumptions / 2 ** bit) % 2 === 0 ? usual : other,
      ]),
    ),
    requests,
    state: { next: serverId(head.next), chats: head.chats, presences: head.presences },
    ...(notes.length > 0 && { notes }),
  };
}

function refuseExcess(head: Head): void {
  const excess =
    head.servers > MOST.servers ||
    head.clusters > MOST.clusters ||
    head.users + head.externals > MOST.people ||
    head.requests > MOST.requests ||
    head.blockedDomains > MOST.domains ||
    head.blockedLinks > MOST.links;
  if (excess) throw new Unreadable(UNREADABLE.parts);
}

function known<T>(list: readonly T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new Unreadable(UNREADABLE.noPart);
  return entry;
}

function readDistances(text: string, most: number): ReadonlySet<number> {
  const distanceAt = readNumbers(text, most);
  const places = new Set<number>();
  for (let index = 0, place = -1; distanceAt(index) > 0; index += 1) {
    place += distanceAt(index);
    places.add(place);
  }
  return places;
}
