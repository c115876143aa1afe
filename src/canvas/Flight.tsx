/** The request shown: the way it went, the token on it, where it was stopped, and what both people say in the end. */

import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { type Playhead, timeAt } from '../playback/playhead';
import type { Timeline } from '../playback/timeline';
import { CODES } from '../routing/codes';
import { notices } from '../routing/describe';
import { lastStep, type Trace } from '../routing/trace';
import { bare } from '../saying/names';
import { RequestGlyph, SignIcon } from '../signs/Glyphs';
import { Sentence } from '../signs/Sentence';
import { LINK_SIGNS, type LinkName, SIGN_OF_RULE } from '../signs/signs';
import type { Topology } from '../topology/topology';
import { type Bubble, placeBubbles, sizesOfSaid, sizesOfStop } from './bubbles';
import canvas from './Canvas.module.css';
import { onCanvas } from './detail';
import styles from './Flight.module.css';
import type { Moving } from './flow';
import type { People } from './folding';
import { type Box, grown, type Point, type Size } from './geometry';
import { type Hop, hopsUpTo, stopSign } from './looks';
import { type Path, STOP_SHARE, stopPoint } from './paths';
import type { Side } from './placement';
import { restBeside, squareAt } from './resting';
import { pathBetween, type Scene, sceneOf } from './scene';
import { tokenFrames, tokenWidth } from './tokenFrames';
import { useLegible } from './useDetail';
import { floatingBoxes } from './useSight';
import { useRestingToCanvas, viewBox } from './viewport';

export interface FlightProps {
  readonly topology: Topology;
  readonly moving: Moving;
  readonly people: People;
  readonly trace: Trace;
  readonly timeline: Timeline;
  readonly playhead: Playhead;
  /** The wall clock the playhead goes by, in milliseconds. */
  readonly now: () => number;
  readonly reducedMotion: boolean;
}

