/** The request shown as a sequence diagram, in step with the player: the step shown is lit and in view, and a step pressed here is shown everywhere. */

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isWhole, type SeenTrace } from '../routing/trace';
import type { OnCopy } from '../signs/Copying';
import { SignIcon, toneClass } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { Unseen } from '../signs/Unseen';
import type { Topology } from '../topology/topology';
import { CopyBar } from './CopyBar';
import { placesOf } from './columns';
import { GhostArrow } from './GhostArrow';
import { Heads } from './Heads';
import styles from './SequenceDiagram.module.css';
import { SequenceStep } from './SequenceStep';
import { type Expected, type Sequence, sequenceOf, sequenceSoFar } from './sequence';
import { DIAGRAM_WORDS } from './words';

interface SequenceDiagramProps {
  readonly topology: Topology;
  /** The trace shown; null while no request was sent. */
  readonly trace: SeenTrace | null;
  readonly step: number;
  /** What was expected of it and never came. */
  readonly ghosts: readonly Expected[];
  readonly onSeekStep: (step: number) => void;
  readonly onCopy: OnCopy;
  /** Saves the picture under a name. */
  readonly onSaveSvg: (title: string, text: string) => void;
}

export function SequenceDiagram(props: SequenceDiagramProps) {
  const { trace } = props;
  if (trace) return <Drawn {...props} trace={trace} />;
  return (
    <section aria-label={DIAGRAM_WORDS.title} className={styles.empty}>
      <p>{DIAGRAM_WORDS.empty}</p>
    </section>
  );
}

function Drawn(props: SequenceDiagramProps & { readonly trace: SeenTrace }) {
  const { topology, trace, ghosts, onSeekStep, onCopy, onSaveSvg } = props;
  const [hides, setHides] = useState(true);
  const unused = hides ? 'hide' : 'show';
  const whole = useMemo(() => (isWhole(trace) ? sequenceOf(topology, trace, unused) : null), [topology, trace, unused]);
  const sequence = useMemo(() => sequenceSoFar(topology, trace, unused, ghosts), [topology, trace, unused, ghosts]);
  const { lifelines, pieces } = sequence;
  const places = useMemo(() => placesOf(lifelines), [lifelines]);
  const last = trace.steps.length - 1;
  const step = Math.min(Math.max(props.step, 0), last);
  const list = useRef<HTMLOListElement>(null);
  const title = useId();

  useEffect(() => {
    const messages = list.current;
    if (!messages) return;
    const shown = messages.querySelector<HTMLElement>(`[data-step="${step}"]`);
    if (messages.contains(document.activeElement)) shown?.focus({ preventScroll: true });
  }, [step]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = walked(event.key, step, last);
    if (to === null) return;
    event.preventDefault();
    if (to !== step) onSeekStep(to);
  };

  return (
    <section aria-labelledby={title} className={styles.pane}>
      <header className={styles.bar}>
        <Unseen as="h2" id={title}>
          <Sentence text={DIAGRAM_WORDS.titleOf(sequence.title)} />
        </Unseen>
        <label className={styles.choice}>
          <input type="checkbox" checked={hides} onChange={(event) => setHides(event.target.checked)} />
          <span>{DIAGRAM_WORDS.hide}</span>
        </label>
        {whole && <CopyBar sequence={whole} request={trace.request} onCopy={onCopy} onSaveSvg={onSaveSvg} />}
      </header>
      <div className={styles.scroll}>
        <div style={{ minWidth: `${lifelines.length * 7.5}rem` }}>
          <Heads lifelines={lifelines} step={step} next={trace.steps[step]?.next ?? null} />
          <div className={styles.body}>
            <ol ref={list} aria-label={DIAGRAM_WORDS.messages} onKeyDown={onKeyDown}>
              {Array.from(trace.steps.keys(), (index) => (
                <SequenceStep
                  key={index}
                  index={index}
                  pieces={pieces.filter((piece) => piece.step === index)}
                  places={places}
                  when={index < step ? 'past' : index === step ? 'now' : 'later'}
                  onSeekStep={onSeekStep}
                >
                  {ghosts
                    .filter((ghost) => ghost.step === index)
                    .map((ghost) => (
                      <GhostArrow key={ghost.to} ghost={ghost} places={places} />
                    ))}
                  {whole && index === last && <Ending ending={whole.ending} ended={step === index} />}
                </SequenceStep>
              ))}
            </ol>
            {!whole && <p className={styles.open}>{DIAGRAM_WORDS.open}</p>}
            <svg className={styles.strands} aria-hidden="true">
              {[...places].map(([id, place]) => {
                const x = `${(place / places.size) * 100}%`;
                return <line key={id} x1={x} x2={x} y1="0" y2="100%" />;
              })}
            </svg>
          </div>
        </div>
      </div>
    </section>
  );
}

/** The step a key leads to, at the ends the same one; null for a key that does not walk. */
function walked(key: string, step: number, last: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(step + 1, last);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(step - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

function Ending({ ending, ended }: { readonly ending: Sequence['ending']; readonly ended: boolean }) {
  const { icon, tone } = ending.sign;
  return (
    <div className={`${styles.ending} ${ended ? toneClass(tone) : ''}`} data-when={ended ? 'now' : 'later'}>
      <div>
        <SignIcon icon={icon} size={20} />
        <p>
          <strong>{ending.label}</strong>
          {ending.notices.map((notice) => (
            <Sentence key={notice} text={notice} />
          ))}
        </p>
      </div>
    </div>
  );
}
