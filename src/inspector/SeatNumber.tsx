/** The number of a seat in the round robin, as the dial and the servers on the canvas wear it. */

import styles from './SeatNumber.module.css';

export function SeatNumber({ seat }: { readonly seat: number | null }) {
  return (
    <span className={styles.seat} data-empty={seat === null || undefined}>
      {seat ?? '–'}
    </span>
  );
}