export function Flight(props: FlightProps) {
  const { topology, moving, people, trace, timeline, playhead, now, reducedMotion } = props;
  const scene = useMemo(() => sceneOf(topology, moving, people), [topology, moving, people]);
  const whole = useMemo(() => drawnHops(scene, trace), [scene, trace]);
  const { step, arrived } = playhead;
  const shown = whole.filter(({ hop }) => hop.index <= step);
  const over = step === trace.steps.length - 1 && arrived;
  const stop = over ? stopSign(lastStep(trace).rule) : null;

  const { zoom } = useLegible();
  const frames = useMemo(
    () => tokenFrames(trace, timeline, whole, scene, tokenWidth(zoom)),
    [trace, timeline, whole, scene, zoom],
  );
  const token = useRef<HTMLDivElement>(null);
  // No state: what an effect sets waits behind the keys that are pressed, and keys pressed fast would pile it up.
  const animation = useRef<Animation | null>(null);
  useEffect(() => {
    if (!token.current || frames.length === 0) return;
    const made = token.current.animate(frames, {
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
        {shown.map(({ hop, path }) => (
          <HopLine key={hop.index} hop={hop} path={path} current={hop.index === step} />
        ))}
      </svg>
      <div className={canvas.above} aria-hidden="true">
        <div
          ref={token}
          className={styles.token}
          style={{ '--token': `${tokenWidth(zoom)}px` } as CSSProperties}
          data-stopped={stop ?? undefined}
        >
          {stop ? (
            <SignIcon icon={SIGN_OF_RULE[lastStep(trace).rule].icon} size={16} />
          ) : (
            <RequestGlyph kind={trace.request.kind} size={28} />
          )}
        </div>
        {over && <Ending scene={scene} trace={trace} hops={whole} topology={topology} />}
      </div>
    </>
  );
}

interface DrawnHop {
  readonly hop: Hop;
  readonly path: Path;
}

function drawnHops(scene: Scene, trace: Trace): readonly DrawnHop[] {
  return hopsUpTo(trace, trace.steps.length - 1).flatMap((hop) => {
    const path = pathBetween(scene, hop.from, hop.to, hop.way);
    return path ? [{ hop, path }] : [];
  });
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

/** The stop's name beside its mark, and the two bubbles, each in the nearest free place. */
function Ending({
  scene,
  trace,
  hops,
  topology,
}: {
  readonly scene: Scene;
  readonly trace: Trace;
  readonly hops: readonly DrawnHop[];
  readonly topology: Topology;
}) {
  const toCanvas = useRestingToCanvas();
  const { zoom, names } = useLegible();
  const bubbles = useMemo(() => {
    const said = notices(topology, trace);
    const last = lastStep(trace);
    const taken: Box[] = [...scene.boxes.values(), ...(scene.label ? [scene.label] : [])];
    const way = hops.at(-1);
    const parcel = tokenWidth(zoom);
    if (way && !way.hop.blocked) taken.push(squareAt(restBeside(way.path, parcel, taken), parcel));
    for (const { box } of names.values()) taken.push(box);
    const texts = new Map<string, string>();
    const wanted: Bubble[] = [];
    const say = (
      key: string,
      text: string,
      anchor: Box | undefined,
      sizes: readonly Size[],
      sides: readonly Side[],
    ): void => {
      if (!anchor) return;
      texts.set(key, text);
      const scaled = sizes.map(({ width, height }) => ({
        width: onCanvas(width, zoom),
        height: onCanvas(height, zoom),
      }));
      wanted.push({ key, anchor, sizes: scaled, sides });
    };
    if (stopSign(last.rule)) {
      const mark = last.towards !== undefined && way ? stopPoint(way.path) : null;
      const anchor = mark ? grown({ ...mark, width: 0, height: 0 }, 16) : scene.boxes.get(last.at);
      if (mark && anchor) taken.push(anchor);
      const { title } = CODES[last.rule];
      say('stop', title, anchor, sizesOfStop(title), ['right', 'left', 'below', 'above']);
    }
    const { request, direction } = trace;
    const [external, local] = direction === 'inbound' ? [request.from, request.to] : [request.to, request.from];
    const tell = (key: 'external' | 'local', id: string, sides: readonly Side[]): void =>
      say(key, said[key], scene.boxes.get(id), sizesOfSaid(bare(said[key])), sides);
    tell('external', external, ['left', 'right', 'above', 'below']);
    tell('local', local, ['below', 'left', 'right', 'above']);
    const lines = hops.map(({ path }) => path.points);
    const placed = placeBubbles(wanted, { taken, lines, zoom, ...groundOf(toCanvas) });
    return placed.map(({ key, box: { x, y, width } }) => ({ key, text: texts.get(key) ?? '', at: { x, y }, width }));
  }, [scene, trace, hops, topology, toCanvas, zoom, names]);
  return bubbles.map(({ key, text, at, width }) => (
    <p
      key={key}
      className={key === 'stop' ? styles.stopName : styles.bubble}
      data-bubble={key}
      data-sign={key === 'stop' ? (stopSign(lastStep(trace).rule) ?? undefined) : undefined}
      style={{ left: at.x, top: at.y, width: width * zoom }}
    >
      <Sentence text={text} />
    </p>
  ));
}

/** Left free along the edges of the view, in canvas units. */
const NEAR_EDGE = 4;

/** What is seen of the canvas, and what floats on it. */
function groundOf(toCanvas: (point: Point) => Point): {
  readonly within: Box | undefined;
  readonly floats: readonly Box[];
} {
  const boxAt = ({ left, top, right, bottom }: DOMRect): Box => {
    const corner = toCanvas({ x: left, y: top });
    const end = toCanvas({ x: right, y: bottom });
    return { ...corner, width: end.x - corner.x, height: end.y - corner.y };
  };
  const shown = viewBox();
  return { within: shown && grown(boxAt(shown), -NEAR_EDGE), floats: floatingBoxes().map(boxAt) };
}
