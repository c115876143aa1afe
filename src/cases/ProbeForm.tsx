/** The form in which a probe is put together: what to look at, then where; and how many are left. */

import { useId, useState } from 'react';
import type { Probe } from '../diagnosis/probes';
import { KIND_KEYS, REQUEST_KINDS } from '../routing/kinds';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import {
  choosing,
  type Draft,
  FIELDS,
  type Field,
  firstDraft,
  PROBE_KINDS,
  probeOf,
  receiversFor,
  TIMES,
  targetsFor,
} from './asking';
import type { Case } from './case';
import { type CaseWork, wasAsked } from './caseWork';
import styles from './ProbeForm.module.css';
import { CASE_WORDS, FIELD_WORDS, GATEWAY_HOST, PROBE_NAMES, promptOf, timesWords } from './words';

interface ProbeFormProps {
  readonly of: Case;
  readonly work: CaseWork;
  readonly onAsk: (probe: Probe) => void;
}

export function ProbeForm({ of, work, onAsk }: ProbeFormProps) {
  const id = useId();
  const [draft, setDraft] = useState(() => firstDraft(of));
  const { topology } = of.healthy;
  const left = of.probes - work.probes.length;
  const probe = probeOf(of, draft);
  const isAsked = wasAsked(work, probe);
  const choose = (chosen: Partial<Draft>): void => setDraft(choosing(topology, draft, chosen));
  const { at, command } = promptOf(topology, probe);
  return (
    <section className={styles.form} aria-label={CASE_WORDS.ask}>
      <h2>{CASE_WORDS.ask}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (left > 0 && !isAsked) onAsk(probe);
        }}
      >
        <fieldset className={styles.kinds} disabled={left === 0}>
          <legend>{CASE_WORDS.kind}</legend>
          {PROBE_KINDS.map((kind) => (
            <label key={kind}>
              <input type="radio" name={`${id}kind`} checked={draft.kind === kind} onChange={() => choose({ kind })} />
              <span>{PROBE_NAMES[kind]}</span>
            </label>
          ))}
        </fieldset>
        {FIELDS[draft.kind].length > 0 && (
          <div className={styles.fields}>
            {FIELDS[draft.kind].map((field) => (
              <label key={field}>
                <span>{FIELD_WORDS[field]}</span>
                <select
                  value={draft[field]}
                  disabled={left === 0}
                  onChange={({ target: { value } }) => choose({ [field]: field === 'times' ? Number(value) : value })}
                >
                  <Options topology={topology} field={field} draft={draft} />
                </select>
              </label>
            ))}
          </div>
        )}
        <p className={styles.prompt}>
          <b>
            <Sentence text={at} />
          </b>
          <Sentence text={command} />
        </p>
        <div className={styles.act}>
          <button type="submit" data-look="accent" disabled={left === 0 || isAsked}>
            {CASE_WORDS.askIt}
          </button>
          <p role="status">
            <span>{left === 0 ? CASE_WORDS.noneLeft : isAsked ? CASE_WORDS.asked : CASE_WORDS.left(left)}</span>
          </p>
        </div>
      </form>
    </section>
  );
}

interface OptionsProps {
  readonly topology: Topology;
  readonly field: Field;
  readonly draft: Draft;
}

function Options({ topology, field, draft }: OptionsProps) {
  const { servers, users, externals } = topology;
  switch (field) {
    case 'what':
      return KIND_KEYS.map((kind) => (
        <option key={kind} value={kind}>
          {REQUEST_KINDS[kind].label}
        </option>
      ));
    case 'times':
      return TIMES.map((times) => (
        <option key={times} value={times}>
          {timesWords(times)}
        </option>
      ));
    case 'host':
      return (
        <>
          <option value="gateway">{GATEWAY_HOST}</option>
          <Names parts={servers} />
        </>
      );
    case 'sender':
      return (
        <>
          <optgroup label={CASE_WORDS.parts.external}>
            <Names parts={externals} />
          </optgroup>
          <optgroup label={CASE_WORDS.parts.user}>
            <Names parts={users} />
          </optgroup>
        </>
      );
    case 'receiver':
      return <Names parts={receiversFor(topology, draft.sender)} />;
    case 'target':
      return <Names parts={targetsFor(topology, draft.host)} />;
    case 'person':
      return <Names parts={users} />;
    case 'server':
      return <Names parts={servers} />;
  }
}

const Names = ({ parts }: { readonly parts: readonly { readonly id: string; readonly name: string }[] }) =>
  parts.map(({ id, name }) => (
    <option key={id} value={id} dir="auto" translate="no">
      {name}
    </option>
  ));
