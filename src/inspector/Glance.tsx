/** The community at a glance, shown while nothing is selected: title, what stands there, the gateway, order, faults, start state. */

import { useId, useMemo } from 'react';
import { COUNTER_KEYS, COUNTERS } from '../routing/kinds';
import { count, listed } from '../saying/saying';
import { Sentence } from '../signs/Sentence';
import { CATALOG } from '../topology/catalog';
import { findServer } from '../topology/topology';
import type { EditBounds, InspectorProps } from './callbacks';
import { countsOf } from './community';
import { allFaultRows } from './faults';
import styles from './Glance.module.css';
import { FaultName, Problem } from './Problem';
import { Form, Long, Note, PartLink, Row, Rows, Section } from './Section';
import { ServerOrder } from './ServerOrder';
import { limitMeans, typedCount } from './typed';
import { useDraft } from './useDraft';

export function Glance(props: InspectorProps) {
  const { playground, onSelect, onSetTitle, onSetState } = props;
  const { title, topology, state } = playground;
  const { gateway, servers, clusters } = topology;
  const faults = useMemo(() => allFaultRows(topology), [topology]);
  const counts = countsOf(topology);
  return (
    <Form title="The community" about={counts.length > 0 ? listed(counts, 'comma') : 'Nothing here yet: add a part.'}>
      <TextLine {...props} label="Title" shown={title} placeholder="Untitled" onTake={onSetTitle} />
      <Section title={CATALOG.gateway.label}>
        {gateway ? (
          <Rows>
            <Row>
              <PartLink topology={topology} id={gateway.id} onSelect={onSelect} />
              <span className={styles.state}>{gateway.running ? 'running' : 'down'}</span>
            </Row>
            <Row>
              <span>Joined to</span>
              {gateway.configuredServer !== null && findServer(topology, gateway.configuredServer) ? (
                <span>
                  <PartLink topology={topology} id={gateway.configuredServer} onSelect={onSelect} />
                </span>
              ) : (
                <span className={styles.state}>no server yet</span>
              )}
            </Row>
          </Rows>
        ) : (
          <Note>No gateway yet: without one nothing comes in from external communities or goes out to them.</Note>
        )}
      </Section>
      {servers.length > 0 && (
        <Section title="Order of the servers">
          <ServerOrder {...props} topology={topology} />
        </Section>
      )}
      {clusters.length > 0 && (
        <Section title="Clusters">
          <Rows>
            {clusters.map(({ id }) => (
              <Row key={id}>
                <PartLink topology={topology} id={id} onSelect={onSelect} />
              </Row>
            ))}
          </Rows>
        </Section>
      )}
      <Section title={faults.length > 0 ? `Faults (${count(faults.length)})` : 'Faults'}>
        {faults.length === 0 ? (
          <Note>None: every part and every link is healthy.</Note>
        ) : (
          <Rows label="Faults">
            <Long items={faults} first={10}>
              {({ id, parts, where, name }) => (
                <li key={id} className={styles.fault}>
                  <button type="button" data-look="bare" className={styles.where} onClick={() => onSelect(parts)}>
                    <span className={styles.part}>
                      <Sentence text={where} />
                    </span>
                    <FaultName name={name} />
                  </button>
                </li>
              )}
            </Long>
          </Rows>
        )}
      </Section>
      <Section title="Sessions open before the first request">
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
              "The gateway's limits.",
              ...COUNTER_KEYS.map((key) => `${COUNTERS[key].label}: ${limitMeans(gateway[COUNTERS[key].limit])}.`),
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
