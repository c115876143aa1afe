/** What is done in one table: each act is one edit, and what was not done is told in a sentence. */

import { type ClipboardEvent, useState } from 'react';
import type { Answer } from '../inspector/callbacks';
import { isOwnData } from '../playground/pasted';
import { type Edit, edited, type Playground } from '../playground/playground';
import { VALUE } from '../playground/words';
import { type Block, blockHtml, blockText, readBlock } from './blocks';
import { columnOf, type Given, type Held, type Table } from './columns';
import { mendRows, toChoose } from './faultTable';
import type { At } from './gridWindow';
import { blockOf, differing, type Pasting, pasted, pasting } from './pasting';
import { blockIn, emptying, firstCell, type Range } from './ranges';
import { TABLES } from './tables';
import type { Rows } from './useRows';
import { REFUSED, SAID } from './words';

export interface TableActs {
  /** Carries out an edit; the answer is why not. */
  readonly onEdit: (change: (playground: Playground) => Edit) => Answer;
  readonly onSay: (text: string) => void;
  /** Shows a request from its beginning. */
  readonly onWatch: (index: number) => void;
  /** Shows the cell in which only a person can put something right. */
  readonly onGoTo: (part: string, attribute: string) => void;
}

/** A longer text is no block of cells. */
const LONGEST = 4_194_304;

interface Stand extends TableActs {
  readonly table: Table;
  readonly held: Held;
  readonly shown: readonly string[];
  readonly rows: Rows;
  readonly range: Range | null;
  readonly at: At;
  readonly move: (to: At) => void;
}

export function useTable(stand: Stand) {
  const { table, held, shown, rows, range, at, move, onEdit, onSay, onWatch, onGoTo } = stand;
  const [problem, setProblem] = useState<string | null>(null);
  /** A paste that would add rows, before it is done. */
  const [proposed, setProposed] = useState<Pasting | null>(null);

  const carriedOut = (change: (playground: Playground) => Edit): boolean => {
    const answer = onEdit(change);
    setProblem(answer);
    return answer === null;
  };

  /** The rows that a change of a cell is for. */
  const rowsFor = (row: string, column: string): readonly string[] =>
    rows.inOrder.length > 1 && rows.selected.has(row) && columnOf(table, column)?.shared ? rows.inOrder : [row];

  const put = (row: string, column: string, given: Given): boolean => {
    const cells = new Map([[column, given]]);
    const changes = new Map(rowsFor(row, column).map((each) => [each, cells]));
    return carriedOut((playground) => table.put(playground, changes));
  };

  /** Those selected, or the one that has the keyboard. */
  const meant = (): readonly string[] => (rows.inOrder.length > 0 ? rows.inOrder : at.row === null ? [] : [at.row]);

  const act = (row: string): void => {
    if (table === TABLES.requests) return onWatch(Number(row));
    const choice = toChoose(held, row);
    if (choice) return onGoTo(choice.part, choice.attribute);
    carriedOut((playground) => mendRows(playground, held.earlier, [row]));
  };
  const empty = (cells: Range): void => {
    const { changes, cells: count, left } = emptying(table, held, cells);
    const may = cells.columns.some((column) => columnOf(table, column)?.mayBeEmpty);
    if (!may) return setProblem(REFUSED.neverEmpty);
    carriedOut((playground) => {
      const edit = table.put(playground, changes);
      return edit.ok ? edited(edit.playground, count === 0 ? SAID.emptyAlready : SAID.emptied(count, left)) : edit;
    });
  };
  /** Deletes rows, or empties cells where those are selected. */
  const remove = (): void => {
    if (range) return empty(range);
    const gone = meant();
    const { remove: without } = table;
    if (gone.length === 0) return;
    if (!without) return setProblem(REFUSED.kept);
    const set = new Set(gone);
    const last = shown.indexOf(gone.at(-1) ?? '');
    const next =
      shown.slice(last + 1).find((row) => !set.has(row)) ?? shown.slice(0, last).findLast((row) => !set.has(row));
    const said = SAID.deleted(gone.length, table.rowNoun);
    if (!carriedOut((playground) => edited(without(playground, gone), said))) return;
    rows.select([]);
    // Requests have no other name than their place.
    const place = table.itself ? next : shown[Math.max(0, Math.min(last, shown.length - gone.length - 1))];
    move({ ...at, row: place ?? null });
  };

  const add = (): void => {
    const { grow } = table;
    if (!grow) return;
    let added: readonly string[] = [];
    const done = carriedOut((playground) => {
      const grown = grow(playground, [new Map()]);
      if (grown.ok) added = grown.rows;
      return grown;
    });
    const [row] = added;
    if (!done || row === undefined) return;
    rows.select([row]);
    move({ row, column: table.columns[0]?.key ?? '' });
  };

  const copiedBlock = (): Block => {
    if (range) return blockIn(table, held, range);
    if (at.row === null) return [table.columns.map(({ label }) => label), ...blockOf(table, held, shown)];
    return rows.inOrder.length > 1 || rows.meant
      ? blockOf(table, held, rows.inOrder.length > 0 ? rows.inOrder : [at.row])
      : [[table.text(held, at.row, at.column)]];
  };
  const copy = (event: ClipboardEvent): void => {
    const block = copiedBlock();
    event.clipboardData.setData('text/plain', blockText(block));
    event.clipboardData.setData('text/html', blockHtml(block));
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'cut') remove();
    else onSay(range ? SAID.copiedCells(range.columns.length, block.length) : SAID.copied(block.length));
  };

  const apply = (plan: Pasting): void => {
    setProposed(null);
    move(at);
    const { cells } = differing(table, held, plan.changes);
    carriedOut((playground) => {
      const edit = pasted(table, playground, plan);
      if (!edit.ok) return edit;
      const said = edit.playground === playground ? SAID.nothing : SAID.pasted(cells);
      return edited(edit.playground, plan.added.length > 0 ? edit.said : [said, edit.said].filter(Boolean).join(' '));
    });
  };
  const pasteText = (text: string): void => {
    if (text === '') return setProblem(REFUSED.nothingCopied);
    if (isOwnData(text)) return setProblem(VALUE.ownData);
    if (text.length > LONGEST) return setProblem(REFUSED.tooLong(LONGEST));
    const plan = pasting(table, readBlock(text), {
      rows: shown,
      selected: range ? [] : rows.inOrder,
      ...(range ? firstCell(range) : at),
    });
    setProblem(plan.ok ? null : plan.reason);
    if (!plan.ok) return;
    if (plan.added.length > 0) setProposed(plan);
    else apply(plan);
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    // Parts and documents are the product's.
    if (text === '' || isOwnData(text)) return;
    event.preventDefault();
    event.stopPropagation();
    pasteText(text);
  };

  return {
    problem,
    proposed,
    rowsFor,
    put,
    meant,
    act,
    remove,
    add,
    copy,
    paste,
    pasteText,
    apply,
    forget: (): void => {
      setProblem(null);
      if (proposed) move(at);
      setProposed(null);
    },
    run: carriedOut,
    mend: (): boolean => carriedOut((playground) => mendRows(playground, held.earlier, meant())),
  };
}
