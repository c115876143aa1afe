/** A text as a QR code: dark on light in either theme, because that is what cameras read. */

import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** Empty modules round the code, as its standard asks for. */
const BORDER = 4;

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, bars } = useMemo(() => {
    const { size, data } = encode(text, { ecc: 'L', border: BORDER });
    return { size, bars: data.flatMap((row, y) => barsOf(row).map((bar) => ({ ...bar, y }))) };
  }, [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect className={styles.light} width={size} height={size} />
      {bars.map(({ x, y, width }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={1} />
      ))}
    </svg>
  );
}

/** The dark stretches of one row. */
function barsOf(row: readonly boolean[]): { readonly x: number; readonly width: number }[] {
  const bars: { x: number; width: number }[] = [];
  row.forEach((dark, x) => {
    const last = bars.at(-1);
    if (!dark) return;
    if (last && last.x + last.width === x) last.width += 1;
    else bars.push({ x, width: 1 });
  });
  return bars;
}
