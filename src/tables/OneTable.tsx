/** One table with its bar: what is typed, pressed and pasted in it. */

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Problem } from '../inspector/Problem';
import { barActsOf } from './barActs';
import type { Then } from './CellEditor';
import { columnOf, type Held } from './columns';
import { EditedCell } from './EditedCell';
import { pressKey } from './gridKeys';
import { type At, between, type Cell } from './gridWindow';
import { pressedHeading, type Shown, shownRows } from './ordering';
import { PasteDialog } from './PasteDialog';
import { PasteQuestion } from './PasteQuestion';
import { differing } from './pasting';
import { SendRow } from './SendRow';
import { TableBar } from './TableBar';
import { type Pressed, TableGrid } from './TableGrid';
import { TableKeys } from './TableKeys';
import styles from './Tables.module.css';
import { TABLES, type TableKey } from './tables';
import { useClipboard } from './useClipboard';
import { useRange } from './useRange';
import { useRows } from './useRows';
import { type TableActs, useTable } from './useTable';
import { VIEW } from './words';

export interface OneTableProps extends TableActs {
  readonly tableKey: TableKey;
  readonly held: Held;
  readonly selection: readonly string[];
  readonly shownRequest: number;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  /** The cell to begin at, which takes the keyboard. */
  readonly wanted: At | null;
  readonly onSelect: (ids: readonly string[]) => void;
  /** Shows a request without playing it. */
  readonly onShowRequest: (index: number) => void;
  readonly onMoveRequest: (from: number, to: number) => void;
}

