/** The form of the verdict: for each cause what is wrong, where, and what to tell the customer. */

import { useId } from 'react';
import { POSSIBLE_FAULTS, type PossibleFault } from '../playground/faults';
import type { Topology } from '../topology/topology';
import type { Case } from './case';
import { type CaseWork, type FindingDraft, isWhole } from './caseWork';
import { TELLS } from './tellWords';
import styles from './VerdictForm.module.css';
import { CASE_WORDS, FAULT_GROUPS } from './words';

interface VerdictFormProps {
  readonly of: Case;
  readonly work: CaseWork;
  readonly onFound: (place: number, finding: Partial<FindingDraft>) => void;
  readonly onGive: () => void;
}

export function VerdictForm({ of, work, onFound, onGive }: VerdictFormProps) {
  const id = useId();
  const whole = isWhole(of, work);
  const several = work.findings.length > 1;
  return (
    <section className={styles.verdict} aria-label={CASE_WORDS.verdict}>
      <h2>{CASE_WORDS.verdict}</h2>
      <p className={styles.lead}>
        <span>{several ? CASE_WORDS.two : CASE_WORDS.one}</span> <span>{CASE_WORDS.verdictLead}</span>
      </p>
      {work.findings.map((finding, place) => (
        <fieldset key={`${id}${String(place)}`} className={styles.finding}>
          {several && <legend>{CASE_WORDS.finding(place + 1, work.findings.length)}</legend>}
          <Finding topology={of.healthy.topology} finding={finding} onFound={(found) => onFound(place, found)} />
        </fieldset>
      ))}
      <div className={styles.act}>
        <button type="button" data-look="accent" disabled={!whole} onClick={onGive}>
          {CASE_WORDS.give}
        </button>
        {!whole && <p>{CASE_WORDS.notWhole}</p>}
      </div>
    </section>
  );
}

const KINDS = ['server', 'pair', 'user', 'gateway'] as const satisfies readonly PossibleFault['kind'][];

interface FindingProps {
  readonly topology: Topology;
  readonly finding: FindingDraft;
  readonly onFound: (finding: Partial<FindingDraft>) => void;
}

function Finding({ topology, finding, onFound }: FindingProps) {
  const { fault, place, tell } = finding;
  const id = useId();
  const kind = POSSIBLE_FAULTS.find((each) => each.id === fault)?.kind;
  const [one = '', other = ''] = place;
  return (
    <>
      <label className={styles.field}>
        <span>{CASE_WORDS.fault}</span>
        <select value={fault} onChange={({ target }) => onFound({ fault: target.value })}>
          <option value="">{CASE_WORDS.choose}</option>
          {KINDS.map((each) => (
            <optgroup key={each} label={FAULT_GROUPS[each]}>
              {POSSIBLE_FAULTS.filter((row) => row.kind === each).map((row) => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {(kind === 'server' || kind === 'user') && (
        <Place
          label={CASE_WORDS.place}
          parts={kind === 'server' ? topology.servers : topology.users}
          value={one}
          onChoose={(chosen) => onFound({ place: [chosen] })}
        />
      )}
      {kind === 'pair' && (
        <div className={styles.pair}>
          <Place
            label={CASE_WORDS.place}
            parts={topology.servers}
            value={one}
            onChoose={(chosen) => onFound({ place: [chosen, other === chosen ? '' : other] })}
          />
          <Place
            label={CASE_WORDS.otherEnd}
            parts={topology.servers.filter((server) => server.id !== one)}
            value={other}
            onChoose={(chosen) => onFound({ place: [one, chosen] })}
          />
        </div>
      )}
      <fieldset className={styles.tells}>
        <legend>{CASE_WORDS.tell}</legend>
        {TELLS.map((each) => (
          <label key={each.id}>
            <input
              type="radio"
              name={`${id}tell`}
              checked={tell === each.id}
              onChange={() => onFound({ tell: each.id })}
            />
            <span>{each.said}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

interface PlaceProps {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

const Place = ({ label, parts, value, onChoose }: PlaceProps) => (
  <label className={styles.field}>
    <span>{label}</span>
    <select value={value} onChange={({ target }) => onChoose(target.value)}>
      <option value="">{CASE_WORDS.choose}</option>
      {parts.map((part) => (
        <option key={part.id} value={part.id} dir="auto" translate="no">
          {part.name}
        </option>
      ))}
    </select>
  </label>
);
