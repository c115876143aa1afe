/** A switch that says in words which way it stands. */

import styles from './Switch.module.css';

interface SwitchProps {
  readonly id?: string;
  readonly on: boolean;
  readonly words: { readonly on: string; readonly off: string };
  readonly onChange: (on: boolean) => void;
  readonly label?: string;
  readonly describedBy?: string;
  readonly field?: string;
}

export function Switch({ id, on, words, onChange, label, describedBy, field }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      id={id}
      className={styles.switch}
      data-look="bare"
      data-field={field}
      aria-checked={on}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <span className={styles.word}>{on ? words.on : words.off}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
    </button>
  );
}
