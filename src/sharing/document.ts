/** A playground as the text of a *.topology.json file and back: every file that can be read gives a playground in one canonical form, every other one a path and a reason. */

import { checkValue } from '../playground/checking';
import { inServerOrder } from '../playground/keeping';
import type { Note, Playground } from '../playground/playground';
import { COUNTER_KEYS, KIND_KEYS } from '../routing/kinds';
import { initialState, type Request } from '../routing/route';
import { ASSUMPTION_KEYS, ASSUMPTIONS, type Assumptions, DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import type { Attribute } from '../topology/attribute';
import { CATALOG } from '../topology/catalog';
import { LIMITS, type PartKind, type PartOf } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { type Ids, idsOf } from './ids';
import { jsonExcess } from './jsonExcess';
import { jsonOffence } from './jsonPlace';
import { type Listed, OFFENCE_WORDS, TEXT_OFFENCE_WORDS } from './offenceWords';
import {
  type Field,
  type Fields,
  Offence,
  quoted,
  type Reader,
  readChoice,
  reading,
  readLines,
  readList,
  readObject,
  readOrNull,
  readPosition,
  readText,
  readWhole,
} from './reading';

export interface DocumentError {
  /** Where, as in users[2].connectedServer; empty where the text as a whole is meant. */
  readonly path: string;
  readonly message: string;
}

export type DocumentResult =
  | { readonly ok: true; readonly playground: Playground }
  | { readonly ok: false; readonly error: DocumentError };

export const FORMAT = 'sametime-topology';
/** The newest that is read; what holds no notes is written in the first. */
export const VERSION = 2;
const FIRST_VERSION = 1;
/** In UTF-16 units. */
export const LONGEST_DOCUMENT = 4 * 1024 * 1024;

/** `within`: the text in which it stands, for places are told as the person finds them there. */
export function parseDocument(text: string, within = { whole: text, start: 0 }): DocumentResult {
  if (text.length > LONGEST_DOCUMENT) {
    return refused('', TEXT_OFFENCE_WORDS.long(text.length, LONGEST_DOCUMENT));
  }
  const excess = jsonExcess(text);
  if (excess !== null) return refused('', excess);
  // Of the same length, so that places stay where they are.
  const plain = text.replace(/^\uFEFF/, ' ');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return refused('', offenceIn(plain, within));
  }
  return readDocument(value);
}

/** What `parseDocument` does once the text is a value; links bring their content here too. */
export function readDocument(value: unknown): DocumentResult {
  try {
    return { ok: true, playground: readPlayground(value) };
  } catch (error) {
    if (error instanceof Offence) return refused(error.path, error.message);
    throw error;
  }
}

const refused = (path: string, message: string): DocumentResult => ({ ok: false, error: { path, message } });

function offenceIn(text: string, { whole, start }: { readonly whole: string; readonly start: number }): string {
  const at = jsonOffence(text) ?? 0;
  const before = whole.slice(0, start + at);
  const line = before.split(/\r\n|\r|\n/).length;
  if (at === text.length) return TEXT_OFFENCE_WORDS.endsEarly(line);
  return TEXT_OFFENCE_WORDS.misfit(line, before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
}

function readPlayground(value: unknown): Playground {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Offence('', TEXT_OFFENCE_WORDS.noPlayground(FORMAT));
  }
  const document = new Map<string, unknown>(Object.entries(value));
  const version = readHead(document);
  const ids = idsOf(document);
  const read = readObject(documentFields(ids, version))(value, '');
  const servers = read.servers as Topology['servers'];
  return {
    title: read.title as string,
    topology: {
      gateway: read.gateway as Topology['gateway'],
      clusters: read.clusters as Topology['clusters'],
      servers,
      users: read.users as Topology['users'],
      externals: read.externals as Topology['externals'],
      blockedServerLinks: inServerOrder(servers, read.blockedServerLinks as Topology['blockedServerLinks']),
      assumptions: read.assumptions as Assumptions,
    },
    requests: read.requests as Playground['requests'],
    state: read.state as Playground['state'],
    notes: (read.notes as Playground['notes'] | undefined) ?? [],
  };
}

