/** What every server did, as a chart or as the same figures in a table, and as CSV to take along. */

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { CopyAnswer } from '../signs/CopyButton';
import { type OnCopy, RefusedText, useCopying } from '../signs/Copying';
import type { Topology } from '../topology/topology';
import styles from './ByServer.module.css';
import { csvOf } from './csv';
import { rowsOf } from './rows';
import { ServerChart } from './ServerChart';
import { ServerTable } from './ServerTable';
import type { Tally } from './tally';
import { SPREAD_WORDS } from './words';

interface ByServerProps {
  readonly topology: Topology;
  readonly tally: Tally;
  readonly onSelect: (server: string) => void;
  readonly onCopy: OnCopy;
}

const VIEWS = ['chart', 'table'] as const;

export function ByServer({ topology, tally, onSelect, onCopy }: ByServerProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('chart');
  const rows = rowsOf(topology, tally);
  const text = csvOf(topology, tally);
  const copying = useCopying(onCopy, { still: (copied) => copied === text });
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
        <CopyAnswer copying={copying} copied={SPREAD_WORDS.copied} className={styles.said} />
        <button type="button" onClick={() => copying.copy(text)}>
          <Copy aria-hidden />
          {SPREAD_WORDS.copy}
        </button>
      </div>
      <RefusedText copying={copying} label={SPREAD_WORDS.copyField} />
      {view === 'chart' ? (
        <ServerChart topology={topology} rows={rows} onSelect={onSelect} />
      ) : (
        <ServerTable topology={topology} tally={tally} rows={rows} onSelect={onSelect} />
      )}
      <p className={styles.hint}>
        <span>{SPREAD_WORDS.counted}</span> <span>{SPREAD_WORDS.countedAt}</span>
      </p>
    </section>
  );
}
