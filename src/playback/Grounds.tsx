/** Every sentence of a rule with what it rests on and where that is written, as the open questions are answered now. */

import { BASES, type Ground } from '../routing/evidence';
import { groundsOf, holds } from '../routing/grounds';
import type { Rule } from '../routing/rules';
import { SourceTitles } from '../signs/Evidence';
import { Explained } from '../signs/Term';
import type { Assumptions } from '../topology/assumptions';
import { BASIS, GROUND_WORDS } from './basis';
import styles from './Grounds.module.css';

interface GroundsProps {
  readonly rule: Rule;
  readonly assumptions: Assumptions;
}

export function Grounds({ rule, assumptions }: GroundsProps) {
  return (
    <>
      <ul className={styles.grounds}>
        {groundsOf(rule).map((ground) => (
          <GroundItem key={ground.text} ground={ground} assumptions={assumptions} />
        ))}
      </ul>
      <dl className={styles.bases}>
        {BASES.map((basis) => (
          <div key={basis}>
            <dt>{BASIS[basis].short}</dt>
            <dd>{BASIS[basis].long}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function GroundItem({ ground, assumptions }: { readonly ground: Ground; readonly assumptions: Assumptions }) {
  const { text, basis, source, of, under } = ground;
  const standing = holds(ground, assumptions);
  return (
    <li className={styles.ground} data-basis={basis} data-holds={standing}>
      <p>
        <Explained text={text} />
      </p>
      <p className={styles.about}>
        <span className={styles.basis}>{BASIS[basis].short}</span>
        {of && <span>{GROUND_WORDS.only(of)}</span>}
        {under && <span>{standing ? GROUND_WORDS.holds : GROUND_WORDS.otherwise}</span>}
      </p>
      <SourceTitles source={source} />
    </li>
  );
}