/** Format and version come before everything else, wherever they stand: they decide how the rest is to be read. */
function readHead(document: ReadonlyMap<string, unknown>): number {
  const format = document.get('format');
  if (format === undefined) throw new Offence('format', OFFENCE_WORDS.missingText(FORMAT));
  if (format !== FORMAT) throw new Offence('format', OFFENCE_WORDS.otherFormat(FORMAT));
  const version = document.get('version');
  if (version === undefined) throw new Offence('version', OFFENCE_WORDS.missing);
  if (typeof version === 'number' && version > VERSION) {
    throw new Offence('version', OFFENCE_WORDS.newer(version, VERSION));
  }
  if (version !== VERSION && version !== FIRST_VERSION) {
    throw new Offence('version', OFFENCE_WORDS.version(FIRST_VERSION, VERSION));
  }
  return version;
}

function documentFields(ids: Ids, version: number): Fields {
  let people = 0;
  const parts = <K extends PartKind>(kind: K, most: number, things: Listed): Reader<PartOf[K][]> =>
    readList(partReader(kind, ids), most, things);
  const persons =
    (kind: 'user' | 'external'): Reader<unknown> =>
    (value, path) => {
      if (Array.isArray(value)) people += value.length;
      if (people > LIMITS.people) {
        throw new Offence(path, OFFENCE_WORDS.people(people, LIMITS.people));
      }
      return parts(kind, LIMITS.people, 'users')(value, path);
    };
  const count = readWhole(0, LIMITS.count);
  return new Map<string, Field>([
    ['format', { read: readChoice([FORMAT]) }],
    ['version', { read: readWhole(version, version) }],
    ['title', { read: readText(0, LIMITS.title), initial: '' }],
    ['gateway', { read: readOrNull(partReader('gateway', ids)) }],
    ['clusters', { read: parts('cluster', LIMITS.clusters, 'clusters'), initial: [] }],
    ['servers', { read: parts('server', LIMITS.servers, 'servers') }],
    ['users', { read: persons('user') }],
    ['externals', { read: persons('external') }],
    ['blockedServerLinks', { read: pairsReader(ids), initial: [] }],
    ['assumptions', { read: readObject(assumptionFields()), initial: DEFAULT_ASSUMPTIONS }],
    ['requests', { read: readList(requestReader(ids), LIMITS.requests, 'requests'), initial: [] }],
    [
      'state',
      {
        read: readObject(
          new Map<string, Field>([
            ['next', { read: readOrNull(ids.reference('server')), initial: initialState.next }],
            ...COUNTER_KEYS.map((counter): [string, Field] => [
              counter,
              { read: count, initial: initialState[counter] },
            ]),
          ]),
        ),
        initial: initialState,
      },
    ],
    ...(version > FIRST_VERSION ? [notesField(ids)] : []),
  ]);
}

const notesField = (ids: Ids): [string, Field] => [
  'notes',
  { read: readList(noteReader(ids), LIMITS.notes, 'notes'), initial: [] },
];

/** A note that is about nothing is without the key. */
function noteReader(ids: Ids): Reader<Note> {
  const read = readObject(
    new Map<string, Field>([
      ['id', { read: ids.take }],
      ['text', { read: readLines(1, LIMITS.note) }],
      ['position', { read: readPosition }],
      ['about', { read: ids.anyPart, initial: undefined }],
    ]),
  );
  return (value, path) => {
    const { about, ...note } = read(value, path) as unknown as Note;
    return about === undefined ? note : { ...note, about };
  };
}

/** Required attributes first, then the place on the canvas, then what may be left out: the order in which keys are written. */
function attributesOf(kind: PartKind): {
  readonly required: readonly Attribute[];
  readonly optional: readonly Attribute[];
} {
  const { attributes } = CATALOG[kind];
  return {
    required: attributes.filter(({ initial }) => initial === undefined),
    optional: attributes.filter(({ initial }) => initial !== undefined),
  };
}

const hasPosition = (kind: PartKind): boolean => kind !== 'cluster';

function partReader<K extends PartKind>(kind: K, ids: Ids): Reader<PartOf[K]> {
  const { required, optional } = attributesOf(kind);
  const fields = new Map<string, Field>([['id', { read: ids.take }]]);
  for (const { key, control } of required) fields.set(key, { read: attributeReader(control, ids) });
  if (hasPosition(kind)) fields.set('position', { read: readPosition });
  for (const { key, control, initial } of optional) fields.set(key, { read: attributeReader(control, ids), initial });
  const read = readObject(fields);
  return (value, path) => read(value, path) as unknown as PartOf[K];
}

