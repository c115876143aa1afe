/** How much was read, what could not be read, line by line, and the way to another file. */

import type { Overview } from './desk';
import { IMPORT_WORDS } from './dialogWords';
import type { Problem } from './entry';
import styles from './Import.module.css';

interface ReadSoFarProps {
  readonly overview: Overview;
  readonly onOther: () => void;
}

export function ReadSoFar({ overview, onOther }: ReadSoFarProps) {
  const { entries, hosts, problems, said } = overview;
  const isList = entries === 0 && hosts.servers.length + hosts.trusted.length > 0;
  const { number, first } = problems;
  return (
    <section className={styles.readSoFar}>
      <div>
        <p role="status">
          {[isList ? IMPORT_WORDS.listed(hosts.servers.length) : IMPORT_WORDS.found(entries), ...said].join(' ')}
        </p>
        <button type="button" onClick={onOther}>
          {IMPORT_WORDS.other}
        </button>
      </div>
      {hosts.trusted.length > 0 && <p>{IMPORT_WORDS.trusted(hosts.trusted.map(({ address }) => address))}</p>}
      <Places label={IMPORT_WORDS.problems(number)} places={first} more={number - first.length} />
      <Places
        label={IMPORT_WORDS.unread(hosts.unread.length)}
        places={hosts.unread.map(({ line, text }) => ({ line, message: text }))}
        more={0}
      />
    </section>
  );
}

interface PlacesProps {
  readonly label: string;
  readonly places: readonly Problem[];
  readonly more: number;
}

const Places = ({ label, places, more }: PlacesProps) =>
  places.length > 0 && (
    <details>
      <summary>{label}</summary>
      <ul>
        {Array.from(places.entries(), ([place, { line, message }]) => (
          <li key={place}>
            <span>{IMPORT_WORDS.line(line)}</span> <span>{message}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{IMPORT_WORDS.morePlaces(more)}</p>}
    </details>
  );
