/** What lies over the picture of the present view: the red point that follows the hand, and the dark. */

import { useEffect, useRef, useState } from 'react';
import { Unseen } from '../signs/Unseen';
import styles from './Present.module.css';
import { PRESENT_WORDS } from './words';

/** Follows the hand by itself: nothing is drawn anew as it moves. */
export function Laser() {
  const point = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      const { style } = point.current ?? {};
      if (!style) return;
      style.setProperty('translate', `${clientX}px ${clientY}px`);
      style.visibility = 'visible';
    };
    const hide = (): void => {
      point.current?.style.removeProperty('visibility');
    };
    const { documentElement: root } = document;
    root.dataset.laser = '';
    addEventListener('pointermove', follow, { passive: true });
    root.addEventListener('pointerleave', hide);
    return () => {
      delete root.dataset.laser;
      removeEventListener('pointermove', follow);
      root.removeEventListener('pointerleave', hide);
    };
  }, []);
  return <span ref={point} aria-hidden className={styles.laser} data-over="laser" />;
}

/** A press anywhere brings the picture back, as its keys do. */
export function Dark({ onLight }: { readonly onLight: () => void }) {
  return (
    // The keyboard's way is every key of the present view.
    <div className={styles.dark} aria-hidden data-over="dark" onPointerDown={onLight} />
  );
}

/** What is said to those who do not see it, once; `note`: the one that is shown, in words. */
export function Heard({ dimmed, note }: { readonly dimmed: boolean; readonly note: string | null }) {
  const [text, setText] = useState('');
  const said = useRef(false);
  useEffect(() => {
    setText(dimmed ? PRESENT_WORDS.dark : (note ?? (said.current ? '' : PRESENT_WORDS.opened)));
    said.current = true;
  }, [dimmed, note]);
  return (
    <Unseen role="status">
      <span>{text}</span>
    </Unseen>
  );
}
