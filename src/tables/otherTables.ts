/** The tables of what is no part: links between servers, requests and notes. */

import { arrived } from '../outcomes/ending';
import { WAY_WORDS } from '../playback/sendWords';
import { setServerLink } from '../playground/edits';
import { addNote, findNote, noteBoxes, setNoteAbout, setNoteText } from '../playground/notes';
import { removeParts } from '../playground/parts';
import { bounds, boxesOf, GAP } from '../playground/placement';
import { type Edit, edited, type Playground, refused } from '../playground/playground';
import { removeRequests, replaceRequests } from '../playground/requestRows';
import { addRequests } from '../playground/script';
import { anyRequest } from '../playground/suggestion';
import { describeVerdict } from '../routing/describe';
import { KIND_KEYS, REQUEST_KINDS } from '../routing/kinds';
import { isWhole, type Request } from '../routing/trace';
import { bare } from '../saying/names';
import { NOUNS } from '../saying/saying';
import { CONNECTIONS } from '../topology/connections';
import type { Position } from '../topology/parts';
import { findExternal, nameOf, serverLinkOpen, type Topology } from '../topology/topology';
import type { Changes, Column, Given, Held, Table } from './columns';
import { referencesOnce } from './references';
import { CELL, COLUMNS, REFUSED, ROW_NOUNS, TABLE_NAMES } from './words';

export const column = (key: keyof typeof COLUMNS, entry: Column['entry'], more: Partial<Column> = {}): Column => ({
  key,
  label: COLUMNS[key],
  entry,
  shared: entry === 'switch' || entry === 'choice',
  ...more,
});

/** Sets cells one after the other, all of them or none; what shows already what is given is passed over. */
function putEach(
  { columns, text }: Pick<Table, 'columns' | 'text'>,
  playground: Playground,
  changes: Changes,
  set: (now: Playground, row: string, key: string, given: Given) => Edit,
): Edit {
  const held: Held = { playground, traces: [], earlier: [] };
  let now = playground;
  const said: string[] = [];
  for (const [row, cells] of changes)
    for (const [key, given] of cells) {
      if (given === text(held, row, key)) continue;
      const there = columns.find((one) => one.key === key);
      if (there?.entry === 'none' || there?.entry === 'act') return refused(REFUSED.fixed(there.label));
      const edit = set(now, row, key, given);
      if (!edit.ok) return edit;
      if (edit.said !== undefined) said.push(edit.said);
      now = edit.playground;
    }
  return said.length === 0 ? edited(now) : edited(now, said.join(' '));
}

const typedOf = (given: Given): string => (typeof given === 'string' ? given : given.chosen);

const pairOf = (row: string): readonly [string, string] => {
  const [a = '', b = ''] = row.split(' ');
  return [a, b];
};

const LINK_COLUMNS = [
  column('first', 'none', { names: true }),
  column('second', 'none', { names: true }),
  column('link', 'switch'),
];

const links: Table = {
  label: TABLE_NAMES.links,
  rowNoun: ROW_NOUNS.link,
  columns: LINK_COLUMNS,
  rows: ({ playground: { topology } }) =>
    topology.servers.flatMap(({ id }, place) => topology.servers.slice(place + 1).map((other) => `${id} ${other.id}`)),
  text({ playground: { topology } }, row, key) {
    const [a, b] = pairOf(row);
    if (key === 'link') return serverLinkOpen(topology, a, b) ? CELL.open : CELL.blocked;
    return nameOf(topology, key === 'first' ? a : b);
  },
  wrongAt: ({ playground: { topology } }, row, key) =>
    key === 'link' && !serverLinkOpen(topology, ...pairOf(row)) ? CONNECTIONS.servers.fault.name : null,
  isWrong: ({ playground: { topology } }, row) => !serverLinkOpen(topology, ...pairOf(row)),
  offered: ({ playground: { topology } }, row) => ({
    groups: [
      {
        parts: [
          { id: 'true', name: CELL.open },
          { id: 'false', name: CELL.blocked },
        ],
      },
    ],
    value: String(serverLinkOpen(topology, ...pairOf(row))),
  }),
  put: (playground, changes) =>
    putEach(links, playground, changes, (now, row, _, given) => {
      const said = typedOf(given).trim().toLowerCase();
      const open = said === 'true' || said === CELL.open.toLowerCase();
      if (!open && said !== 'false' && said !== CELL.blocked.toLowerCase())
        return refused(REFUSED.either(COLUMNS.link, CELL.open, CELL.blocked));
      return setServerLink(now, ...pairOf(row), open);
    }),
  partsOf: pairOf,
};

