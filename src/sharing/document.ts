/** A playground as the text of a *.topology.json file and back: every file that can be read gives a playground in one canonical form, every other one a path and a reason. */

import { checkValue } from '../playground/checking';
import { inServerOrder } from '../playground/keeping';
import type { Note, Playground } from '../playground/playground';
import { COUNTER_KEYS, KIND_KEYS } from '../routing/kinds';
import { initialState, type Request } from '../routing/route';
import { ASSUMPTION_KEYS, ASSUMPTIONS, type Assumptions, DEFAULT_ASSUMPTIONS } from '../topology/assumptions';
import type { Attribute } from '../topology/attribute';
import { LIMITS, LONGEST_DOCUMENT, type PartKind, type PartOf } from '../topology/parts';
import type { Topology } from '../topology/topology';
import { attributesOf, documentOf, FIRST_VERSION, FORMAT, hasPosition, VERSION } from './documentRecord';
import { type Ids, idsOf } from './ids';
import { jsonValue, type Within } from './jsonText';
import { type Listed, OFFENCE_WORDS, TEXT_OFFENCE_WORDS, VALUE_WORDS } from './offenceWords';
import {
  below,
  type Field,
  type Fields,
  Offence,
  quoted,
  type Reader,
  readChoice,
  readFormat,
  reading,
  readLines,
  readList,
  readObject,
  readOrNull,
  readPosition,
  readText,
  readVersion,
  readWhole,
  wrongKind,
} from './reading';

export interface DocumentError {
  /** Where, as in users[2].connectedServer; empty where the text as a whole is meant. */
  readonly path: string;
  readonly message: string;
}

export type DocumentResult =
  | { readonly ok: true; readonly playground: Playground }
  | { readonly ok: false; readonly error: DocumentError };

/** `within`: the text in which it stands, for places are told as the person finds them there. */
export function parseDocument(text: string, within?: Within): DocumentResult {
  const json = jsonValue(text, LONGEST_DOCUMENT, within);
  return json.ok ? readDocument(json.value) : { ok: false, error: { path: '', message: json.message } };
}

/** What `parseDocument` does once the text is a value; links bring their content here too. */
export function readDocument(value: unknown): DocumentResult {
  const read = orOffence(() => readPlayground(value, ''));
  return read.ok ? { ok: true, playground: read.value } : read;
}

/** What a reader gives, or the offence it found. */
export function orOffence<T>(
  read: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DocumentError } {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Offence) return { ok: false, error: { path: error.path, message: error.message } };
    throw error;
  }
}

/** Reads the requests of a document whose ids are known. */
type RequestsReader = (ids: Ids) => Reader<readonly Request[]>;

const script: RequestsReader = (ids) => readList(requestReader(ids), LIMITS.requests, 'requests');

/** A document that may stand within another text; `requests` reads its script. */
export function readPlayground(value: unknown, path: string, requests = script): Playground {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw path === ''
      ? new Offence(path, TEXT_OFFENCE_WORDS.noPlayground(FORMAT))
      : wrongKind(path, VALUE_WORDS.object, value);
  }
  const document = new Map<string, unknown>(Object.entries(value));
  const version = readHead(document, path);
  const ids = idsOf(document);
  const read = readObject(documentFields(ids, version, requests(ids)))(value, path);
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
function readHead(document: ReadonlyMap<string, unknown>, path: string): number {
  readFormat(document.get('format'), FORMAT, below(path, 'format'));
  return readVersion(document.get('version'), FIRST_VERSION, VERSION, below(path, 'version'));
}

function documentFields(ids: Ids, version: number, requests: Reader<unknown>): Fields {
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
    ['assumptions', { read: readAssumptions, initial: DEFAULT_ASSUMPTIONS }],
    ['requests', { read: requests, initial: [] }],
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

function partReader<K extends PartKind>(kind: K, ids: Ids): Reader<PartOf[K]> {
  const { required, optional } = attributesOf(kind);
  const fields = new Map<string, Field>([['id', { read: ids.take }]]);
  for (const { key, control } of required) fields.set(key, { read: attributeReader(control, ids) });
  if (hasPosition(kind)) fields.set('position', { read: readPosition });
  for (const { key, control, initial } of optional) fields.set(key, { read: attributeReader(control, ids), initial });
  const read = readObject(fields);
  return (value, path) => read(value, path) as unknown as PartOf[K];
}

export const attributeReader = (control: Attribute['control'], ids: Ids): Reader<unknown> =>
  control.kind === 'server' || control.kind === 'cluster'
    ? readOrNull(ids.reference(control.kind))
    : reading((value) => checkValue(control, value));

export const readAssumptions = readObject(
  new Map(
    ASSUMPTION_KEYS.map((key) => [
      key,
      { read: readChoice(ASSUMPTIONS[key].values), initial: DEFAULT_ASSUMPTIONS[key] },
    ]),
  ),
) as Reader<unknown> as Reader<Assumptions>;

export function pairsReader(ids: Ids): Reader<Topology['blockedServerLinks']> {
  const seen = new Set<string>();
  const server = ids.reference('server');
  const pair: Reader<readonly [string, string]> = (value, path) => {
    const entries = readList(server, Number.POSITIVE_INFINITY, 'servers')(value, path);
    const [a, b] = entries;
    if (entries.length !== 2 || a === undefined || b === undefined) {
      throw new Offence(path, OFFENCE_WORDS.pairOfServers);
    }
    if (a === b) throw new Offence(path, OFFENCE_WORDS.itself(quoted(a)));
    const key = [a, b].sort().join(' ');
    if (seen.has(key)) throw new Offence(path, OFFENCE_WORDS.pairTwice(quoted(a), quoted(b)));
    seen.add(key);
    return [a, b];
  };
  return readList(pair, Number.POSITIVE_INFINITY, 'pairs');
}

export function requestReader(ids: Ids): Reader<Request> {
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
