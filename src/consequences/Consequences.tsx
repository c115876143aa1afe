/** The tab of consequences: the matrix, and below it whom the last edit affects, which faults are at work and how ready each server is. */

import { findExternal, type Topology } from '../topology/topology';
import styles from './Consequences.module.css';
import { EffectsPanel, FaultsAtWork } from './EffectsPanel';
import { MatrixPanel, type MatrixPanelProps } from './MatrixPanel';
import { ReadinessTable } from './ReadinessTable';
import { useMatrices } from './useMatrices';

interface ConsequencesProps
  extends Pick<MatrixPanelProps, 'onExternal' | 'onSend' | 'onSelect' | 'onCopy' | 'renderFixes'> {
  readonly topology: Topology;
  /** As it was before the last edit; null where there was none. */
  readonly before: Topology | null;
  /** The external user chosen; the first of the document where it is null or gone. */
  readonly external: string | null;
}

export function Consequences({
  topology,
  before,
  external,
  onExternal,
  onSend,
  onSelect,
  onCopy,
  renderFixes,
}: ConsequencesProps) {
  const chosen = external !== null && findExternal(topology, external) ? external : (topology.externals[0]?.id ?? null);
  const matrices = useMatrices(topology, before, topology.users.length > 0 ? chosen : null);
  if (chosen === null || topology.users.length === 0) return <Missing topology={topology} />;
  const below = (
    <div className={styles.below}>
      {matrices?.before && <EffectsPanel matrices={matrices} onSelect={onSelect} onCopy={onCopy} />}
      <h2>How ready each server is</h2>
      <ReadinessTable topology={topology} onSelect={onSelect} />
      <h2>Faults and what each ends</h2>
      {matrices && <FaultsAtWork matrices={matrices} onSelect={onSelect} />}
    </div>
  );
  return (
    <section className={styles.consequences} aria-label="Consequences">
      <MatrixPanel
        topology={topology}
        matrices={matrices}
        external={chosen}
        onExternal={onExternal}
        onSend={onSend}
        onSelect={onSelect}
        onCopy={onCopy}
        renderFixes={renderFixes}
        below={below}
      />
    </section>
  );
}

function Missing({ topology }: { readonly topology: Topology }) {
  const one = topology.users.length > 0 ? 'an external user' : 'a local user';
  const who = topology.users.length + topology.externals.length > 0 ? one : 'a local and an external user';
  return (
    <div className={styles.missing}>
      <h2>Nobody to send to yet</h2>
      <p>
        {`Draw ${who}: every request between local and external users is then tried here, on every landing server.`}
      </p>
    </div>
  );
}
