/** One line above the canvas: what happens now in a dozen words, and the one next act; it never covers a part. */

import { Send, Wand } from 'lucide-react';
import { nextAct } from '../playground/suggestion';
import { describeRequest, describeStep } from '../routing/describe';
import { plain } from '../saying/names';
import { RuleGlyph } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { isEmpty } from '../topology/topology';
import styles from './Caption.module.css';
import { shownTrace } from './store/state';
import { useActions, useApp } from './useApp';
import { useCommand } from './useCommand';
import { VIEWS } from './views';

export function Caption() {
  const actions = useActions();
  const cancel = useCommand('escape');
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const connecting = useApp((state) => state.connecting);
  const offering = useApp((state) => state.page === null && VIEWS[state.view].watches);
  const { topology, requests } = playground;
  const trace = shownTrace({ playground, playhead });

  if (connecting) {
    return (
      <p className={styles.caption} data-look="connecting">
        <span className={styles.captionText}>Now choose the part to connect to.</span>
        <button type="button" onClick={cancel.onPress}>
          <span>{cancel.label}</span> <kbd translate="no">{cancel.keys}</kbd>
        </button>
      </p>
    );
  }
  if (isEmpty(topology))
    return <p className={styles.caption}>An empty community. Add parts from the palette, or begin with a sample.</p>;

  const last = requests.length - 1;
  const over = !trace || (playhead.request === last && playhead.step === trace.steps.length - 1 && playhead.arrived);
  const suggestion = offering && over && !playhead.playing ? nextAct(playground) : null;
  const rule = trace?.steps[playhead.step]?.rule;
  return (
    <div className={styles.caption}>
      {trace && rule ? (
        <p className={styles.captionText}>
          <RuleGlyph rule={rule} />
          <strong>
            <Sentence text={describeStep(topology, trace, playhead.step).what} />
          </strong>
        </p>
      ) : (
        <p className={styles.captionText}>
          <Sentence text={suggestion ? suggestion.because : 'Send a request and watch where it goes.'} />
        </p>
      )}
      {suggestion && (
        <button
          type="button"
          data-look="accent"
          onClick={() => actions.send(suggestion.request)}
          title={plain(suggestion.because)}
        >
          {trace ? <Wand aria-hidden /> : <Send aria-hidden />}
          <Sentence text={`${trace ? 'Now try: ' : ''}${describeRequest(topology, suggestion.request)}`} />
        </button>
      )}
    </div>
  );
}
