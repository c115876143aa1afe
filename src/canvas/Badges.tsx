/** What a sign far out still wears, at a constant size: that something is wrong with its part, that a user is logged in nowhere. */

import { CircleDashed, Diamond } from 'lucide-react';
import styles from './Badges.module.css';

/** On plates and signs; a card says the same in its rows. */
export const FaultBadge = ({ names }: { readonly names: string }) => (
  <span className={styles.badge} data-badge="stop" title={names}>
    <Diamond aria-hidden />
  </span>
);

export const OfflineBadge = ({ title }: { readonly title: string }) => (
  <span className={styles.badge} data-badge="absent" title={title}>
    <CircleDashed aria-hidden />
  </span>
);
