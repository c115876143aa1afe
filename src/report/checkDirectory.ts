/** What searches say of the way of a server to the directory, and of its search filter. */

import type { Search } from './checkSearches';

export interface DirectoryAnswer {
  /** From 0. */
  readonly line: number;
  readonly server: string;
  readonly attribute: 'directoryReachable' | 'filterFindsMail';
  readonly holds: boolean;
}

export interface DirectoryAnswers {
  readonly answers: readonly DirectoryAnswer[];
  /** Lines of searches that no server is told of. */
  readonly untold: readonly number[];
  /** Lines that can mean either. */
  readonly unread: readonly number[];
}

export function directoryAnswers(searches: readonly Search[]): DirectoryAnswers {
  const answers: DirectoryAnswer[] = [];
  const untold: number[] = [];
  const unread: number[] = [];
  /** Of each server the last search by mail alone that found somebody. */
  const met = new Map<string, Search>();
  for (const search of searches) {
    const { server, line } = search;
    const reaches = reached(search);
    if (reaches === undefined) continue;
    if (server === null) untold.push(line);
    else if (reaches === 'unclear') unread.push(line);
    else {
      answers.push({ line, server, attribute: 'directoryReachable', holds: reaches });
      const before = met.get(server);
      const finds = before === undefined ? undefined : filterFinds(before, search);
      if (finds !== undefined) answers.push({ line, server, attribute: 'filterFindsMail', holds: finds });
      if (mailAlone(search) !== undefined && isFound(search)) met.set(server, search);
    }
  }
  return { answers, untold, unread };
}

/** Undefined where nothing was answered. */
function reached({ end, heard, hasCommand, uri, secure }: Search): boolean | 'unclear' | undefined {
  if (heard) return true;
  if (end !== 'silent') return end === undefined ? undefined : 'unclear';
  // Which directory was asked, and whether a certificate stood in the way, is told by the command alone.
  return hasCommand && (uri === undefined || secure === true) ? 'unclear' : false;
}

const isFound = ({ found, counted }: Search): boolean => found.length > 0 || counted > 0;

/** The address that a filter of nothing else asks for, lower-cased. */
const mailAlone = ({ filter }: Search): string | undefined =>
  /^\(?mail=([^()*=\s]{1,254}@[^()*=\s]{1,254})\)?$/i.exec(filter ?? '')?.[1]?.toLowerCase();

/** What two searches have in common, to be the same but for the filter. */
const SAME = ['uri', 'base', 'scope', 'as'] as const;

/** The list of checks has the search by mail made again with the filter of the server: the same search, for the same address. */
function filterFinds(before: Search, search: Search): boolean | undefined {
  const mail = mailAlone(before);
  const filter = search.filter?.toLowerCase() ?? '';
  if (mail === undefined || mailAlone(search) !== undefined || !filter.includes(`=${mail}`)) return;
  if (SAME.some((key) => before[key]?.toLowerCase() !== search[key]?.toLowerCase())) return;
  // Names are resolved by a filter of several parts, or by the beginning of one; what else was tried tells nothing.
  if (!/^\([&|]/.test(filter) && !filter.includes(`=${mail}*`)) return;
  if (isFound(search))
    return before.found.length === 0 ||
      search.found.length === 0 ||
      search.found.some((dn) => before.found.includes(dn))
      ? true
      : undefined;
  return search.end === 0 && search.piped !== true ? false : undefined;
}
