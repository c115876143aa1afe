/** The number of a seat in the round robin, or that there is none; where it lies and how large it is says whoever wears it. */

import styles from './Seat.module.css';

interface SeatProps {
  /** Null for a server that takes no turns. */
  readonly seat: number | null;
  /** `badge` on the corner of a server: filled while it is next. `landed` where a request landed. */
  readonly look?: 'quiet' | 'strong' | 'badge' | 'landed';
  readonly next?: boolean;
  readonly title?: string;
  readonly className?: string | undefined;
  readonly 'aria-hidden'?: true;
}

export function Seat({ seat, look = 'quiet', next, className, ...rest }: SeatProps) {
  return (
    <span
      className={className === undefined ? styles.seat : `${styles.seat} ${className}`}
      data-look={look}
      data-next={next || undefined}
      data-empty={seat === null || undefined}
      {...rest}
    >
      {seat ?? '–'}
    </span>
  );
}
