/** Faults by parts as keys that are pressed while a fault stands: a press breaks, another one mends; the arrow keys walk from key to key. */

import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { mendOf } from '../playground/clearing';
import { type PossibleFault, stands } from '../playground/faults';
import type { Playground } from '../playground/playground';
import { called } from '../routing/called';
import type { RuleCode } from '../routing/codes';
import { ruleOfFault } from '../routing/faultRules';
import { named, plain } from '../saying/names';
import { SignIcon } from '../signs/Glyphs';
import { Name } from '../signs/Sentence';
import { nameOf } from '../topology/topology';
import styles from './FaultGrid.module.css';
import { GRID } from './faultWords';

export interface Breaking {
  readonly onBreak: (fault: PossibleFault, id: string, other: string) => void;
  /** Mends a fault of one part or of a pair. */
  readonly onMend: (parts: readonly string[], attribute: string) => void;
  /** Brings the person to the parts of a fault that only a person can put right. */
  readonly onGoTo: (parts: readonly string[]) => void;
  readonly onOpenRule: (code: RuleCode) => void;
}

interface FaultGridProps extends Breaking {
  readonly playground: Playground;
  /** The earlier states of this document, the latest first. */
  readonly earlier: readonly Playground[];
  readonly label: string;
  readonly faults: readonly PossibleFault[];
  /** What is broken, a column each: one part, or the two of a pair. */
  readonly columns: readonly (readonly [string] | readonly [string, string])[];
  readonly selection: readonly string[];
}

/** Row and column of a key; column 0 holds the names of the faults. */
interface Place {
  readonly row: number;
  readonly column: number;
}

export function FaultGrid({ playground, earlier, label, faults, columns, selection, ...acts }: FaultGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 1 });
  const active = { row: Math.min(at.row, faults.length - 1), column: Math.min(at.column, columns.length) };
  const [chosen] = columns.find(([id]) => columns.length > 1 && selection.includes(id)) ?? [];
  useEffect(() => {
    const head = chosen && table.current?.querySelector(`[data-part="${chosen}"]`);
    if (head) head.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);

  const upright = columns.some(([id]) => nameOf(playground.topology, id).length > SHORT);

  const walk = (event: KeyboardEvent): void => {
    const to = walked(event.key, active, faults.length, columns.length);
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus();
  };
  const keyOf = (row: number, column: number) => ({
    'data-place': `${row} ${column}`,
    tabIndex: row === active.row && column === active.column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });

  const toggle = (fault: PossibleFault, parts: readonly string[], broken: boolean): void => {
    const [id = '', other = ''] = parts;
    if (!broken) acts.onBreak(fault, id, other);
    else if (mendOf(playground, earlier, parts, fault.attribute) === undefined) acts.onGoTo(parts);
    else acts.onMend(parts, fault.attribute);
  };

  return (
    <div className={styles.scroller}>
      <table
        ref={table}
        className={styles.grid}
        aria-label={label}
        data-many={columns.length > 1 || undefined}
        onKeyDown={walk}
      >
        <thead hidden={columns.length === 1} data-upright={upright || undefined}>
          <tr>
            <td />
            {columns.map((parts) => (
              <th
                key={parts.join(' ')}
                scope="col"
                data-part={parts[0]}
                data-chosen={selection.includes(parts[0]) || undefined}
              >
                <span className={styles.part} title={plain(called(playground.topology, parts[0]))}>
                  <Name name={nameOf(playground.topology, parts[0])} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, row) => (
            <tr key={fault.id}>
              <th scope="row">
                <FaultHead {...keyOf(row, 0)} fault={fault} onOpenRule={acts.onOpenRule} />
              </th>
              {columns.map((parts, column) => {
                const [id, other = ''] = parts;
                const broken = stands(playground, fault, id, other);
                const where = parts.map((part) => called(playground.topology, part)).join(' – ');
                return (
                  <td key={parts.join(' ')} data-chosen={(columns.length > 1 && selection.includes(id)) || undefined}>
                    <button
                      type="button"
                      className={styles.key}
                      aria-pressed={broken}
                      aria-label={plain(GRID.key(fault.name, where))}
                      title={broken ? GRID.mend : GRID.break}
                      {...keyOf(row, column + 1)}
                      onClick={() => toggle(fault, parts, broken)}
                    >
                      {broken ? <SignIcon icon="diamond" size={14} /> : <Check aria-hidden />}
                      {columns.length === 1 && <span>{broken ? GRID.broken : GRID.well}</span>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** So long a name stands above a key as it is; longer ones stand upright. */
const SHORT = 5;

interface FaultHeadProps extends Pick<Breaking, 'onOpenRule'> {
  readonly fault: PossibleFault;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

/** The name of a fault; a click opens its rule. */
function FaultHead({ fault: { name }, onOpenRule, ...key }: FaultHeadProps): ReactNode {
  const code = ruleOfFault(name);
  return (
    <button
      type="button"
      data-look="bare"
      className={styles.name}
      title={plain(GRID.rule(named(name)))}
      {...key}
      onClick={() => code && onOpenRule(code)}
    >
      {name}
    </button>
  );
}

/** Where a key of the keyboard leads; null for one that leads nowhere. */
function walked(key: string, { row, column }: Place, rows: number, columns: number): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns };
    default:
      return null;
  }
}
