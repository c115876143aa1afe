/** The line of the canvas, above it and where the window is low upon it: what happens now in a dozen words, what a sample says of it, and the one next act. */

import { Lightbulb, Send, Wand } from 'lucide-react';
import type { Playhead } from '../playback/playhead';
import type { Sample } from '../playground/firstSample';
import { nextAct } from '../playground/suggestion';
import { called } from '../routing/called';
import { describeRequest, describeStep } from '../routing/describe';
import { isWhole } from '../routing/trace';
import { plain } from '../saying/names';
import { RuleGlyph } from '../signs/Glyphs';
import { late } from '../signs/late';
import { Opener } from '../signs/Opener';
import { Sentence } from '../signs/Sentence';
import { findUser, isEmpty } from '../topology/topology';
import styles from './Caption.module.css';
import { CAPTION_WORDS } from './captionWords';
import type { Lesson } from './lessons';
import { withCompanions } from './movingActs';
import { shownTrace } from './store/state';
import { useActions, useApp } from './useApp';
import { useCommand } from './useCommand';
import { useLesson } from './useLesson';

const DiscoveryCaption = late(() => import('./DiscoveryPanes').then((module) => module.DiscoveryCaption));
const NextPart = late(() => import('./NextPart').then((module) => module.NextPart));
const LearnPopover = late(() => import('./LearnPopover').then((module) => module.LearnPopover));

export function Caption() {
  const actions = useActions();
  const cancel = useCommand('escape');
  const playground = useApp((state) => state.playground);
  const playhead = useApp((state) => state.playhead);
  const connecting = useApp((state) => state.connecting);
  const selection = useApp((state) => state.selection);
  const discovering = useApp((state) => state.discovery !== null);
  const asking = useApp((state) => state.exercise !== null);
  const playsLesson = useApp((state) => state.lesson !== null);
  // What a sample says to watch for gives the answer away.
  const told = useLesson();
  const lesson = asking ? null : told;
  const { topology, requests } = playground;
  const trace = useApp(shownTrace);

  if (connecting) {
    const { id, handle } = connecting;
    const people = findUser(topology, id) ? withCompanions({ selection, playground }, [id]).length : 0;
    const ofAll = people > 1 && (handle === 'connected' || handle === 'home') ? handle : null;
    const { connectingAll, connecting: ofOne } = CAPTION_WORDS;
    return (
      <p className={styles.caption} data-look="connecting">
        <span className={styles.captionText}>
          <Sentence text={ofAll ? connectingAll[ofAll](people) : ofOne[handle](called(topology, id))} />
        </span>
        <button type="button" onClick={cancel.onPress}>
          <span>{cancel.label}</span> <kbd translate="no">{cancel.keys}</kbd>
        </button>
      </p>
    );
  }
  if (discovering) {
    return (
      <div className={styles.caption}>
        <DiscoveryCaption />
      </div>
    );
  }
  if (isEmpty(topology)) return <p className={styles.caption}>{CAPTION_WORDS.empty}</p>;

  const last = requests.length - 1;
  const ended = trace !== null && isWhole(trace) && playhead.step === trace.steps.length - 1 && playhead.arrived;
  const over = !trace || (playhead.request === last && ended);
  const suggestion = over && !playhead.playing && !playsLesson ? nextAct(playground) : null;
  const rule = trace?.steps[playhead.step]?.rule;
  const asked = suggestion && describeRequest(topology, suggestion.request);
  const says = lesson && sayingNow(lesson, playhead, ended, suggestion !== null);
  return (
    <div className={styles.caption}>
      {trace && rule ? (
        <div className={styles.captionText} data-says={says ?? undefined}>
          <p className={styles.now}>
            <RuleGlyph rule={rule} />
            <strong>
              <Sentence text={describeStep(topology, trace, playhead.step).what} />
            </strong>
          </p>
          {lesson && says === 'while' && <WatchFor watchFor={lesson.sample.watchFor} />}
          {lesson && says === 'learn' && <Learn text={lesson.sample.learn} />}
        </div>
      ) : lesson ? (
        <div className={styles.captionText} data-alone>
          <WatchFor {...lesson.sample} />
        </div>
      ) : trace ? (
        <p className={styles.captionText}>
          <Sentence text={describeRequest(topology, trace.request)} />
        </p>
      ) : suggestion ? (
        <p className={styles.captionText}>
          <Sentence text={suggestion.because} />
        </p>
      ) : (
        // A lesson says itself what comes next.
        !playsLesson && <NextPart />
      )}
      {suggestion && asked && (
        <button
          type="button"
          data-look="accent"
          onClick={() => actions.send(suggestion.request)}
          title={plain(suggestion.because)}
        >
          {trace ? <Wand aria-hidden /> : <Send aria-hidden />}
          <Sentence text={trace ? CAPTION_WORDS.nowTry(asked) : asked} />
        </button>
      )}
    </div>
  );
}

/** What of a sample's words stands beside a step: what to watch for on the way, what one learns at its end; behind it nothing. */
function sayingNow({ requests }: Lesson, playhead: Playhead, ended: boolean, offers: boolean) {
  if (playhead.request >= requests) return null;
  if (playhead.request === requests - 1 && ended) return 'learn';
  // What to try next is read in its place.
  return offers ? null : 'while';
}

/** What a sample teaches. */
function Learn({ text }: { readonly text: string }) {
  return (
    <Opener
      kind="dialog"
      data-look="bare"
      className={styles.learn}
      popup={(popup) => <LearnPopover {...popup} text={text} />}
    >
      <Lightbulb aria-hidden />
      <span>{CAPTION_WORDS.learn}</span>
    </Opener>
  );
}

/** What to look at while it plays. */
function WatchFor({ watchFor, aside }: Pick<Sample, 'watchFor' | 'aside'>) {
  return (
    <p className={styles.watchFor}>
      <b>{CAPTION_WORDS.watchFor}</b>
      <span>{watchFor}</span>
      {aside !== undefined && <span>{aside}</span>}
    </p>
  );
}
