/** Every request of one external user at a glance: how each would end, what the last edit changed, and the trace behind each. */

import { LoaderCircle } from 'lucide-react';
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { arrived } from '../outcomes/ending';
import { requestOf, type Trial, traceOf } from '../outcomes/trials';
import { called } from '../routing/called';
import type { Request } from '../routing/route';
import { landingServer, type Trace } from '../routing/trace';
import { Choice } from '../signs/Choice';
import { CopyButton } from '../signs/CopyButton';
import type { OnCopy } from '../signs/Copying';
import { allFitting } from '../signs/choosing';
import { SignIcon, toneClass } from '../signs/Glyphs';
import { SIGN_OF_SHAPE, SIGNS } from '../signs/signs';
import type { Topology } from '../topology/topology';
import { alikeIn, linesFor } from './alike';
import { matrixText } from './cellText';
import { type Changes, compareMatrices } from './changes';
import type { Matrices } from './desk';
import type { Place } from './gridFrame';
import { MatrixGrid } from './MatrixGrid';
import styles from './MatrixPanel.module.css';
import { type Computed, countVerdicts, type Matrix, verdictAt } from './matrix';
import { TracePreview } from './TracePreview';
import { MATRIX_WORDS, whereLanded } from './words';

export interface MatrixPanelProps {
  /** The topology as it is now; what is shown may still be that of a moment ago. */
  readonly topology: Topology;
  /** Null while the first is on its way. */
  readonly matrices: Matrices | null;
  /** The external user chosen. */
  readonly external: string;
  readonly onExternal: (id: string) => void;
  /** Sends the request of a cell, with the turn of this server; null for no turn. */
  readonly onSend: (request: Request, next: string | null) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onCopy: OnCopy;
  /** What would make the request of a cell arrive, drawn below its preview; `next` is the server whose turn it takes. */
  readonly renderFixes?: (trace: Trace, next: string | null) => ReactNode;
  /** What stands below the matrix while no preview is open. */
  readonly below?: ReactNode;
}

const NONE: ReadonlySet<string> = new Set();

type Filter = keyof typeof MATRIX_WORDS.filters;

/** A cell by what it is, so that it stays open while others come and go. */
interface Opened extends Trial {
  readonly user: string;
}

