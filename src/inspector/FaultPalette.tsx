/** Breaking things on purpose: what users notice stays in sight, below it every fault by its staff name, pressed and released where it stands. */

import { type ReactNode, useId, useMemo, useState } from 'react';
import { nothingToClear } from '../playground/clearing';
import { POSSIBLE_FAULTS, type PossibleFault } from '../playground/faults';
import type { Playground } from '../playground/playground';
import { Choice } from '../signs/Choice';
import type { Choosable } from '../signs/choosing';
import { type Breaking, FaultGrid } from './FaultGrid';
import styles from './FaultPalette.module.css';
import { BREAKING, GRID } from './faultWords';
import { Note, Section } from './Section';
import { FAULTS } from './words';

interface FaultPaletteProps extends Breaking {
  readonly playground: Playground;
  /** The earlier states of this document, the latest first. */
  readonly earlier: readonly Playground[];
  /** The part chosen elsewhere is the one to break, where it is of the right kind. */
  readonly selection: readonly string[];
  readonly onClear: () => void;
  /** What users notice; null where there is nobody to notice anything. */
  readonly answer: ReactNode;
}

const KINDS = Object.keys(BREAKING) as readonly PossibleFault['kind'][];

export function FaultPalette({ onClear, answer, ...props }: FaultPaletteProps) {
  const { playground, earlier } = props;
  const cannotClear = useMemo(() => nothingToClear(playground, earlier), [playground, earlier]);
  return (
    <div className={styles.palette}>
      <header className={styles.head}>
        <h2>{FAULTS.title}</h2>
        <button type="button" disabled={cannotClear !== null} title={cannotClear ?? undefined} onClick={onClear}>
          {FAULTS.clear}
        </button>
      </header>
      <section className={styles.answer} aria-label={GRID.answer}>
        {answer ?? <Note>{GRID.noAnswer}</Note>}
      </section>
      <div className={styles.faults}>
        <Note>{GRID.lead}</Note>
        {KINDS.map((kind) => (
          <Section key={kind} title={BREAKING[kind].title}>
            <Group {...props} kind={kind} />
          </Section>
        ))}
      </div>
    </div>
  );
}

interface GroupProps extends Omit<FaultPaletteProps, 'onClear' | 'answer'> {
  readonly kind: PossibleFault['kind'];
}

function Group({ kind, ...props }: GroupProps) {
  const { playground, selection } = props;
  const { gateway, servers, users } = playground.topology;
  const parts = { gateway: gateway ? [gateway] : [], server: servers, pair: servers, user: users }[kind];
  const chosen = selection.filter((id) => parts.some((part) => part.id === id));
  // The later choice wins: one made here holds until another part is selected.
  const [picked, setPicked] = useState({ id: '', second: '', under: selection });
  const here = picked.under === selection;
  const there = (id: string): string | undefined => parts.find((part) => part.id === id)?.id;
  const id = (here ? there(picked.id) : undefined) ?? chosen[0] ?? there(picked.id) ?? parts[0]?.id;
  const others = parts.filter((part) => part.id !== id);
  const among = (wanted: string | undefined): string | undefined => others.find((part) => part.id === wanted)?.id;
  const second = (here ? among(picked.second) : undefined) ?? among(chosen[1]) ?? among(picked.second);
  const other = kind === 'pair' ? (second ?? others[0]?.id) : '';
  if (id === undefined || other === undefined) return <Note>{BREAKING[kind].missing}</Note>;
  const several = kind === 'user' && chosen.length > 1 && !here;
  const columns =
    kind === 'pair'
      ? [[id, other] as const]
      : (kind === 'server' ? around(servers, id, chosen) : several ? chosen.slice(0, MOST) : [id]).map(
          (each) => [each] as const,
        );
  const choose = (wanted: string, next: string): void => setPicked({ id: wanted, second: next, under: selection });
  return (
    <>
      {(kind === 'pair' || (kind === 'user' && !several) || (kind === 'server' && servers.length > MOST)) && (
        <div className={styles.which}>
          <Which label={GRID.which} parts={parts} value={id} onChoose={(wanted) => choose(wanted, other)} />
          {kind === 'pair' && (
            <Which label={GRID.other} parts={others} value={other} onChoose={(wanted) => choose(id, wanted)} />
          )}
        </div>
      )}
      <FaultGrid
        {...props}
        label={BREAKING[kind].title}
        faults={POSSIBLE_FAULTS.filter((fault) => fault.kind === kind)}
        columns={columns}
      />
    </>
  );
}

/** So many columns at most: of more, those that are chosen, and the ones from the chosen one on. */
const MOST = 12;

function around(servers: readonly Choosable[], id: string, chosen: readonly string[]): readonly string[] {
  const ids = servers.map((server) => server.id);
  if (ids.length <= MOST) return ids;
  const start = Math.min(ids.indexOf(id), ids.length - MOST);
  const shown = new Set([...chosen, ...ids.slice(start)].slice(0, MOST));
  return ids.filter((each) => shown.has(each));
}

interface WhichProps {
  readonly label: string;
  readonly parts: readonly Choosable[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function Which({ label, parts, value, onChoose }: WhichProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <Choice id={id} label={label} groups={[{ parts }]} value={value} onChoose={onChoose} />
    </div>
  );
}