const attributeReader = (control: Attribute['control'], ids: Ids): Reader<unknown> =>
  control.kind === 'server' || control.kind === 'cluster'
    ? readOrNull(ids.reference(control.kind))
    : reading((value) => checkValue(control, value));

const assumptionFields = (): Fields =>
  new Map(
    ASSUMPTION_KEYS.map((key) => [
      key,
      { read: readChoice(ASSUMPTIONS[key].values), initial: DEFAULT_ASSUMPTIONS[key] },
    ]),
  );

function pairsReader(ids: Ids): Reader<unknown> {
  const seen = new Set<string>();
  const server = ids.reference('server');
  const pair: Reader<readonly string[]> = (value, path) => {
    const entries = readList(server, Number.POSITIVE_INFINITY, 'servers')(value, path);
    const [a, b] = entries;
    if (entries.length !== 2 || a === undefined || b === undefined) {
      throw new Offence(path, OFFENCE_WORDS.pairOfServers);
    }
    if (a === b) throw new Offence(path, OFFENCE_WORDS.itself(quoted(a)));
    const key = [a, b].sort().join(' ');
    if (seen.has(key)) throw new Offence(path, OFFENCE_WORDS.pairTwice(quoted(a), quoted(b)));
    seen.add(key);
    return entries;
  };
  return readList(pair, Number.POSITIVE_INFINITY, 'pairs');
}

function requestReader(ids: Ids): Reader<Request> {
  const person = ids.reference('user', 'external');
  const read = readObject(
    new Map<string, Field>([
      ['kind', { read: readChoice(KIND_KEYS) }],
      ['from', { read: person }],
      ['to', { read: person }],
    ]),
  );
  return (value, path) => {
    const request = read(value, path) as unknown as Request;
    const local = [request.from, request.to].filter((id) => ids.names('user', id));
    const external = [request.from, request.to].filter((id) => ids.names('external', id));
    if (local.length === 2) throw new Offence(path, OFFENCE_WORDS.twoLocal);
    if (external.length === 2) throw new Offence(path, OFFENCE_WORDS.twoExternal);
    return request;
  };
}

/** The text of a file: keys at their defaults left out, so that deep-equal playgrounds give the same bytes. */
export function formatDocument(playground: Playground): string {
  return `${JSON.stringify(documentOf(playground), null, 2)}\n`;
}

function documentOf({ title, topology, requests, state, notes }: Playground): Record<string, unknown> {
  const { gateway, clusters, servers, users, externals, blockedServerLinks, assumptions } = topology;
  const list = (entries: readonly unknown[]) => (entries.length > 0 ? entries : undefined);
  return {
    format: FORMAT,
    version: notes.length > 0 ? VERSION : FIRST_VERSION,
    title: title === '' ? undefined : title,
    gateway: gateway && partRecord('gateway', gateway),
    clusters: list(clusters.map((cluster) => partRecord('cluster', cluster))),
    servers: servers.map((server) => partRecord('server', server)),
    users: users.map((user) => partRecord('user', user)),
    externals: externals.map((external) => partRecord('external', external)),
    blockedServerLinks: list(blockedServerLinks),
    assumptions: differing(ASSUMPTION_KEYS, assumptions, DEFAULT_ASSUMPTIONS),
    requests: list(requests.map(({ kind, from, to }) => ({ kind, from, to }))),
    state: differing(['next', ...COUNTER_KEYS] as const, state, initialState),
    notes: list(notes.map(({ id, text, position, about }) => ({ id, text, position, about }))),
  };
}

function partRecord<K extends PartKind>(kind: K, part: PartOf[K]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(part));
  const { required, optional } = attributesOf(kind);
  const record: Record<string, unknown> = { id: part.id };
  for (const { key } of required) record[key] = values.get(key);
  if (hasPosition(kind)) record.position = values.get('position');
  for (const { key, initial } of optional) {
    const value = values.get(key);
    if (JSON.stringify(value) !== JSON.stringify(initial)) record[key] = value;
  }
  return record;
}

/** The keys whose values are not the usual ones; undefined where there are none. */
function differing<K extends string>(
  keys: readonly K[],
  values: { readonly [key in K]: unknown },
  usual: { readonly [key in K]: unknown },
): Record<string, unknown> | undefined {
  const entries = keys.filter((key) => values[key] !== usual[key]).map((key) => [key, values[key]]);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
