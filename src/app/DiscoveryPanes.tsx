/** The discovery beside its picture, connected: the sentence of its step above the canvas, and its list at the side. */

import { Discovery } from '../catalogue/DiscoveryPlayer';
import { toldSteps } from '../catalogue/discovery';
import { DISCOVERY_WORDS } from '../catalogue/discoveryWords';
import { Sentence } from '../signs/Sentence';
import styles from './Caption.module.css';
import { stepShown } from './store/state';
import { useApp, useAppStore } from './useApp';
import { useCommand } from './useCommand';

export function DiscoveryList() {
  const store = useAppStore();
  const topology = useApp((state) => state.playground.topology);
  const step = useApp(stepShown);
  return <Discovery topology={topology} step={step} onStep={store.seek} />;
}

/** What happens now, heard as well as seen, and the way back. */
export function DiscoveryCaption() {
  const store = useAppStore();
  const topology = useApp((state) => state.playground.topology);
  const step = useApp(stepShown);
  const { keys } = useCommand('escape');
  const steps = toldSteps(topology);
  const now = steps[step];
  return (
    <>
      <p className={styles.captionText} aria-live="polite">
        <strong className={styles.what}>{now && <Sentence text={now.what} />}</strong>
        <span className={styles.watchFor}>
          {steps.length > 1 ? DISCOVERY_WORDS.step(step + 1, steps.length) : now && <Sentence text={now.why} />}
        </span>
      </p>
      <button type="button" onClick={store.leaveDiscovery} aria-keyshortcuts={keys}>
        <span>{DISCOVERY_WORDS.leave}</span> <kbd translate="no">{keys}</kbd>
      </button>
    </>
  );
}