const people = referencesOnce((topology: Topology) => [...topology.users, ...topology.externals]);

const indexOf = (row: string): number => Number(row);

/** What a cell of a request means. */
function withCell(
  topology: Topology,
  request: Request,
  key: string,
  given: Given,
): Request | { readonly reason: string } {
  const text = typedOf(given);
  if (key === 'kind') {
    const kind = KIND_KEYS.find(
      (each) => each === text || REQUEST_KINDS[each].label.toLowerCase() === text.trim().toLowerCase(),
    );
    return kind ? { ...request, kind } : { reason: REFUSED.noKind(KIND_KEYS.map((each) => REQUEST_KINDS[each].label)) };
  }
  const label = key === 'from' ? COLUMNS.from : COLUMNS.to;
  const meant = typeof given === 'string' ? people(topology).meant(text) : text;
  if (meant === 'several') return { reason: REFUSED.several(label, text) };
  if (meant === null) return { reason: REFUSED.noPerson(label, text) };
  return key === 'from' ? { ...request, from: meant } : { ...request, to: meant };
}

const requests: Table = {
  label: TABLE_NAMES.requests,
  rowNoun: NOUNS.request,
  columns: [
    column('number', 'none'),
    column('kind', 'choice'),
    column('from', 'choice', { names: true }),
    column('to', 'choice', { names: true }),
    column('way', 'none'),
    column('end', 'act'),
  ],
  rows: ({ playground }) => playground.requests.map((_, index) => String(index)),
  text({ playground: { topology, requests: all }, traces }, row, key) {
    const request = all[indexOf(row)];
    if (!request) return '';
    if (key === 'number') return CELL.number(indexOf(row));
    if (key === 'kind') return REQUEST_KINDS[request.kind].label;
    if (key === 'from' || key === 'to') return people(topology).textOf(request[key]);
    if (key === 'way') return WAY_WORDS[findExternal(topology, request.from) ? 'inbound' : 'outbound'].name;
    const trace = traces[indexOf(row)];
    return trace && isWhole(trace) ? bare(describeVerdict(topology, trace)) : '';
  },
  isWrong({ traces }, row) {
    const trace = traces[indexOf(row)];
    return trace !== undefined && isWhole(trace) && !arrived(trace.verdict);
  },
  offered({ playground: { topology, requests: all } }, row, key) {
    const request = all[indexOf(row)];
    if (key === 'kind')
      return {
        groups: [{ parts: KIND_KEYS.map((id) => ({ id, name: REQUEST_KINDS[id].label })) }],
        value: request?.kind ?? '',
      };
    const inward = findExternal(topology, request?.from ?? '') !== undefined;
    return {
      groups: [{ parts: inward === (key === 'from') ? topology.externals : topology.users }],
      value: request?.[key === 'from' ? 'from' : 'to'] ?? '',
    };
  },
  put(playground, changes) {
    const { topology } = playground;
    const held: Held = { playground, traces: [], earlier: [] };
    const changed = new Map<number, Request>();
    for (const [row, cells] of changes) {
      let request = playground.requests[indexOf(row)];
      if (!request) return refused(REFUSED.gone);
      for (const [key, given] of cells) {
        // How a request ends is not known here; it is what it is.
        if (key === 'end' || given === requests.text(held, row, key)) continue;
        if (key === 'number' || key === 'way') return refused(REFUSED.fixed(COLUMNS[key]));
        const next = withCell(topology, request, key, given);
        if ('reason' in next) return refused(next.reason);
        request = next;
      }
      changed.set(indexOf(row), request);
    }
    return replaceRequests(playground, changed);
  },
  grow(playground, rows) {
    const { topology } = playground;
    const usual = anyRequest(playground);
    if (!usual) return refused(REFUSED.nobody);
    const added: Request[] = [];
    for (const cells of rows) {
      const from = cells.get('from') ?? '';
      const to = cells.get('to') ?? '';
      if (cells.size > 0 && (from === '' || to === '')) return refused(REFUSED.incomplete);
      let request: Request = usual;
      for (const [key, text] of cells) {
        if (text === '' || (key !== 'kind' && key !== 'from' && key !== 'to')) continue;
        const next = withCell(topology, request, key, text);
        if ('reason' in next) return refused(next.reason);
        request = next;
      }
      added.push(request);
    }
    const edit = addRequests(playground, added);
    if (!edit.ok) return edit;
    return { ...edit, rows: added.map((_, index) => String(playground.requests.length + index)) };
  },
  remove: (playground, rows) => removeRequests(playground, new Set(rows.map(indexOf))),
  partsOf: () => [],
};

