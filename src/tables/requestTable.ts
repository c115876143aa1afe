/** The table of the requests, in the order in which they are sent: what each asks, from whom, to whom, and how it ends. */

import { arrived } from '../outcomes/ending';
import { WAY_WORDS } from '../playback/sendWords';
import { refused } from '../playground/playground';
import { removeRequests, replaceRequests } from '../playground/requestRows';
import { addRequests } from '../playground/script';
import { anyRequest } from '../playground/suggestion';
import { describeVerdict } from '../routing/describe';
import { KIND_KEYS, REQUEST_KINDS } from '../routing/kinds';
import { isWhole, type Request } from '../routing/trace';
import { bare } from '../saying/names';
import { NOUNS } from '../saying/saying';
import { findExternal, type Topology } from '../topology/topology';
import { column, typedOf } from './cells';
import type { Given, Held, Table } from './columns';
import { referencesOnce } from './references';
import { CELL, COLUMNS, REFUSED, TABLE_NAMES } from './words';

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

const failed = ({ traces }: Held, row: string): boolean => {
  const trace = traces[indexOf(row)];
  return trace !== undefined && isWhole(trace) && !arrived(trace.verdict);
};

export const REQUEST_TABLE: Table = {
  label: TABLE_NAMES.requests,
  rowNoun: NOUNS.request,
  columns: [
    column('number', 'none'),
    column('kind', 'choice'),
    column('from', 'choice', { names: true }),
    column('to', 'choice', { names: true }),
    column('way', 'none'),
    column('end', 'none'),
    column('act', 'act', { silent: true }),
  ],
  rows: ({ playground }) => playground.requests.map((_, index) => String(index)),
  text({ playground: { topology, requests: all }, traces }, row, key) {
    const request = all[indexOf(row)];
    if (!request) return '';
    if (key === 'number') return CELL.number(indexOf(row));
    if (key === 'kind') return REQUEST_KINDS[request.kind].label;
    if (key === 'from' || key === 'to') return people(topology).textOf(request[key]);
    if (key === 'act') return CELL.watch;
    if (key === 'way') return WAY_WORDS[findExternal(topology, request.from) ? 'inbound' : 'outbound'].name;
    const trace = traces[indexOf(row)];
    return trace && isWhole(trace) ? bare(describeVerdict(topology, trace)) : '';
  },
  wrongAt: (held, row, key) => (key === 'end' && failed(held, row) ? CELL.failed : null),
  isWrong: failed,
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
        if (key === 'end' || key === 'act' || given === REQUEST_TABLE.text(held, row, key)) continue;
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
