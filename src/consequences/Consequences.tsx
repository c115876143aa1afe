/** The tab of consequences: the matrix, and below it whom the last edit affects, which faults are at work and how ready each server is. */

import { findExternal, type Topology } from '../topology/topology';
import styles from './Consequences.module.css';
import { EffectsPanel, FaultsAtWork, type OnMend } from './EffectsPanel';
import { MatrixPanel, type MatrixPanelProps } from './MatrixPanel';
import { type OnBreak, ReadinessTable } from './ReadinessTable';
import type { Standing } from './useApart';
import { useMatrices } from './useMatrices';
import { VIEW_WORDS } from './words';

interface ConsequencesProps
  extends Pick<MatrixPanelProps, 'onExternal' | 'onSend' | 'onSelect' | 'onCopy' | 'renderFixes'> {
  readonly topology: Topology;
  readonly standing: Standing;
  /** As it was before the last edit; null where there was none. */
  readonly before: Topology | null;
  /** The external user chosen; the first of the document where it is null or gone. */
  readonly external: string | null;
  readonly onMend: OnMend;
  readonly onBreak: OnBreak;
}

export function Consequences({
  topology,
  standing,
  before,
  external,
  onExternal,
  onSend,
  onSelect,
  onCopy,
  onMend,
  onBreak,
  renderFixes,
}: ConsequencesProps) {
  const chosen = external !== null && findExternal(topology, external) ? external : (topology.externals[0]?.id ?? null);
  const matrices = useMatrices(topology, before, topology.users.length > 0 ? chosen : null);
  if (chosen === null || topology.users.length === 0) return <Missing topology={topology} />;
  const below = (
    <div className={styles.below}>
      {matrices?.before && <EffectsPanel matrices={matrices} standing={standing} onSelect={onSelect} onCopy={onCopy} />}
      <h2>{VIEW_WORDS.ready}</h2>
      <ReadinessTable topology={topology} onSelect={onSelect} onBreak={onBreak} onMend={onMend} />
      <h2>{VIEW_WORDS.faults}</h2>
      {matrices && <FaultsAtWork matrices={matrices} onSelect={onSelect} onMend={onMend} />}
    </div>
  );
  return (
    <section className={styles.consequences} aria-label={VIEW_WORDS.title}>
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
  const { users, externals } = topology;
  const missing = users.length > 0 ? 'external' : externals.length > 0 ? 'local' : 'both';
  return (
    <div className={styles.missing}>
      <h2>{VIEW_WORDS.missing}</h2>
      <p>{VIEW_WORDS.draw[missing]}</p>
    </div>
  );
}
