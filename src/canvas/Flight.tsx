/** The request shown: the way it went, the token on it, where it was stopped, and what both people say in the end. */

import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { type Playhead, timeAt } from '../playback/playhead';
import type { Timeline } from '../playback/timeline';
import { CODES } from '../routing/codes';
import { isWhole, lastStep, type SeenTrace } from '../routing/trace';
import { RequestGlyph, SignIcon } from '../signs/Glyphs';
import { late } from '../signs/late';
import { LINK_SIGNS, type LinkName, SIGN_OF_RULE } from '../signs/signs';
import type { Topology } from '../topology/topology';
import canvas from './Canvas.module.css';
import styles from './Flight.module.css';
import type { Moving } from './flow';
import type { People } from './folding';
import type { GhostHop } from './GhostLines';
import { type Hop, stopSign } from './looks';
import { STOP_SHARE, stopPoint } from './paths';
import { namesAbout } from './resting';
import { type DrawnHop, drawnHops, sceneOf } from './scene';
import { isSameWay, type TokenFrame, tokenFrames, tokenWidth } from './tokenFrames';
import { useLegible } from './useDetail';

const GhostLines = late(() => import('./GhostLines').then((module) => module.GhostLines));
const Ending = late(() => import('./Ending').then((module) => module.Ending));

export interface FlightProps {
  readonly topology: Topology;
  readonly moving: Moving;
  readonly people: People;
  readonly trace: SeenTrace;
  readonly timeline: Timeline;
  readonly playhead: Playhead;
  /** The wall clock the playhead goes by, in milliseconds. */
  readonly now: () => number;
  readonly reducedMotion: boolean;
  /** What was expected of it and never came. */
  readonly ghosts: readonly GhostHop[];
}

export function Flight(props: FlightProps) {
  const { topology, moving, people, trace, timeline, playhead, now, reducedMotion, ghosts } = props;
  const scene = useMemo(() => sceneOf(topology, moving, people), [topology, moving, people]);
  const whole = useMemo(() => drawnHops(scene, trace), [scene, trace]);
  const { step, arrived } = playhead;
  const expected = ghosts.filter((ghost) => ghost.step <= step + 1);
  const shown = whole.filter(({ hop }) => hop.index <= step);
  const ended = isWhole(trace) && step === trace.steps.length - 1 && arrived ? trace : null;
  const stop = ended ? stopSign(lastStep(ended).rule) : null;

  const { zoom, names } = useLegible();
  const known = useRef<readonly TokenFrame[]>([]);
  const frames = useMemo(() => {
    const covered = [...scene.boxes.values(), ...namesAbout(scene, names, zoom)];
    const next = tokenFrames(trace, timeline, whole, scene.boxes.get(trace.request.from), covered, tokenWidth(zoom));
    // What is dragged elsewhere starts nothing anew.
    if (!isSameWay(known.current, next)) known.current = next;
    return known.current;
  }, [trace, timeline, whole, scene, names, zoom]);
  const token = useRef<HTMLDivElement>(null);
  // No state: what an effect sets waits behind the keys that are pressed, and keys pressed fast would pile it up.
  const animation = useRef<Animation | null>(null);
  useEffect(() => {
    if (!token.current || frames.length === 0) return;
    const made = token.current.animate([...frames], {
      duration: Math.max(1, timeline.duration),
      fill: 'both',
      easing: 'linear',
    });
    made.pause();
    animation.current = made;
    return () => {
      animation.current = null;
      made.cancel();
    };
  }, [frames, timeline]);
  useEffect(() => {
    const { current: made } = animation;
    if (!made || frames.length === 0) return;
    if (reducedMotion) {
      made.pause();
      made.currentTime = timeline.moments[step]?.arrive ?? 0;
      return;
    }
    made.playbackRate = playhead.rate;
    made.currentTime = Math.min(timeAt(playhead, now()), timeline.duration);
    if (playhead.playing) made.play();
    else made.pause();
  }, [frames, playhead, step, timeline, now, reducedMotion]);

  return (
    <>
      <svg className={canvas.above} aria-hidden="true">
        {expected.length > 0 && (
          <GhostLines topology={topology} scene={scene} ghosts={expected} thicker={lineScale(zoom)} />
        )}
        {shown.map(({ hop, path }) => (
          <HopLine key={hop.index} hop={hop} path={path} current={hop.index === step} />
        ))}
      </svg>
      <div className={canvas.above} aria-hidden="true">
        {frames.length > 0 && (
          <div
            ref={token}
            className={styles.token}
            style={{ '--token': `${tokenWidth(zoom)}px` } as CSSProperties}
            data-stopped={stop ?? undefined}
          >
            {ended && stop ? (
              <SignIcon icon={SIGN_OF_RULE[lastStep(ended).rule].icon} size={16} />
            ) : (
              <RequestGlyph kind={trace.request.kind} size={28} />
            )}
          </div>
        )}
        {ended && <Ending scene={scene} trace={ended} hops={whole} topology={topology} />}
      </div>
    </>
  );
}

const lineOf = (hop: Hop): LinkName =>
  hop.way === 'link' ? 'path' : CODES[hop.rule].redirect === 'home' ? 'redirectHome' : 'redirect';

/** Far out the way keeps a width that can be followed. */
const lineScale = (zoom: number): number => Math.max(1, 0.7 / zoom);

function HopLine({ hop, path, current }: DrawnHop & { readonly current: boolean }) {
  const thicker = lineScale(useLegible().zoom);
  const { colour, width, dash, double } = LINK_SIGNS[hop.blocked ? 'path' : lineOf(hop)];
  const to = path.points.at(-1);
  const before = path.points.at(-2);
  if (!to || !before) return null;
  const angle = (Math.atan2(to.y - before.y, to.x - before.x) * 180) / Math.PI;
  const stopped = hop.blocked ? stopPoint(path) : null;
  return (
    <g style={{ color: `var(${colour})` }} className={styles.hop} data-current={current || undefined}>
      <path
        d={path.d}
        strokeWidth={(double ? 7 : width) * thicker}
        strokeDasharray={stopped ? `${path.length * STOP_SHARE} ${path.length}` : (dash ?? undefined)}
      />
      {double && <path className={styles.inner} d={path.d} />}
      {!stopped && (
        <path
          className={styles.head}
          d="M0 0L-13 -7L-13 7Z"
          transform={`translate(${to.x} ${to.y}) rotate(${angle}) scale(${thicker})`}
        />
      )}
    </g>
  );
}
