/** What is wrong with a text that was brought as a playground or a lesson: clauses behind the path of one value, or said of the whole text. */

import { listed } from '../saying/saying';
import type { PartKind } from '../topology/parts';

/** Lists that may be too long. */
export type Listed = keyof typeof TOO_MANY;

/** What a value is, and what it should be. */
export const VALUE_WORDS = {
  nothing: 'null',
  list: 'a list',
  text: 'text',
  number: 'a number',
  switch: 'true or false',
  object: 'an object',
  whole: 'a whole number',
  id: 'an id',
  pairOfNumbers: 'a pair of numbers',
} as const;

const TOO_MANY = {
  clusters: (number: number, most: number) => `holds ${number} clusters; at most ${most} are possible`,
  servers: (number: number, most: number) => `holds ${number} servers; at most ${most} are possible`,
  users: (number: number, most: number) => `holds ${number} users; at most ${most} are possible`,
  requests: (number: number, most: number) => `holds ${number} requests; at most ${most} are possible`,
  pairs: (number: number, most: number) => `holds ${number} pairs; at most ${most} are possible`,
  notes: (number: number, most: number) => `holds ${number} notes; at most ${most} are possible`,
  domains: (number: number, most: number) => `holds ${number} domains; at most ${most} are possible`,
  entries: (number: number, most: number) => `holds ${number} entries; at most ${most} are possible`,
  steps: (number: number, most: number) => `holds ${number} steps; at most ${most} are possible`,
} as const;

/** What an id should name. */
type Named = PartKind | 'person' | 'part';

const ID_OF: { readonly [N in Named]: string } = {
  gateway: 'the id of a gateway',
  server: 'the id of a server',
  cluster: 'the id of a cluster',
  user: 'the id of a local user',
  external: 'the id of an external user',
  person: 'the id of a user',
  part: 'the id of a part',
};

const NO_SUCH: { readonly [N in Named]: (id: string) => string } = {
  gateway: (id) => `no gateway has the id ${id}`,
  server: (id) => `no server has the id ${id}`,
  cluster: (id) => `no cluster has the id ${id}`,
  user: (id) => `no local user has the id ${id}`,
  external: (id) => `no external user has the id ${id}`,
  person: (id) => `no user has the id ${id}`,
  part: (id) => `no part has the id ${id}`,
};

/** Of one value; texts that were brought come in quoted. */
export const OFFENCE_WORDS = {
  wrongKind: (wanted: string, found: string): string => `should be ${wanted}, not ${found}`,
  empty: 'is empty',
  long: (length: number, most: number): string => `is ${length} characters long; at most ${most} fit`,
  newline: 'holds a line break; one line is expected',
  unseen: (code: string): string => `holds a character that cannot be seen (U+${code})`,
  choice: (value: string, choices: readonly string[]): string =>
    `${value} is not known here: ${listed(choices, 'or')} is expected`,
  range: (min: number, max: number): string => `should be a whole number from ${min} to ${max}`,
  tooMany: TOO_MANY,
  idOf: ID_OF,
  noSuch: NO_SUCH,
  noId: (id: string, most: number): string => `${id} is no id: 1 to ${most} of A-Z, a-z, 0-9, _ and - are expected`,
  idTaken: (id: string): string => `another part or note has the id ${id} already`,
  pairOfNumbers: 'should be a pair of numbers, [x, y]',
  between: (most: number): string => `should lie between -${most} and ${most}`,
  unknownKey: (key: string): string => `the key ${key} is not known here`,
  missing: 'is missing',
  missingText: (text: string): string => `is missing: "${text}" is expected`,
  otherFormat: (format: string): string => `this is another kind of file: "${format}" is expected`,
  newer: (version: number, own: number): string =>
    `this was made with a newer version (${version}) than this page reads (${own}); reload the page and try again`,
  version: (first: number, own: number): string =>
    first === own ? `should be the number ${own}` : `should be the number ${first} or ${own}`,
  people: (people: number, most: number): string =>
    `makes ${people} local and external users; at most ${most} are possible`,
  pairOfServers: 'should be a pair of server ids',
  itself: (server: string): string => `joins the server ${server} to itself`,
  pairTwice: (one: string, other: string): string => `the pair of ${one} and ${other} stands here twice`,
  twoLocal: 'goes between two local users; one external and one local user are expected',
  twoExternal: 'goes between two external users; one external and one local user are expected',
} as const;

/** Of a text as a whole. */
export const TEXT_OFFENCE_WORDS = {
  long: (length: number, most: number): string => `it is too long: ${length} characters of at most ${most}`,
  endsEarly: (line: number): string => `this is not JSON text: it ends too early, in line ${line}`,
  misfit: (line: number, character: number): string =>
    `this is not JSON text: line ${line}, character ${character} does not fit`,
  noPlayground: (format: string): string => `this is no playground: an object with "format": "${format}" is expected`,
  excess: (most: number): string => `it holds more than ${most} values, which no file of ours does`,
} as const;
