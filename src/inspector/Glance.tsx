/** The community at a glance, shown while nothing is selected: title, what stands there, the gateway, order, faults, start state. */

import { useId, useMemo } from 'react';
import { mendOf } from '../playground/clearing';
import { COUNTER_KEYS, COUNTERS } from '../routing/kinds';
import { plain } from '../saying/names';
import { listed } from '../saying/saying';
import { Sentence } from '../signs/Sentence';
import { CATALOG } from '../topology/catalog';
import { findServer } from '../topology/topology';
import type { EditBounds, InspectorProps } from './callbacks';
import { countsOf } from './community';
import { allFaultRows, knowing } from './faults';
import styles from './Glance.module.css';
import { MendButton } from './MendButton';
import { FaultName, Problem, useAnswer } from './Problem';
import { Form, Long, Note, PartLink, Row, Rows, Section } from './Section';
import { ServerOrder } from './ServerOrder';
import { typedCount } from './typed';
import { useDraft } from './useDraft';
import { FAULTS, GLANCE, LIMIT, ORDER } from './words';

export function Glance(props: InspectorProps) {
  const { playground, earlier, onSelect, onSetTitle, onSetState } = props;
  const { title, topology, state } = playground;
  const { gateway, servers, clusters } = topology;
  const { problem, tell } = useAnswer();
  const faults = useMemo(() => allFaultRows(topology), [topology]);
  const isKnown = (part: string, key: string): boolean => mendOf(playground, earlier, [part], key) !== undefined;
  const counts = countsOf(topology);
  return (
    <Form title={GLANCE.title} about={counts.length > 0 ? listed(counts, 'comma') : GLANCE.empty}>
      <TextLine {...props} label={GLANCE.name} shown={title} placeholder={GLANCE.unnamed} onTake={onSetTitle} />
      <Section title={CATALOG.gateway.label}>
        {gateway ? (
          <Rows>
            <Row>
              <PartLink topology={topology} id={gateway.id} onSelect={onSelect} />
              <span className={styles.state}>{gateway.running ? GLANCE.running : GLANCE.down}</span>
            </Row>
            <Row>
              <span>{GLANCE.joined}</span>
              {gateway.configuredServer !== null && findServer(topology, gateway.configuredServer) ? (
                <span>
                  <PartLink topology={topology} id={gateway.configuredServer} onSelect={onSelect} />
                </span>
              ) : (
                <span className={styles.state}>{GLANCE.notJoined}</span>
              )}
            </Row>
          </Rows>
        ) : (
          <Note>{GLANCE.noGateway}</Note>
        )}
      </Section>
      {servers.length > 0 && (
        <Section title={ORDER.title}>
          <ServerOrder {...props} topology={topology} />
        </Section>
      )}
      {clusters.length > 0 && (
        <Section title={GLANCE.clusters}>
          <Rows>
            {clusters.map(({ id }) => (
              <Row key={id}>
                <PartLink topology={topology} id={id} onSelect={onSelect} />
              </Row>
            ))}
          </Rows>
        </Section>
      )}
      <Section title={GLANCE.faults(faults.length)}>
        {faults.length === 0 ? (
          <Note>{GLANCE.healthy}</Note>
        ) : (
          <Rows label={FAULTS.title}>
            <Long items={faults} first={10}>
              {(row) => (
                <li key={row.id} className={styles.fault}>
                  <button type="button" data-look="bare" className={styles.where} onClick={() => onSelect(row.parts)}>
                    <span className={styles.part}>
                      <Sentence text={row.where} />
                    </span>
                    <FaultName name={row.name} />
                  </button>
                  <MendButton
                    {...props}
                    row={knowing(row, isKnown)}
                    heardOf={plain(row.where)}
                    onAnswer={tell}
                    onGoTo={() => onSelect(row.parts)}
                  />
                  {row.note !== undefined && <Note>{row.note}</Note>}
                </li>
              )}
            </Long>
          </Rows>
        )}
        <Problem text={problem} />
      </Section>
      <Section title={GLANCE.sessions}>
        <div className={styles.counts}>
          {COUNTER_KEYS.map((counter) => (
            <TextLine
              key={counter}
              {...props}
              label={COUNTERS[counter].label}
              shown={String(state[counter])}
              onTake={(text) => onSetState({ [counter]: typedCount(text) })}
            />
          ))}
        </div>
        {gateway && (
          <Note>
            {[
              GLANCE.limits,
              ...COUNTER_KEYS.map((key) => LIMIT.of(COUNTERS[key].label, gateway[COUNTERS[key].limit])),
            ].join(' ')}
          </Note>
        )}
      </Section>
    </Form>
  );
}

interface TextLineProps extends EditBounds {
  readonly label: string;
  readonly shown: string;
  readonly placeholder?: string;
  readonly onTake: (text: string) => string | null;
}

/** A line of text that is no attribute of a part. */
function TextLine({ label, shown, placeholder, onTake, onEditStart, onEditEnd }: TextLineProps) {
  const id = useId();
  const draft = useDraft(shown, onTake, { onEditStart, onEditEnd });
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        placeholder={placeholder}
        value={draft.text}
        aria-invalid={draft.problem !== null}
        aria-describedby={draft.problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => draft.change(target.value)}
        {...draft.events}
      />
      <Problem id={`${id}-problem`} text={draft.problem} />
    </div>
  );
}
