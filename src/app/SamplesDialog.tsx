/** The gallery of samples: what each shows, and a small picture of it drawn from its own positions. */

import { useId } from 'react';
import type { Sample, SampleGroup } from '../playground/firstSample';
import { boxesOf, PART_SIZES } from '../playground/placement';
import { SAMPLE_GROUPS, SAMPLES } from '../playground/samples';
import { Sheet } from '../signs/Sheet';
import type { Topology } from '../topology/topology';
import styles from './Dialogs.module.css';
import { SAMPLES_WORDS } from './dialogWords';
import { useActions, useAppStore } from './useApp';

const GROUPS = Object.keys(SAMPLE_GROUPS) as SampleGroup[];

export function SamplesDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  return (
    <Sheet title={SAMPLES_WORDS.title} wide onClose={onClose}>
      {GROUPS.map((group) => (
        <section key={group} className={styles.sampleGroup} aria-labelledby={id + group}>
          <h3 id={id + group}>{SAMPLE_GROUPS[group]}</h3>
          <ul className={styles.samples}>
            {SAMPLES.filter((sample) => sample.group === group).map((sample) => (
              <li key={sample.id}>
                <SampleCard {...sample} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

function SampleCard({ title, watchFor, playground }: Sample) {
  const store = useAppStore();
  const actions = useActions();
  return (
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
        {SAMPLES_WORDS.counts(
          playground.topology.servers.length,
          playground.topology.users.length,
          playground.requests.length,
        )}
      </span>
    </button>
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
