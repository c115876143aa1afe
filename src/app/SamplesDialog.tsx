/** The gallery of samples: what each shows, and a small picture of it drawn from its own positions. */

import { boxesOf, PART_SIZES } from '../playground/placement';
import { SAMPLES } from '../playground/samples';
import { counted, listed, NOUNS } from '../saying/saying';
import { Sheet } from '../signs/Sheet';
import type { Topology } from '../topology/topology';
import styles from './Dialogs.module.css';
import { useActions, useAppStore } from './useApp';

export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const actions = useActions();
  return (
    <Sheet title="Samples" wide onClose={onClose}>
      <ul className={styles.samples}>
        {SAMPLES.map(({ id, title, watchFor, playground }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                store.closeDialog();
                actions.open(playground);
              }}
            >
              <Picture topology={playground.topology} />
              <strong>{title}</strong>
              <span>{watchFor}</span>
              <span className={styles.counts}>
                {listed(
                  [
                    counted(playground.topology.servers.length, NOUNS.server),
                    counted(playground.topology.users.length, NOUNS.user),
                    counted(playground.requests.length, NOUNS.request),
                  ],
                  'comma',
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Picture({ topology }: { readonly topology: Topology }) {
  const { gateway } = topology;
  const boxes = boxesOf(topology);
  const cards = boxes.filter(({ id }) => id !== gateway?.id);
  const left = Math.min(...boxes.map(({ x }) => x)) - 24;
  const top = Math.min(...boxes.map(({ y }) => y)) - 24;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 24;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 24;
  const radius = PART_SIZES.gateway.width / 2;
  return (
    <svg
      className={styles.picture}
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      fill="var(--panel)"
      stroke="var(--fill-edge)"
      strokeWidth={8}
      aria-hidden="true"
    >
      {cards.map(({ id, x, y, width, height }) => (
        <rect key={id} x={x} y={y} width={width} height={height} rx={16} />
      ))}
      {gateway && <circle cx={gateway.position[0] + radius} cy={gateway.position[1] + radius} r={radius} />}
    </svg>
  );
}
