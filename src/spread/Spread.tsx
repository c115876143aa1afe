/** Many requests at once: what to repeat and how often, what fails and when, what every server did, and the law behind it. */

import { useState } from 'react';
import type { GatewayState, Request } from '../routing/route';
import type { OnCopy } from '../signs/Copying';
import { Sentence } from '../signs/Sentence';
import { Unseen } from '../signs/Unseen';
import type { Topology } from '../topology/topology';
import { type Asked, FIRST_ASKED } from './asking';
import { ByServer } from './ByServer';
import { Findings } from './Findings';
import { findingsSaid } from './findingWords';
import { LandingStrip } from './LandingStrip';
import { Law } from './Law';
import { patternsOf } from './pattern';
import { RunForm } from './RunForm';
import { RunProgress } from './RunProgress';
import styles from './Spread.module.css';
import { type Result, useRun } from './useRun';
import { SPREAD_WORDS } from './words';

interface SpreadProps {
  readonly topology: Topology;
  readonly requests: readonly Request[];
  /** The gateway's state before the first request. */
  readonly state: GatewayState;
  /** The place in the list of the request shown; -1 for none. */
  readonly shown: number;
  /** What was asked for last, counted again at once; null for a first visit. */
  readonly initial: Asked | null;
  readonly onRun: (asked: Asked) => void;
  readonly onSelect: (server: string) => void;
  /** Whether the text went into the clipboard. */
  readonly onCopy: OnCopy;
}

export function Spread(props: SpreadProps) {
  const { topology, requests, state, shown, initial, onRun, onSelect, onCopy } = props;
  const [asked, setAsked] = useState(initial);
  const { progress, result, cancel } = useRun(topology, requests, state, shown, asked);
  const said = progress ? SPREAD_WORDS.running(progress.n) : result ? resultSaid(result) : '';

  return (
    <section className={styles.view} aria-label={SPREAD_WORDS.view}>
      <div className={styles.column}>
        {requests.length === 0 ? (
          <Empty title={SPREAD_WORDS.none} act={SPREAD_WORDS.noneAct} />
        ) : (
          <>
            <RunForm
              topology={topology}
              requests={requests}
              shown={shown}
              initial={initial ?? FIRST_ASKED}
              isNext={result === null}
              onRun={(wanted) => {
                setAsked(wanted);
                onRun(wanted);
              }}
            />
            {progress && <RunProgress progress={progress} onCancel={cancel} />}
            {result ? (
              <>
                <Findings {...result} />
                {result.tally.directions.inbound.total > 0 && (
                  <LandingStrip topology={result.topology} tally={result.tally} />
                )}
                <ByServer topology={result.topology} tally={result.tally} onSelect={onSelect} onCopy={onCopy} />
              </>
            ) : (
              <Empty title={SPREAD_WORDS.before} act={SPREAD_WORDS.beforeAct} />
            )}
          </>
        )}
        <Law topology={result?.topology ?? topology} tally={result?.tally ?? null} />
      </div>
      <Unseen role="status">
        <Sentence text={said} />
      </Unseen>
    </section>
  );
}

/** What a screen reader hears once the counting is over. */
function resultSaid({ topology, tally, asked }: Result): string {
  const sentences = findingsSaid(topology, patternsOf(topology, tally));
  const cancelled = tally.total < asked.n ? [SPREAD_WORDS.cancelled(tally.total, asked.n)] : [];
  return [...cancelled, ...sentences].join(' ');
}

function Empty({ title, act }: { readonly title: string; readonly act: string }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{act}</p>
    </div>
  );
}
