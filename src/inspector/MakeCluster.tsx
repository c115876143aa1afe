/** Makes a cluster of the selected servers, or takes those out that are in one. */

import { useId, useState } from 'react';
import { namesIn } from '../playground/names';
import { called } from '../routing/called';
import { Sentence } from '../signs/Sentence';
import { findServer, type Topology } from '../topology/topology';
import type { InspectorCallbacks } from './callbacks';
import styles from './MakeCluster.module.css';
import { Problem, useAnswer } from './Problem';
import { Buttons, Note, Section } from './Section';

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
  const from = clusters.size === 1 ? called(topology, [...clusters].join()) : 'their clusters';
  return (
    <Section title="Cluster">
      <form
        className={styles.make}
        onSubmit={(event) => {
          event.preventDefault();
          tell(onMakeCluster(servers, name));
        }}
      >
        <label htmlFor={id}>Name of the new cluster</label>
        <input
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          value={name}
          aria-invalid={problem !== null}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit">Make a cluster</button>
      </form>
      <Problem text={problem} />
      <Note>Servers in a cluster share the data of their users. A server is a member of one cluster at most.</Note>
      {members.length > 0 && (
        <Buttons>
          <button type="button" onClick={() => tell(onJoin(members, null))}>
            <Sentence
              text={`Take ${members.length === 1 ? called(topology, members.join()) : `these ${members.length}`} out of ${from}`}
            />
          </button>
        </Buttons>
      )}
    </Section>
  );
}
