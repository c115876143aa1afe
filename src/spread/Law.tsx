/** The law a run shows, with what it says for this community and, once counted, what came out. */

import { Explained } from '../signs/Term';
import { roundRobinList, type Topology } from '../topology/topology';
import styles from './Law.module.css';
import { rowsOf, spanOf } from './rows';
import type { Tally } from './tally';
import { LAW_WORDS } from './words';

export function Law({ topology, tally }: { readonly topology: Topology; readonly tally: Tally | null }) {
  const { unreachable } = topology.assumptions;
  const n = roundRobinList(topology).length;
  const inbound = tally !== null && tally.directions.inbound.total > 0;
  const rows = inbound ? rowsOf(topology, tally) : [];
  const landings = spanOf(rows, 'landings');
  const deliveries = spanOf(rows, 'deliveries');
  return (
    <aside className={styles.law} aria-label={LAW_WORDS.title}>
      <h3>{LAW_WORDS.title}</h3>
      <p>
        <Explained text={LAW_WORDS.even[unreachable]} />
      </p>
      {landings && deliveries && <p className={styles.measured}>{LAW_WORDS.measured(landings, deliveries)}</p>}
      <p>{n > 0 ? LAW_WORDS.redirect[unreachable](n) : LAW_WORDS.noTurns}</p>
    </aside>
  );
}
