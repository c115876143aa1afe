/** What stands below the picture in the present view: what happens and why, the place in the request, and a button for every key. */

import {
  ChevronLeft,
  ChevronRight,
  type LucideIcon,
  Moon,
  PanelRight,
  Pause,
  Play,
  Pointer,
  Send,
  StickyNote,
  X,
} from 'lucide-react';
import type { RefObject } from 'react';
import { RuleGlyph } from '../signs/Glyphs';
import { tipWith } from '../signs/keys';
import { Sentence } from '../signs/Sentence';
import { ACT_KEYS, ACTS, type Act, type Over } from './acts';
import styles from './Present.module.css';
import type { Told } from './told';
import { PAUSE, PRESENT_WORDS } from './words';

interface PresentBarProps {
  /** What has the keyboard while nothing else has. */
  readonly bar: RefObject<HTMLElement | null>;
  /** Null while nothing has been sent. */
  readonly told: Told | null;
  /** Whether the caption is read out by itself as it changes; else somebody says the steps. */
  readonly live: boolean;
  readonly over: Over;
  readonly playing: boolean;
  /** How many notes there are. */
  readonly notes: number;
  /** Whether there is something for it to do in the view shown. */
  readonly offers: (act: Act) => boolean;
  /** What may be sent while nothing has been. */
  readonly offer: { readonly label: string; readonly onSend: () => void } | null;
  readonly onAct: (act: Act) => void;
}

const PICTURES: { readonly [A in Act]: LucideIcon } = {
  back: ChevronLeft,
  play: Play,
  on: ChevronRight,
  note: StickyNote,
  inspect: PanelRight,
  laser: Pointer,
  dim: Moon,
  leave: X,
};

export function PresentBar({ bar, told, live, over, playing, notes, offers, offer, onAct }: PresentBarProps) {
  return (
    <section ref={bar} className={styles.bar} tabIndex={-1} aria-label={PRESENT_WORDS.view}>
      {told && <Place told={told} />}
      <div className={styles.told} aria-live={live ? 'polite' : undefined}>
        {told ? (
          <>
            <p className={styles.what}>
              {told.rule !== null && <RuleGlyph rule={told.rule} size={32} />}
              <Sentence text={told.what} />
            </p>
            <p className={styles.why}>
              <Sentence text={told.why} />
            </p>
          </>
        ) : (
          <p className={styles.what}>
            <span>{PRESENT_WORDS.nothingSent}</span>
          </p>
        )}
        {offer && (
          <button type="button" data-look="accent" className={styles.offer} onClick={offer.onSend}>
            <Send aria-hidden />
            <Sentence text={offer.label} />
          </button>
        )}
      </div>
      <div className={styles.below}>
        <p className={styles.place}>
          {told && <span>{told.place}</span>}
          {told && told.ended !== null && <strong>{told.ended}</strong>}
          {over.note !== null && <span>{PRESENT_WORDS.note(over.note, notes)}</span>}
        </p>
        <fieldset className={styles.buttons} aria-label={PRESENT_WORDS.group}>
          {ACT_KEYS.filter(offers).map((act) => (
            <ActButton key={act} act={act} over={over} playing={playing} onAct={onAct} />
          ))}
        </fieldset>
      </div>
    </section>
  );
}

/** One mark a step, of the request that is shown. */
function Place({ told: { step, steps } }: { readonly told: Told }) {
  const marks = Array.from({ length: steps }, (_, at) => ({
    at,
    when: at < step ? 'past' : at === step ? 'now' : 'later',
  }));
  return (
    <div className={styles.steps} aria-hidden>
      {marks.map(({ at, when }) => (
        <span key={at} data-when={when} />
      ))}
    </div>
  );
}

interface ActButtonProps extends Pick<PresentBarProps, 'over' | 'playing' | 'onAct'> {
  readonly act: Act;
}

function ActButton({ act, over, playing, onAct }: ActButtonProps) {
  const { short, keys } = ACTS[act];
  const pauses = act === 'play' && playing;
  const label = pauses ? PAUSE : short;
  const Picture = pauses ? Pause : PICTURES[act];
  return (
    <button
      type="button"
      data-icon
      data-look="bare"
      aria-label={label}
      title={tipWith(label, keys[0])}
      aria-pressed={pressedIn(over)[act]}
      onClick={() => onAct(act)}
    >
      <Picture aria-hidden />
    </button>
  );
}

/** The acts that are on until they are done again. */
const pressedIn = ({ laser, inspector, note }: Over): { readonly [A in Act]?: boolean } => ({
  laser,
  inspect: inspector,
  note: note !== null,
});
