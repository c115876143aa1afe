/** Reads an export, whatever it is, as it comes: LDIF piece by piece, tables and lists once they are here. */

import { decoding } from './decoding';
import { IMPORT_WORDS } from './dialogWords';
import type { DirectoryEntry, Problem } from './entry';
import { type HostList, readHosts } from './hosts';
import { HEAD, isRead, kindOf, type TextKind } from './kinds';
import { ldifReader } from './ldif';
import { readTable } from './table';
import { KIND_WORDS } from './words';

/** A file, or a text that was pasted. */
export type Source = Blob | string;

/** What a reader made of an export. */
export interface Brought {
  readonly entries: readonly DirectoryEntry[];
  readonly problems: readonly Problem[];
  /** The servers of a list; empty for anything else. */
  readonly hosts: HostList;
  /** What else the person should know of how it was read, as sentences. */
  readonly said: readonly string[];
}

export interface NotRead {
  /** What it is instead, and what to do. */
  readonly refused: { readonly title: string; readonly message: string };
}

const NO_HOSTS: HostList = { servers: [], trusted: [], unread: [] };

/** `progress` hears the share that was read, from 0 to 1. */
export async function readSource(source: Source, progress: (share: number) => void): Promise<Brought | NotRead> {
  const file = typeof source === 'string' ? new Blob([source]) : source;
  const decode = decoding();
  const taker = takingIn();
  let read = 0;
  const bytes = file.stream().getReader();
  // Only the file may fail: it can be gone, or on a drive that is.
  const next = () => bytes.read().catch(() => null);
  for (let piece = await next(); piece?.done !== true; piece = await next()) {
    if (!piece) return { refused: IMPORT_WORDS.unreadable };
    read += piece.value.length;
    taker.push(decode.push(piece.value));
    progress(read / file.size);
  }
  taker.push(decode.end());
  const brought = taker.end();
  if ('refused' in brought || !decode.western()) return brought;
  return { ...brought, said: [...brought.said, IMPORT_WORDS.western] };
}

interface Taker {
  readonly push: (text: string) => void;
  readonly end: () => Brought | NotRead;
}

/** Holds the beginning back until it is known what it is; from then on each kind is taken in its own way. */
function takingIn(): Taker {
  let head = '';
  let taker: Taker | null = null;
  const begin = (): Taker => {
    const made = takerFor(kindOf(head));
    made.push(head);
    head = '';
    taker = made;
    return made;
  };
  return {
    push(text) {
      if (taker) return taker.push(text);
      head += text;
      if (head.length >= HEAD) begin();
    },
    end: () => (taker ?? begin()).end(),
  };
}

function takerFor(kind: TextKind): Taker {
  if (!isRead(kind)) return { push: () => undefined, end: () => ({ refused: KIND_WORDS[kind] }) };
  return kind === 'ldif' || kind === 'plain' ? ldifTaker() : wholeTaker(kind);
}

function ldifTaker(): Taker {
  const [entries, problems]: [DirectoryEntry[], Problem[]] = [[], []];
  const reader = ldifReader({ entry: (entry) => entries.push(entry), problem: (problem) => problems.push(problem) });
  return {
    push: reader.push,
    end() {
      reader.end();
      return { entries, problems, hosts: NO_HOSTS, said: [] };
    },
  };
}

/** Where lines belong together is known at the end only. */
function wholeTaker(kind: 'table' | 'hosts'): Taker {
  const pieces: string[] = [];
  return {
    push: (text) => void pieces.push(text),
    end() {
      const text = pieces.join('');
      if (kind === 'hosts') return { entries: [], problems: [], hosts: readHosts(text), said: [] };
      const { entries, problems, said } = readTable(text);
      return { entries, problems, hosts: NO_HOSTS, said };
    },
  };
}
