/** What is remarkable about a directory, a line for each kind: how often, what it means, where, and what can be done about it here. */

import type { Server } from '../topology/parts';
import type { FindingShown } from './desk';
import { IMPORT_WORDS } from './dialogWords';
import styles from './Import.module.css';
import { FINDING_WORDS, NO_PERSON_WORDS } from './importWords';
import { type Mapping, makingServer, readingAs } from './mapping';

interface FindingListProps {
  readonly findings: readonly FindingShown[];
  /** What a home server value may mean. */
  readonly servers: readonly Server[];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

export function FindingList({ findings, servers, mapping, onMapping }: FindingListProps) {
  return (
    <section className={styles.findings} aria-label={IMPORT_WORDS.findings}>
      <h3>{IMPORT_WORDS.findings}</h3>
      {findings.length === 0 && <p>{IMPORT_WORDS.noFindings}</p>}
      {findings.map(({ code, entries, found, more }) => {
        const { label, means, fix } = FINDING_WORDS[code];
        return (
          <details key={code}>
            <summary>
              <span>{label}</span> <span className={styles.number}>{IMPORT_WORDS.entries(entries)}</span>
            </summary>
            <p>{means}</p>
            <p className={styles.help}>{fix}</p>
            <ul>
              {found.map(({ value, entries: at, lines, also }) => (
                <li key={value}>
                  <div>
                    {value !== '' && (
                      <strong dir="auto" translate="no">
                        {code === 'SKIPPED' ? skippedFor(value) : value}
                      </strong>
                    )}
                    {also.length > 0 && <span translate="no">{IMPORT_WORDS.also(also)}</span>}
                    {lines.length > 0 && <span>{IMPORT_WORDS.lines(lines, at - lines.length)}</span>}
                  </div>
                  {code === 'UNKNOWN-SERVER' && (
                    <Meaning value={value} servers={servers} mapping={mapping} onMapping={onMapping} />
                  )}
                </li>
              ))}
            </ul>
            {more > 0 && <p>{IMPORT_WORDS.moreValues(more)}</p>}
          </details>
        );
      })}
    </section>
  );
}

const skippedFor = (why: string): string => new Map<string, string>(Object.entries(NO_PERSON_WORDS)).get(why) ?? why;

/** Stands for a server that is made of the value. */
const MAKE = '\n';

/** What a home server value means that names nothing. */
function Meaning({
  value,
  servers,
  mapping,
  onMapping,
}: Omit<FindingListProps, 'findings'> & { readonly value: string }) {
  return (
    <select
      aria-label={IMPORT_WORDS.means(value)}
      value=""
      onChange={({ currentTarget }) => {
        const meant = currentTarget.value;
        onMapping(meant === MAKE ? makingServer(mapping, value) : readingAs(mapping, value, meant));
      }}
    >
      <option value="">{IMPORT_WORDS.asItIs}</option>
      <option value={MAKE}>{IMPORT_WORDS.makeServer}</option>
      {servers.map(({ id, name }) => (
        <option key={id} value={name} translate="no">
          {name}
        </option>
      ))}
    </select>
  );
}
