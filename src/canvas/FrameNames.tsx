/** The names of cluster frames once more, above the lines and below the cards: a frame lies below the lines that run into it, and its own name with it. */

import { CATALOG } from '../topology/catalog';
import canvas from './Canvas.module.css';
import { CutName } from './CardName';
import cards from './Cards.module.css';
import { showsName } from './detail';
import styles from './FrameNames.module.css';
import type { ClusterNode, PartNode } from './flow';
import { Places } from './ServerNode';
import { useDetail } from './useDetail';
import { useLook, usePartActions } from './usePart';

export function FrameNames({ nodes }: { readonly nodes: readonly PartNode[] }) {
  const { renaming } = usePartActions();
  return (
    // Heard, pointed at and renamed are the frames themselves.
    <div className={canvas.below} aria-hidden="true">
      {nodes.map((node) => node.type === 'cluster' && node.id !== renaming && <FrameName key={node.id} node={node} />)}
    </div>
  );
}

function FrameName({ node: { id, data, position, width, height } }: { readonly node: ClusterNode }) {
  const { tags } = useLook(id);
  const named = showsName(useDetail());
  return (
    <div className={`${cards.frame} ${styles.frame}`} style={{ left: position.x, top: position.y, width, height }}>
      <span className={cards.frameName}>
        {named && (
          <span className={styles.name} data-frame-name={id}>
            <span className={cards.small}>{CATALOG.cluster.label}</span>
            <strong className={cards.name}>
              <CutName name={data.part.name} />
            </strong>
          </span>
        )}
        <Places tags={tags} />
      </span>
    </div>
  );
}
