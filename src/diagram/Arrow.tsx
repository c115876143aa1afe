/** The arrow of a step under its words: a stretch of the way, a redirect, a lookup and its answer, or a way that was closed. */

import { RuleGlyph } from '../signs/Glyphs';
import styles from './Arrow.module.css';
import { type Places, placeOf } from './columns';
import { DIRECTORY, type Piece } from './sequence';

/** A place across the diagram, as far from its left edge as it is. */
export const share = (place: number, places: Places): string => `${(place / places.size) * 100}%`;

export function Arrow({ piece, places }: { readonly piece: Piece; readonly places: Places }) {
  if (piece.kind === 'lookup') {
    const [server, directory] = [placeOf(places, piece.at), placeOf(places, DIRECTORY)];
    const answered = piece.answer !== 'silence';
    return (
      <span className={styles.strip} data-line={piece.answer === 'one' ? 'lookup' : 'unanswered'} aria-hidden="true">
        <svg className={styles.loop} aria-hidden="true" style={{ left: share(server, places) }} viewBox="0 0 32 28">
          <path d="M0 5H26V23H8" />
          <path className={styles.solid} d="M0 23L11 17V29Z" />
        </svg>
        <Shaft
          from={server}
          to={directory}
          places={places}
          way={answered ? 'left' : 'right'}
          end={answered ? 'tip' : 'cross'}
        />
        <Sign piece={piece} place={(server + directory) / 2} places={places} />
      </span>
    );
  }
  if (piece.kind !== 'arrow' && piece.kind !== 'blocked') return null;
  const [from, to] = [placeOf(places, piece.from), placeOf(places, piece.to)];
  const closed = piece.kind === 'blocked';
  return (
    <span className={styles.strip} data-line={closed ? 'blocked' : piece.line} aria-hidden="true">
      <Shaft
        from={Math.min(from, to)}
        to={Math.max(from, to)}
        places={places}
        way={to < from ? 'left' : 'right'}
        end={closed ? 'cross' : 'tip'}
      />
      <Sign piece={piece} place={(from + to) / 2} places={places} />
    </span>
  );
}

/** The sign of the rule, halfway on the arrow. */
function Sign({ piece, place, places }: { readonly piece: Piece; readonly place: number; readonly places: Places }) {
  return (
    <span className={styles.sign} style={{ left: share(place, places) }}>
      <RuleGlyph rule={piece.rule} size={20} />
    </span>
  );
}

interface ShaftProps {
  readonly from: number;
  readonly to: number;
  readonly places: Places;
  readonly way: 'left' | 'right';
  readonly end: 'tip' | 'cross';
}

export function Shaft({ from, to, places, way, end }: ShaftProps) {
  return (
    <span
      className={styles.shaft}
      data-end={`${end} ${way}`}
      style={{ left: share(from, places), width: share(to - from, places) }}
    >
      <svg className={styles.line} aria-hidden="true">
        <line x1="0" x2="100%" y1="50%" y2="50%" />
        <line className={styles.twin} x1="0" x2="100%" y1="50%" y2="50%" />
      </svg>
      <svg className={styles.end} aria-hidden="true" viewBox="0 0 12 12">
        {end === 'tip' ? <path className={styles.solid} d="M0 0L12 6L0 12Z" /> : <path d="M1 1L11 11M1 11L11 1" />}
      </svg>
    </span>
  );
}
