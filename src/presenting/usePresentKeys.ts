/** The keys of the present view, wherever they are pressed; what they do not mean goes on to whoever else listens. */

import { useEffect, useRef } from 'react';
import { isMac, TYPING } from '../signs/keys';
import { ACTS, type Act, actFor } from './acts';

/** What has keys of its own lies over the page there. */
const ABOVE = '[role="menu"], [role="dialog"], [role="listbox"]';
const CHOOSES = '[role="tablist"], [role="radiogroup"], [role="slider"], [role="grid"], [role="toolbar"], aside';

const ARROW = /^Arrow/;
const MAC = isMac(navigator.userAgent);

interface Keys {
  readonly letters: boolean;
  /** Whether there is something for it to do in the view shown. */
  readonly offers: (act: Act) => boolean;
  /** Whether something lies over the page that the keys belong to. */
  readonly covered: () => boolean;
  /** Whether an arrow pressed here would move a part. */
  readonly moves: (target: EventTarget | null) => boolean;
  readonly onAct: (act: Act) => void;
}

export function usePresentKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    const actOf = (event: KeyboardEvent): Act | null => {
      const { letters, offers, covered } = latest.current;
      if (event.defaultPrevented || covered()) return null;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(TYPING) || target?.closest(ABOVE)) return null;
      const act = actFor(event, letters, MAC);
      if (!act || !offers(act)) return null;
      // Arrows choose among what they choose among elsewhere, too.
      return ARROW.test(event.key) && target?.closest(CHOOSES) ? null : act;
    };
    const take = (event: KeyboardEvent, act: Act): void => {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat || ACTS[act].repeats) latest.current.onAct(act);
    };
    /** Before the canvas hears of them: an arrow moves no part here. */
    const first = (event: KeyboardEvent): void => {
      if (!/^(Arrow|Page)/.test(event.key)) return;
      const act = actOf(event);
      if (act) take(event, act);
      else if (ARROW.test(event.key) && latest.current.moves(event.target)) event.stopPropagation();
    };
    /** Behind whatever they mean where they are pressed. */
    const last = (event: KeyboardEvent): void => {
      const act = actOf(event);
      if (act) take(event, act);
    };
    document.addEventListener('keydown', first, true);
    document.addEventListener('keydown', last);
    return () => {
      document.removeEventListener('keydown', first, true);
      document.removeEventListener('keydown', last);
    };
  }, []);
}
