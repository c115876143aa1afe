/** What every server did, as a chart or as the same figures in a table, and as CSV to take along. */

import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Topology } from '../topology/topology';
import styles from './ByServer.module.css';
import { csvOf } from './csv';
import { rowsOf } from './rows';
import { ServerChart } from './ServerChart';
import { ServerTable } from './ServerTable';
import type { Tally } from './tally';
import { SPREAD_WORDS } from './words';

export interface ByServerProps {
  readonly topology: Topology;
  readonly tally: Tally;
  readonly onSelect: (server: string) => void;
  readonly onCopyCsv: (text: string) => Promise<boolean>;
}

const VIEWS = ['chart', 'table'] as const;

export function ByServer({ topology, tally, onSelect, onCopyCsv }: ByServerProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('chart');
  const [copied, setCopied] = useState<{ readonly text: string; readonly took: boolean } | null>(null);
  const rows = rowsOf(topology, tally);
  const text = csvOf(topology, tally);
  const copy = async (): Promise<void> => setCopied({ text, took: await onCopyCsv(text) });
  /** What was copied is said until the figures are others. */
  const said = copied?.text === text ? copied : null;
  return (
    <section className={styles.servers} aria-label={SPREAD_WORDS.servers}>
      <div className={styles.head}>
        <h3>{SPREAD_WORDS.servers}</h3>
        <div className={styles.views}>
          {VIEWS.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {SPREAD_WORDS[each]}
            </button>
          ))}
        </div>
        <span role="status" className={styles.said}>
          {said && (said.took ? SPREAD_WORDS.copied : SPREAD_WORDS.copyRefused)}
        </span>
        <button type="button" onClick={() => void copy()}>
          <Copy aria-hidden />
          {SPREAD_WORDS.copy}
        </button>
      </div>
      {said && !said.took && <textarea readOnly rows={4} value={said.text} aria-label={SPREAD_WORDS.copyField} />}
      {view === 'chart' ? (
        <ServerChart topology={topology} rows={rows} onSelect={onSelect} />
      ) : (
        <ServerTable topology={topology} tally={tally} rows={rows} onSelect={onSelect} />
      )}
      <p className={styles.hint}>{SPREAD_WORDS.failuresHint}</p>
    </section>
  );
}