const anything = referencesOnce(({ gateway, servers, clusters, users, externals }: Topology) => [
  ...(gateway ? [gateway] : []),
  ...servers,
  ...clusters,
  ...users,
  ...externals,
]);

const notes: Table = {
  label: TABLE_NAMES.notes,
  rowNoun: ROW_NOUNS.note,
  columns: [
    column('text', 'lines', { names: true }),
    column('about', 'choice', { names: true }),
    column('id', 'none', { names: true }),
  ],
  rows: ({ playground }) => playground.notes.map(({ id }) => id),
  text({ playground }, row, key) {
    const note = findNote(playground, row);
    if (key === 'id') return row;
    if (key === 'text') return note?.text ?? '';
    return note?.about === undefined ? '' : anything(playground.topology).textOf(note.about);
  },
  offered: ({ playground }, row) => {
    const { gateway, servers, clusters, users, externals } = playground.topology;
    return {
      groups: [{ parts: [...(gateway ? [gateway] : []), ...servers, ...clusters, ...users, ...externals] }],
      value: findNote(playground, row)?.about ?? '',
      none: CELL.nothing,
    };
  },
  put: (playground, changes) =>
    putEach(notes, playground, changes, (now, row, key, given) => {
      if (key === 'text') return setNoteText(now, row, typedOf(given));
      const about = aboutOf(now.topology, given);
      return typeof about === 'object' && about !== null ? refused(about.reason) : setNoteAbout(now, row, about);
    }),
  grow(playground, rows) {
    let now = playground;
    const ids: string[] = [];
    for (const [index, cells] of rows.entries()) {
      const about = aboutOf(now.topology, cells.get('about') ?? '');
      if (typeof about === 'object' && about !== null) return refused(about.reason);
      const text = cells.get('text') ?? '';
      const added = addNote(now, below(playground, index), text === '' ? CELL.newNote : text, about ?? undefined);
      if (!added.ok) return added;
      now = added.playground;
      ids.push(added.id);
    }
    return { ok: true, playground: now, rows: ids };
  },
  remove: (playground, rows) => removeParts(playground, rows),
  itself: true,
  partsOf: (row) => [row],
};

function aboutOf(topology: Topology, given: Given): string | null | { readonly reason: string } {
  const text = typedOf(given);
  if (text.trim() === '') return null;
  if (typeof given !== 'string') return text;
  const meant = anything(topology).meant(text);
  if (meant === 'several') return { reason: REFUSED.several(COLUMNS.about, text) };
  return meant ?? { reason: REFUSED.noPart(text) };
}

/** So much room a new note takes with what is between two of them. */
const NOTE_ROOM: Position = [208, 96];
const ACROSS = 10;

function below({ topology, notes: all }: Playground, index: number): Position {
  const box = bounds([...boxesOf(topology), ...noteBoxes(all)]);
  const [x, y] = box === null ? [0, 0] : [box.x, box.y + box.height + GAP];
  return [x + (index % ACROSS) * NOTE_ROOM[0], y + Math.floor(index / ACROSS) * NOTE_ROOM[1]];
}

export const OTHER_TABLES = { links, requests, notes };
