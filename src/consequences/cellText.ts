/** A cell in words, and the whole matrix as text. */

import { directionOf, GROUP_KEYS, requestOf } from '../outcomes/trials';
import { called } from '../routing/called';
import { CODES, type RuleCode } from '../routing/codes';
import { describeRequest } from '../routing/describe';
import { type Verdict, verdictLabel } from '../routing/endings';
import type { Direction } from '../routing/trace';
import { plain } from '../saying/names';
import { counted, listed, NOUNS } from '../saying/saying';
import type { Topology } from '../topology/topology';
import { type Cell, cellAt, type Matrix } from './matrix';
import { GROUP_WORDS, whereLanded } from './words';

/** "Xavier starts a chat with Ann · Landing on st3 · Not delivered: Port 1516 blocked from the gateway (BLK-1516)" */
export function cellText(topology: Topology, external: string, cell: Cell): string {
  const { user, column, landed } = cell;
  const request = describeRequest(topology, requestOf(external, user, column.group));
  const where =
    column.landing === null ? [] : [whereLanded(called(topology, column.landing), nameIn(topology, landed))];
  return [request, ...where, cellEnd(cell)].join(' · ');
}

const nameIn = (topology: Topology, id: string | null): string | null => (id === null ? null : called(topology, id));

/** "Not delivered: Port 1516 blocked from the gateway (BLK-1516)" */
export function endText({ verdict, direction, rule }: Ended): string {
  const label = verdictLabel(verdict, direction);
  return verdict === 'delivered' ? label : `${label}: ${CODES[rule].title} (${rule})`;
}

interface Ended {
  readonly verdict: Verdict;
  readonly direction: Direction;
  readonly rule: RuleCode;
}

export const cellEnd = ({ verdict, rule, column }: Cell): string =>
  endText({ verdict, rule, direction: directionOf(column.group) });

/** What stands in the text twin for one user: a line for each kind of request. */
interface UserLines {
  readonly user: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** "Inbound, Start a chat: 2 of 3 delivered; BLK-1516 on st3" */
export const linesOf = (topology: Topology, matrix: Matrix, row: number): UserLines => {
  const user = matrix.users[row] ?? '';
  const lines = GROUP_KEYS.map((group) => {
    const cells = matrix.columns.flatMap((column, index) =>
      column.group === group ? [cellAt(matrix, row, index)] : [],
    );
    const { direction, asks } = GROUP_WORDS[group];
    const delivered = cells.filter(({ outcome }) => outcome === 'delivered').length;
    const share = cells.length === 1 && delivered === 1 ? 'delivered' : `${delivered} of ${cells.length} delivered`;
    return `${direction}, ${asks}: ${[share, ...stopsOf(topology, cells)].join('; ')}`;
  });
  return { user, name: called(topology, user), lines };
};

/** "BLK-1516 on st3", each rule once. */
function stopsOf(topology: Topology, cells: readonly Cell[]): readonly string[] {
  const turns = new Map<RuleCode, (string | null)[]>();
  for (const { outcome, rule, column } of cells) {
    if (outcome !== 'delivered') turns.set(rule, [...(turns.get(rule) ?? []), column.landing]);
  }
  return [...turns].map(([rule, landings]) => {
    const servers = landings.flatMap((id) => (id === null ? [] : [called(topology, id)]));
    return servers.length === 0 ? rule : `${rule} on ${listed(servers, 'comma')}`;
  });
}

/** The text twin of the whole matrix: users as paragraphs, for a screen reader, a ticket or a mail. */
export const matrixText = (topology: Topology, matrix: Matrix, rows: readonly number[]): string =>
  plain(
    [
      `${called(topology, matrix.external)}, ${counted(rows.length, NOUNS.user)}`,
      ...rows.map((row) => {
        const { name, lines } = linesOf(topology, matrix, row);
        return [name, ...lines.map((line) => `  ${line}`)].join('\n');
      }),
    ].join('\n\n'),
  );
