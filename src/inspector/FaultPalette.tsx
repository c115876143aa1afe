/** Breaking things on purpose: every fault by its staff name, set on a chosen part in one click and mended in one, and all of them cleared. */

import { useId, useMemo, useState } from 'react';
import { mendOf, nothingToClear } from '../playground/clearing';
import { POSSIBLE_FAULTS, type PossibleFault, stands } from '../playground/faults';
import type { Playground } from '../playground/playground';
import { Choice } from '../signs/Choice';
import type { Choosable } from '../signs/choosing';
import styles from './FaultPalette.module.css';
import { FaultName } from './Problem';
import { Note, Row, Rows, Section } from './Section';
import { BREAKING, FAULTS } from './words';

interface FaultPaletteProps {
  readonly playground: Playground;
  /** The earlier states of this document, the latest first. */
  readonly earlier: readonly Playground[];
  /** The part chosen elsewhere is the one to break, where it is of the right kind. */
  readonly selection: readonly string[];
  readonly onBreak: (fault: PossibleFault, id: string, other: string) => void;
  /** Mends a fault of one part or of a pair. */
  readonly onMend: (parts: readonly string[], attribute: string) => void;
  /** Brings the person to the parts of a fault that only a person can put right. */
  readonly onGoTo: (parts: readonly string[]) => void;
  readonly onClear: () => void;
}

const KINDS = Object.keys(BREAKING) as readonly PossibleFault['kind'][];

export function FaultPalette({ onClear, ...props }: FaultPaletteProps) {
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
      {KINDS.map((kind) => (
        <Section key={kind} title={BREAKING[kind].title}>
          <Group {...props} kind={kind} />
        </Section>
      ))}
    </div>
  );
}

interface GroupProps extends Omit<FaultPaletteProps, 'onClear'> {
  readonly kind: PossibleFault['kind'];
}

function Group({ kind, playground, earlier, selection, onBreak, onMend, onGoTo }: GroupProps) {
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
  const partsOf = (fault: PossibleFault): readonly string[] => (fault.kind === 'pair' ? [id, other] : [id]);
  return (
    <>
      {kind !== 'gateway' && (
        <div className={styles.which}>
          <Which
            label={FAULTS.which}
            parts={parts}
            value={id}
            onChoose={(wanted) => setPicked({ id: wanted, second: other, under: selection })}
          />
          {kind === 'pair' && (
            <Which
              label={FAULTS.other}
              parts={others}
              value={other}
              onChoose={(wanted) => setPicked({ id, second: wanted, under: selection })}
            />
          )}
        </div>
      )}
      <Rows>
        {POSSIBLE_FAULTS.filter((fault) => fault.kind === kind).map((fault) => (
          <Row key={fault.id}>
            {stands(playground, fault, id, other) ? (
              <>
                <FaultName name={fault.name} />
                {mendOf(playground, earlier, partsOf(fault), fault.attribute) === undefined ? (
                  <button type="button" aria-label={FAULTS.goToPart(fault.name)} onClick={() => onGoTo([id])}>
                    {FAULTS.goTo}
                  </button>
                ) : (
                  <button
                    type="button"
                    aria-label={FAULTS.mendIt(fault.name)}
                    onClick={() => onMend(partsOf(fault), fault.attribute)}
                  >
                    {FAULTS.mend}
                  </button>
                )}
              </>
            ) : (
              <>
                <span>{fault.name}</span>
                <button type="button" aria-label={FAULTS.breakIt(fault.name)} onClick={() => onBreak(fault, id, other)}>
                  {FAULTS.break}
                </button>
              </>
            )}
          </Row>
        ))}
      </Rows>
    </>
  );
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
