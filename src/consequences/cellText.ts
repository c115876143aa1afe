/** A cell in words, and the whole matrix as text. */

import { arrived } from '../outcomes/ending';
import { directionOf, GROUP_KEYS, type Group, requestOf } from '../outcomes/trials';
import { called } from '../routing/called';
import { CODES, type RuleCode } from '../routing/codes';
import { describeRequest } from '../routing/describe';
import { VERDICT_KEYS, type Verdict, verdictLabel } from '../routing/endings';
import type { Direction } from '../routing/trace';
import { plain } from '../saying/names';
import { listed } from '../saying/saying';
import type { Topology } from '../topology/topology';
import type { Reach, reachOf } from './alike';
import { type Cell, cellAt, type Matrix } from './matrix';
import { ALIKE_WORDS, CELL_WORDS, GROUP_WORDS, whereLanded } from './words';

/** "Xavier starts a chat with Ann · Landing on st3 · Not delivered: Port 1516 blocked from the gateway (BLK-1516)" */
export function cellText(topology: Topology, external: string, cell: Cell): string {
  const { user, column, landed } = cell;
  const request = describeRequest(topology, requestOf(external, user, column.group));
  const where =
    column.landing === null ? [] : [whereLanded(called(topology, column.landing), nameIn(topology, landed))];
  return CELL_WORDS.beside([request, ...where, cellEnd(cell)]);
}

const nameIn = (topology: Topology, id: string | null): string | null => (id === null ? null : called(topology, id));

/** "Not delivered: Port 1516 blocked from the gateway (BLK-1516)" */
export function endText({ verdict, direction, rule }: Ended): string {
  const label = verdictLabel(verdict, direction);
  return arrived(verdict) ? label : CELL_WORDS.end(label, CODES[rule].title, rule);
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

/** "Inbound, Start a chat · Delivered: 2 of 3 · Not delivered: BLK-1516 on st3" */
export const linesOf = (topology: Topology, matrix: Matrix, row: number): UserLines => {
  const user = matrix.users[row] ?? '';
  const lines = GROUP_KEYS.map((group) => {
    const cells = matrix.columns.flatMap((column, index) =>
      column.group === group ? [cellAt(matrix, row, index)] : [],
    );
    const { direction, asks } = GROUP_WORDS[group];
    return CELL_WORDS.beside([CELL_WORDS.asks(direction, asks), ...verdictsOf(topology, group, cells)]);
  });
  return { user, name: called(topology, user), lines };
};

/** How many arrived, and for each other verdict there is the rules that led to it, and where. */
const verdictsOf = (topology: Topology, group: Group, cells: readonly Cell[]): readonly string[] =>
  VERDICT_KEYS.flatMap((verdict) => {
    const ended = cells.filter((cell) => cell.verdict === verdict);
    const label = verdictLabel(verdict, directionOf(group));
    if (arrived(verdict)) return [CELL_WORDS.verdict(label, CELL_WORDS.share(ended.length, cells.length))];
    return ended.length === 0 ? [] : [CELL_WORDS.verdict(label, listed(rulesOf(topology, ended), 'comma'))];
  });

/** "BLK-1516 on st3", each rule once. */
function rulesOf(topology: Topology, cells: readonly Cell[]): readonly string[] {
  const turns = new Map<RuleCode, (string | null)[]>();
  for (const { rule, column } of cells) turns.set(rule, [...(turns.get(rule) ?? []), column.landing]);
  return [...turns].map(([rule, landings]) =>
    CELL_WORDS.ruleOn(
      rule,
      landings.flatMap((id) => (id === null ? [] : [called(topology, id)])),
    ),
  );
}

/** The text twin of the whole matrix: users as paragraphs, for a screen reader, a ticket or a mail. */
export const matrixText = (topology: Topology, matrix: Matrix, rows: readonly number[]): string =>
  plain(
    [
      CELL_WORDS.head(called(topology, matrix.external), rows.length),
      ...rows.map((row) => {
        const { name, lines } = linesOf(topology, matrix, row);
        return [name, ...lines.map((line) => `  ${line}`)].join('\n');
      }),
    ].join('\n\n'),
  );

/** What users have in common whose requests end alike: "all but st5" */
export function reachSaid(topology: Topology, { inbound, leaves }: ReturnType<typeof reachOf>): string {
  const reached = inboundSaid(topology, inbound);
  // Of those who are not reached either nothing more is to be said.
  return leaves || inbound.kind === 'none' ? reached : ALIKE_WORDS.leavesNot(reached);
}

function inboundSaid(topology: Topology, reach: Reach): string {
  switch (reach.kind) {
    case 'all':
    case 'none':
      return ALIKE_WORDS[reach.kind];
    case 'but':
    case 'only':
      return ALIKE_WORDS[reach.kind](reach.servers.map((id) => called(topology, id)));
    case 'some':
      return ALIKE_WORDS.some(reach.failing, reach.of);
  }
}
