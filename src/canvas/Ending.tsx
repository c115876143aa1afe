/** What stands at the end of a request: the name of the stop beside its mark, and what both people say, each in the nearest free place. */

import { type CSSProperties, useMemo } from 'react';
import { CODES } from '../routing/codes';
import { notices } from '../routing/describe';
import { lastStep, type Trace } from '../routing/trace';
import { bare } from '../saying/names';
import { Sentence } from '../signs/Sentence';
import type { Topology } from '../topology/topology';
import { type Bubble, placeBubbles, type Scenery, sizesOfSaid, sizesOfStop } from './bubbles';
import { LEAST_TEXT, onCanvas, SPOKEN, showsName } from './detail';
import styles from './Ending.module.css';
import { type Box, grown, type Point, type Size } from './geometry';
import { stopSign } from './looks';
import { stopPoint } from './paths';
import type { Side } from './placement';
import { namesAbout, restBeside, squareAt } from './resting';
import type { DrawnHop, Scene } from './scene';
import { tokenWidth } from './tokenFrames';
import { useLegible } from './useDetail';
import { floatingBoxes } from './useSight';
import { useRestingToCanvas, viewBox } from './viewport';

interface EndingProps {
  readonly scene: Scene;
  readonly trace: Trace;
  readonly hops: readonly DrawnHop[];
  readonly topology: Topology;
}

export function Ending({ scene, trace, hops, topology }: EndingProps) {
  const toCanvas = useRestingToCanvas();
  const { zoom, detail, large, names } = useLegible();
  // Where all text is large it need be no larger than the rest of it.
  const scale = large ? LEAST_TEXT / SPOKEN.size : 1;
  const sayings = useMemo(() => sayingsOf(topology, trace, scene, hops), [topology, trace, scene, hops]);
  const placed = useMemo(() => {
    const way = hops.at(-1);
    const onTheWay = new Set(trace.steps.flatMap(({ at, from, towards }) => [at, from, towards]));
    // A sign far out has its name beside it: what must not be covered is that.
    const mayYield = (id: string): boolean => !onTheWay.has(id) || !showsName(detail);
    const cards = [...scene.boxes];
    const taken = cards.flatMap(([id, box]) => (mayYield(id) ? [] : [box]));
    const yielding = cards.flatMap(([id, box]) => (mayYield(id) ? [box] : []));
    const written = namesAbout(scene, names, zoom);
    taken.push(...written);
    const parcel = tokenWidth(zoom);
    if (way && !way.hop.blocked)
      taken.push(squareAt(restBeside(way.path, parcel, [...scene.boxes.values(), ...written]), parcel));
    for (const { key, anchor } of sayings) if (key === 'stop') taken.push(anchor);
    const onScreen = ({ width, height }: Size): Size => ({
      width: onCanvas(width * scale, zoom),
      height: onCanvas(height * scale, zoom),
    });
    const lines = hops.map(({ path }) => path.points);
    return placeBubbles(
      sayings.map((saying) => ({ ...saying, sizes: saying.sizes.map(onScreen) })),
      { taken, yielding, lines, zoom, ...groundOf(toCanvas) },
    );
  }, [sayings, scene, trace, hops, toCanvas, zoom, scale, detail, names]);
  return placed.map(({ key, box }) => (
    <p
      key={key}
      className={key === 'stop' ? styles.stopName : styles.bubble}
      data-bubble={key}
      data-sign={key === 'stop' ? (stopSign(lastStep(trace).rule) ?? undefined) : undefined}
      style={
        { left: box.x, top: box.y, width: Math.ceil((box.width * zoom) / scale), '--said': scale } as CSSProperties
      }
    >
      <Sentence text={sayings.find((saying) => saying.key === key)?.text ?? ''} />
    </p>
  ));
}

type Saying = Bubble & { readonly text: string };

/** Half the mark of a stop, in canvas pixels. */
const MARK = 16;

function sayingsOf(topology: Topology, trace: Trace, scene: Scene, hops: readonly DrawnHop[]): readonly Saying[] {
  const sayings: Saying[] = [];
  const say = (
    key: string,
    text: string,
    anchor: Box | undefined,
    sizes: readonly Size[],
    sides: readonly Side[],
  ): void => {
    if (anchor) sayings.push({ key, text, anchor, sizes, sides });
  };
  const last = lastStep(trace);
  if (stopSign(last.rule)) {
    const way = hops.at(-1);
    const mark = last.towards !== undefined && way ? stopPoint(way.path) : null;
    const { title } = CODES[last.rule];
    say(
      'stop',
      title,
      mark ? grown({ ...mark, width: 0, height: 0 }, MARK) : scene.boxes.get(last.at),
      sizesOfStop(title),
      ['right', 'left', 'below', 'above'],
    );
  }
  const said = notices(topology, trace);
  const { request, direction } = trace;
  const [external, local] = direction === 'inbound' ? [request.from, request.to] : [request.to, request.from];
  const tell = (key: 'external' | 'local', id: string, sides: readonly Side[]): void =>
    say(key, said[key], scene.boxes.get(id), sizesOfSaid(bare(said[key])), sides);
  tell('external', external, ['left', 'right', 'above', 'below']);
  tell('local', local, ['below', 'left', 'right', 'above']);
  return sayings;
}

/** Left free along the edges of the view, in canvas units. */
const NEAR_EDGE = 4;

/** What is seen of the canvas, and what floats on it. */
function groundOf(toCanvas: (point: Point) => Point): Pick<Scenery, 'within' | 'floats'> {
  const boxAt = ({ left, top, right, bottom }: DOMRect): Box => {
    const corner = toCanvas({ x: left, y: top });
    const end = toCanvas({ x: right, y: bottom });
    return { ...corner, width: end.x - corner.x, height: end.y - corner.y };
  };
  const shown = viewBox();
  return { within: shown && grown(boxAt(shown), -NEAR_EDGE), floats: floatingBoxes().map(boxAt) };
}
