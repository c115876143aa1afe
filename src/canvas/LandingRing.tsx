/** What is under people or servers in the hand, and what would happen if they were let go there. */

import { named } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import canvas from './Canvas.module.css';
import type { PartNode } from './flow';
import styles from './LandingRing.module.css';
import { nameOfNode } from './namesBeside';
import { GROUP } from './peopleWords';
import type { Landing } from './useMoving';

interface LandingRingProps {
  readonly nodes: readonly PartNode[];
  readonly landing: Landing;
}

export function LandingRing({ nodes, landing }: LandingRingProps) {
  const { id } = landing;
  const node = nodes.find((each) => each.id === id);
  const aim = nodes.find((each) => each.id === ('joins' in landing ? landing.joins : landing.seat));
  if (!node) return null;
  const { position, width, height } = node;
  return (
    // What was done is said when it is done; by key it is another way.
    <div className={canvas.above} aria-hidden="true">
      <div className={styles.ring} style={{ left: position.x, top: position.y, width, height }}>
        <span className={styles.words}>
          <Sentence text={aim ? GROUP['joins' in landing ? 'join' : 'logIn'](named(nameOfNode(aim))) : GROUP.logOut} />
        </span>
      </div>
    </div>
  );
}
