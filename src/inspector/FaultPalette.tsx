/** Breaking things on purpose: every fault by its staff name, set on a chosen part in one click, and all of them cleared in one. */

import { useState } from 'react';
import { POSSIBLE_FAULTS, type PossibleFault, stands } from '../playground/faults';
import type { Playground } from '../playground/playground';
import styles from './FaultPalette.module.css';
import { FaultName } from './Problem';
import { Note, Row, Rows, Section } from './Section';

interface FaultPaletteProps {
  readonly playground: Playground;
  /** The part chosen elsewhere is the one to break, where it is of the right kind. */
  readonly selection: readonly string[];
  readonly onBreak: (fault: PossibleFault, id: string, other: string) => void;
  readonly onClear: () => void;
}

const GROUPS: readonly { readonly kind: PossibleFault['kind']; readonly title: string; readonly missing: string }[] = [
  { kind: 'gateway', title: 'Break the gateway', missing: 'There is no gateway.' },
  { kind: 'server', title: 'Break a community server', missing: 'There is no community server.' },
  { kind: 'pair', title: 'Break a link between two servers', missing: 'It takes two community servers.' },
  { kind: 'user', title: 'Break the record or log-in of a user', missing: 'There is no local user.' },
];

export function FaultPalette({ playground, selection, onBreak, onClear }: FaultPaletteProps) {
  return (
    <div className={styles.palette}>
      <header className={styles.head}>
        <h2>Faults</h2>
        <button type="button" onClick={onClear}>
          Clear all faults
        </button>
      </header>
      {GROUPS.map(({ kind, title, missing }) => (
        <Section key={kind} title={title}>
          <Group kind={kind} missing={missing} playground={playground} selection={selection} onBreak={onBreak} />
        </Section>
      ))}
    </div>
  );
}

interface GroupProps extends Omit<FaultPaletteProps, 'onClear'> {
  readonly kind: PossibleFault['kind'];
  readonly missing: string;
}

function Group({ kind, missing, playground, selection, onBreak }: GroupProps) {
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
  if (id === undefined || other === undefined) return <Note>{missing}</Note>;
  return (
    <>
      {kind !== 'gateway' && (
        <div className={styles.which}>
          <Choice
            label="Which"
            parts={parts}
            value={id}
            onChoose={(wanted) => setPicked({ id: wanted, second: other, under: selection })}
          />
          {kind === 'pair' && (
            <Choice
              label="and"
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
              <FaultName name={fault.name} />
            ) : (
              <>
                <span>{fault.name}</span>
                <button type="button" aria-label={`Break: ${fault.name}`} onClick={() => onBreak(fault, id, other)}>
                  Break
                </button>
              </>
            )}
          </Row>
        ))}
      </Rows>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function Choice({ label, parts, value, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {parts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
