/** Makes a cluster of the selected servers, or takes those out that are in one. */

import { useId, useState } from 'react';
import { namesIn } from '../playground/names';
import { called } from '../routing/called';
import { Sentence } from '../signs/Sentence';
import { findServer, type Topology } from '../topology/topology';
import type { InspectorCallbacks } from './callbacks';
import { clusterNameAdvice, clusterSizeAdvice } from './homeWords';
import styles from './MakeCluster.module.css';
import { Problem, useAnswer } from './Problem';
import { Buttons, Note, Section } from './Section';
import { CLUSTER } from './words';

interface MakeClusterProps extends Pick<InspectorCallbacks, 'onMakeCluster' | 'onJoin'> {
  readonly topology: Topology;
  readonly servers: readonly string[];
}

export function MakeCluster({ topology, servers, onMakeCluster, onJoin }: MakeClusterProps) {
  const id = useId();
  const [name, setName] = useState(() => namesIn(topology).name('cluster1'));
  const { problem, tell } = useAnswer();
  const members = servers.filter((server) => findServer(topology, server)?.cluster != null);
  const clusters = new Set(members.flatMap((server) => findServer(topology, server)?.cluster ?? []));
  const [cluster = '', another] = clusters;
  const advice = clusterNameAdvice(name) ?? clusterSizeAdvice(servers.length);
  return (
    <Section title={CLUSTER.title}>
      <form
        className={styles.make}
        onSubmit={(event) => {
          event.preventDefault();
          tell(onMakeCluster(servers, name));
        }}
      >
        <label htmlFor={id}>{CLUSTER.name}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          value={name}
          aria-invalid={problem !== null}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit">{CLUSTER.make}</button>
      </form>
      <Problem text={problem} />
      {advice !== null && <Note>{advice}</Note>}
      <Note>{CLUSTER.note}</Note>
      {members.length > 0 && (
        <Buttons>
          <button type="button" onClick={() => tell(onJoin(members, null))}>
            <Sentence
              text={CLUSTER.takeTheseOut(
                members.map((member) => called(topology, member)),
                another === undefined ? called(topology, cluster) : null,
              )}
            />
          </button>
        </Buttons>
      )}
    </Section>
  );
}