export function OneTable(props: OneTableProps) {
  const { tableKey, held, selection, shown, onShown, wanted, shownRequest } = props;
  const { onSelect, onWatch, onShowRequest, onMoveRequest } = props;
  const table = TABLES[tableKey];
  const list = useMemo(() => shownRows(table, held, shown), [table, held, shown]);
  const rows = useRows(table, list, selection, onSelect);
  const first = table.columns[0]?.key ?? '';
  const [wish, setAt] = useState<At>(
    () => wanted ?? { row: list.find((row) => rows.selected.has(row)) ?? list[0] ?? null, column: first },
  );
  /** A row that is gone, or no longer shown, leaves the keyboard in the heading. */
  const at: At = wish.row !== null && !list.includes(wish.row) ? { ...wish, row: list[0] ?? null } : wish;
  const [editing, setEditing] = useState<{ readonly over: string | null } | null>(null);
  const [sending, setSending] = useState(false);
  const focusing = useRef(wanted !== null);
  const anchor = useRef<string | null>(null);
  const problemId = useId();
  const move = (to: At): void => {
    setAt(to);
    focusing.current = true;
  };
  const cells = useRange(table, list);
  const acts = useTable({ ...props, table, shown: list, rows, range: cells.range, at, move });
  const clipboard = useClipboard(acts.pasteText);

  // What is selected elsewhere is shown here.
  const [only, ...others] = table.itself ? selection : [];
  useEffect(() => {
    if (only === undefined || others.length > 0) return;
    setAt((now) => {
      if (now.row === only) return now;
      reveal.current = true;
      return { ...now, row: only };
    });
  }, [only, others.length]);
  const reveal = useRef(false);

  const edit = (to: At, over: string | null = null): void => {
    const column = columnOf(table, to.column);
    if (to.row === null || !column || column.entry === 'none') return;
    acts.forget();
    cells.drop();
    setAt(to);
    if (column.entry === 'act') acts.act(to.row);
    else if (column.entry === 'switch') {
      const on = table.offered?.(held, to.row, to.column).value === 'true';
      acts.put(to.row, to.column, { chosen: String(!on) });
    } else setEditing({ over });
  };
  const sort = (column: string): void => {
    if (!columnOf(table, column)?.silent) onShown({ ...shown, sorted: pressedHeading(shown.sorted, column) });
  };
  const selectTo = (to: Cell): void => {
    cells.drop();
    anchor.current ??= at.row;
    rows.select(between(list, anchor.current ?? to.row, to.row), true);
    move(to);
  };
  const extend = (to: Cell): void => {
    if (at.row === null) return;
    // Rows that are selected and cells that are would be two answers to what is copied.
    if (rows.inOrder.length > 1) rows.select([]);
    setEditing(null);
    cells.extend({ row: at.row, column: at.column }, to);
    move(to);
  };
  const toggled = (row: string): readonly string[] =>
    rows.selected.has(row) ? rows.inOrder.filter((other) => other !== row) : [...rows.inOrder, row];

  const press = ({ row, column, box, again, more }: Pressed): void => {
    if (row === null) {
      cells.drop();
      if (!box) sort(column);
      else rows.select(list.every((each) => rows.selected.has(each)) ? [] : list, true);
      if (!box) move({ row, column });
      return;
    }
    if (more === 'range' && !box && column !== first && at.row !== null) return extend({ row, column });
    cells.drop();
    if (more === 'range') rows.select(between(list, anchor.current ?? at.row ?? row, row), true);
    else if (box || more === 'toggle') rows.select(toggled(row), true);
    else if (!rows.selected.has(row)) rows.select([row]);
    if (more !== 'range') anchor.current = row;
    if (tableKey === 'requests' && more === 'one' && !box) onShowRequest(Number(row));
    move({ row, column });
    const isAct = columnOf(table, column)?.entry === 'act';
    if (!box && more === 'one' && (again || isAct)) edit({ row, column });
    else setEditing(null);
  };

  /** Sends a request earlier or later. */
  const shifted = (by: 1 | -1): boolean => {
    const from = Number(at.row);
    const to = from + by;
    if (tableKey !== 'requests' || at.row === null || to < 0 || to >= held.playground.requests.length) return false;
    onMoveRequest(from, to);
    rows.select([String(to)]);
    move({ ...at, row: String(to) });
    return true;
  };

  const key = (event: KeyboardEvent, page: number): void => {
    if (editing) return;
    const handled = pressKey(event, page, {
      table,
      shown: list,
      at,
      range: cells.range,
      walk(to) {
        cells.drop();
        anchor.current = to.row;
        move(to);
      },
      selectTo,
      extend,
      selectAll() {
        cells.drop();
        rows.select(list, true);
      },
      toggle(row) {
        cells.drop();
        anchor.current = row;
        rows.select(toggled(row), true);
      },
      sort,
      edit,
      remove: acts.remove,
      shift: shifted,
      escape() {
        if (!cells.range && !acts.proposed && acts.problem === null) return false;
        if (cells.range) cells.drop();
        else acts.forget();
        return true;
      },
    });
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const leave = (then: Then): void => {
    setEditing(null);
    if (then === 'away') return;
    const by = { stay: 0, next: 1, back: -1 }[then];
    const place = table.columns.findIndex((one) => one.key === at.column) + by;
    move({ ...at, column: table.columns[place]?.key ?? at.column });
  };

  const changed = columnOf(table, at.column);
  const { row } = at;
  const editor =
    editing && row !== null && changed ? (
      <EditedCell
        key={`${row} ${changed.key}`}
        table={table}
        held={held}
        row={row}
        column={changed}
        over={editing.over}
        many={acts.rowsFor(row, changed.key).length}
        invalid={acts.problem !== null}
        problem={problemId}
        onPut={(given) => acts.put(row, changed.key, given)}
        onLeave={leave}
      />
    ) : null;

  const meant = acts.meant();
  const kind = tableKey === 'users' ? 'user' : tableKey === 'externals' ? 'external' : null;
  const barActs = barActsOf(tableKey, {
    selected: rows.inOrder.length,
    meant: meant.length,
    index: tableKey === 'requests' && at.row !== null ? Number(at.row) : null,
    requests: held.playground.requests.length,
    sending,
    cells: cells.range !== null,
    add: acts.add,
    paste: clipboard.take,
    remove: acts.remove,
    mend: acts.mend,
    send: () => setSending(!sending),
    watch: onWatch,
    shift: shifted,
  });
  const all = table.rows(held).length;
  const status = cells.range
    ? VIEW.selectedCells(cells.range.columns.length, cells.range.rows.length)
    : rows.inOrder.length > 1
      ? VIEW.selected(rows.inOrder.length)
      : VIEW.shown(list.length, all, table.rowNoun);
  const { proposed } = acts;

  return (
    <>
      <TableBar
        shown={shown}
        onShown={onShown}
        onlyWrong={table.isWrong ? (tableKey === 'requests' ? VIEW.onlyFailed : VIEW.onlyWrong) : null}
        status={status}
        acts={barActs}
      />
      {kind && sending && rows.inOrder.length > 0 && (
        <SendRow
          topology={held.playground.topology}
          kind={kind}
          people={rows.inOrder}
          onEdit={(change) => (acts.run(change) ? null : '')}
          onDone={() => setSending(false)}
        />
      )}
      <div className={styles.told}>
        <Problem id={problemId} text={acts.problem} />
        {proposed && (
          <PasteQuestion
            text={VIEW.before(differing(table, held, proposed.changes).rows, proposed.added.length, table.rowNoun)}
            onPaste={() => acts.apply(proposed)}
            onCancel={acts.forget}
          />
        )}
      </div>
      <TableGrid
        table={table}
        held={held}
        rows={list}
        selected={rows.selected}
        current={tableKey === 'requests' ? String(shownRequest) : null}
        sorted={shown.sorted}
        at={at}
        area={cells.area}
        editor={editor}
        focusing={focusing}
        onKey={key}
        onPress={press}
        onCopy={acts.copy}
        onPaste={acts.paste}
      />
      {list.length === 0 && <p className={styles.empty}>{all === 0 ? VIEW.nothing : VIEW.noneFits}</p>}
      <TableKeys />
      {clipboard.asking && (
        <PasteDialog
          onPaste={(text) => {
            clipboard.stopAsking();
            acts.pasteText(text);
          }}
          onClose={clipboard.stopAsking}
        />
      )}
    </>
  );
}