export function MatrixPanel(props: MatrixPanelProps) {
  const { topology, matrices, external, onExternal, onSend, onSelect, onCopy, renderFixes, below } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState('');
  const [asText, setAsText] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const now = matrices?.now ?? null;
  const before = matrices?.before ?? null;
  const changes = useMemo(() => now && before && compareMatrices(before.matrix, now.matrix), [now, before]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(NONE);
  const alike = useMemo(
    () =>
      now
        ? alikeIn(now.matrix, calledSo(now, rowsOf(now.matrix, changes, filter), typed), before?.matrix, changes)
        : [],
    [now, before, changes, filter, typed],
  );
  const rows = useMemo(() => alike.flatMap((each) => each.rows), [alike]);
  const lines = useMemo(() => (now ? linesFor(now.matrix, alike, unfolded) : []), [now, alike, unfolded]);
  const open = now && opened && placeOf(now.matrix, opened);
  const shown = now && opened && open && { ...now, ...opened };

  const close = (): void => {
    setOpened(null);
    area.current?.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
  };
  return (
    <div ref={area} className={styles.matrix} aria-busy={now?.topology !== topology}>
      <div className={styles.bar}>
        <ExternalChooser topology={topology} external={external} onExternal={onExternal} />
        <label className={styles.choice}>
          <span>{MATRIX_WORDS.filter}</span>
          <select value={filter} onChange={({ target }) => setFilter(target.value as Filter)}>
            {Object.entries(MATRIX_WORDS.filters).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <input
          type="search"
          className={styles.find}
          aria-label={MATRIX_WORDS.find}
          placeholder={MATRIX_WORDS.find}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="button" aria-pressed={asText} onClick={() => setAsText(!asText)}>
          {MATRIX_WORDS.asText}
        </button>
        {now && asText && (
          <CopyButton
            label={MATRIX_WORDS.copy}
            text={() => matrixText(now.topology, now.matrix, rows)}
            onCopy={onCopy}
          />
        )}
      </div>
      {now ? <Summary matrix={now.matrix} changes={changes} /> : <Waiting />}
      {now && <p className={styles.counted}>{MATRIX_WORDS.counted}</p>}
      {now && rows.length === 0 && (
        <p className={styles.nobody}>{typed.trim() === '' ? MATRIX_WORDS.nothing[filter] : MATRIX_WORDS.nobody}</p>
      )}
      {now && rows.length > 0 && asText && (
        <pre className={styles.text} translate="no">
          {matrixText(now.topology, now.matrix, rows)}
        </pre>
      )}
      {now && rows.length > 0 && !asText && (
        <MatrixGrid
          caption={MATRIX_WORDS.caption(called(now.topology, now.matrix.external))}
          now={now}
          before={before}
          changes={changes}
          lines={lines}
          open={open}
          onOpen={({ row, column }) => {
            const [user, asked] = [now.matrix.users[row], now.matrix.columns[column]];
            if (user !== undefined && asked) setOpened({ user, ...asked });
          }}
          onSelectUser={(user) => onSelect([user])}
          onToggle={(row) => {
            const user = now.matrix.users[row];
            if (user !== undefined) setUnfolded(toggled(unfolded, user));
          }}
        />
      )}
      {now && (
        <div className={styles.below}>
          {shown ? (
            <OpenCell
              key={[shown.user, shown.group, shown.landing].join(' ')}
              topology={shown.topology}
              external={shown.matrix.external}
              cell={shown}
              onSend={onSend}
              renderFixes={renderFixes}
              onClose={close}
            />
          ) : (
            below
          )}
        </div>
      )}
    </div>
  );
}

interface OpenCellProps extends Pick<MatrixPanelProps, 'topology' | 'external' | 'onSend' | 'renderFixes'> {
  readonly cell: Opened;
  readonly onClose: () => void;
}

function OpenCell({ topology, external, cell, onSend, renderFixes, onClose }: OpenCellProps) {
  const { user, group, landing } = cell;
  const trace = useMemo(
    () => traceOf(topology, external, user, { group, landing }),
    [topology, external, user, group, landing],
  );
  const landed = landingServer(trace);
  return (
    <TracePreview
      topology={topology}
      trace={trace}
      where={
        landing === null
          ? null
          : whereLanded(called(topology, landing), landed === null ? null : called(topology, landed))
      }
      onSend={() => onSend(requestOf(external, user, group), landing)}
      onClose={onClose}
    >
      {!arrived(trace.verdict) && renderFixes?.(trace, landing)}
    </TracePreview>
  );
}

type ChooserProps = Pick<MatrixPanelProps, 'topology' | 'external' | 'onExternal'>;

function ExternalChooser({ topology, external, onExternal }: ChooserProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{MATRIX_WORDS.external}</label>
      <Choice
        id={id}
        label={MATRIX_WORDS.external}
        groups={[{ parts: topology.externals }]}
        value={external}
        onChoose={onExternal}
      />
    </div>
  );
}

/** How many requests there are of each verdict, which is the legend too. */
function Summary({ matrix, changes }: { readonly matrix: Matrix; readonly changes: Changes | null }) {
  const counts = useMemo(() => countVerdicts(matrix), [matrix]);
  const { endings } = matrix;
  return (
    <p className={styles.summary} role="status">
      {counts.map(({ label, number, shapes }) => (
        <span key={label}>
          {shapes.map((shape) => {
            const { icon, tone } = SIGNS[SIGN_OF_SHAPE[shape]];
            return (
              <i key={shape} className={toneClass(tone)}>
                <SignIcon icon={icon} size={14} />
              </i>
            );
          })}
          <span>{MATRIX_WORDS.verdict(label, number, endings.length)}</span>
        </span>
      ))}
      {changes !== null && changes.count > 0 && (
        <span>
          <i data-changed />
          <span>{MATRIX_WORDS.changed(changes.count)}</span>
        </span>
      )}
    </p>
  );
}

const Waiting = () => (
  <p className={styles.summary} role="status">
    <LoaderCircle aria-hidden className={styles.turning} />
    <span>{MATRIX_WORDS.working}</span>
  </p>
);

/** Of these rows those whose users are looked for by name or mail address. */
function calledSo({ topology, matrix }: Computed, rows: readonly number[], typed: string): readonly number[] {
  if (typed.trim() === '') return rows;
  const found = new Set(allFitting(topology.users, typed).map(({ id }) => id));
  return rows.filter((row) => found.has(matrix.users[row] ?? ''));
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The rows of the matrix that pass the filter. */
function rowsOf(matrix: Matrix, changes: Changes | null, filter: Filter): readonly number[] {
  const width = matrix.columns.length;
  const passes = (cell: number): boolean =>
    filter === 'trouble' ? !arrived(verdictAt(matrix, cell)) : (changes?.was[cell] ?? 0) > 0;
  return matrix.users.flatMap((_, row) => {
    if (filter === 'all') return [row];
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) if (passes(cell)) return [row];
    return [];
  });
}

function placeOf(matrix: Matrix, { user, group, landing }: Opened): Place | null {
  const row = matrix.users.indexOf(user);
  const column = matrix.columns.findIndex((other) => other.group === group && other.landing === landing);
  return row < 0 || column < 0 ? null : { row, column };
}
