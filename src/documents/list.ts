/** The list of what is kept, as text and back: read as strictly as a file, line by line, so that a bad line costs no other. */

import type { Playground } from '../playground/playground';
import { type Fields, Offence, readObject, readOrNull, readText, readWhole } from '../sharing/reading';
import { LIMITS } from '../topology/parts';

/** What the list says of a document. */
export interface Line {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970; null where nobody wrote down when. */
  readonly savedAt: number | null;
  readonly servers: number;
  readonly users: number;
  readonly requests: number;
}

const ID = /^[\w.-]{1,100}$/;
/** The last moment of which there is a date. */
const LAST_MOMENT = 8.64e15;

export const isEntryId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

const FIELDS: Fields = new Map([
  ['id', { read: readEntryId }],
  ['title', { read: readText(0, LIMITS.title) }],
  ['savedAt', { read: readOrNull(readWhole(0, LAST_MOMENT)) }],
  ['servers', { read: readWhole(0, LIMITS.servers) }],
  ['users', { read: readWhole(0, LIMITS.people) }],
  ['requests', { read: readWhole(0, LIMITS.requests) }],
]);

function readEntryId(value: unknown, path: string): string {
  if (!isEntryId(value)) throw new Offence(path, 'is no id of an entry');
  return value;
}

/** The lines that can be read, each entry once. */
export function readList(text: string | null): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const value of valuesIn(text)) {
    const line = readLine(value);
    if (line && !lines.has(line.id)) lines.set(line.id, line);
  }
  return [...lines.values()];
}

function valuesIn(text: string | null): readonly unknown[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function readLine(value: unknown): Line | null {
  try {
    return readObject(FIELDS)(value, '') as unknown as Line;
  } catch (error) {
    if (error instanceof Offence) return null;
    throw error;
  }
}

export const writeList = (lines: readonly Line[]): string => JSON.stringify(lines);

export function lineFor(id: string, { title, topology, requests }: Playground, savedAt: number | null): Line {
  const users = topology.users.length + topology.externals.length;
  return { id, title, savedAt, servers: topology.servers.length, users, requests: requests.length };
}

/** For a document that nobody listed. */
export const unlisted = (id: string): Line => ({ id, title: '', savedAt: null, servers: 0, users: 0, requests: 0 });
