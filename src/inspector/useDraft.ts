/** Text that is being typed: it stays until it is taken, and Escape brings back what stood there. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { tidyTyped } from '../playground/pasted';
import type { Answer, EditBounds } from './callbacks';

export interface Draft {
  readonly text: string;
  /** Null while nothing new is typed. */
  readonly typed: string | null;
  /** Why what was typed or chosen was not taken. */
  readonly problem: string | null;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly restore: () => void;
  /** The answer to something chosen instead of typed. */
  readonly settle: (answer: Answer) => void;
  /** Leaving the field takes what is typed, Enter too, Escape restores. */
  readonly events: {
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
}

/** `take` is asked once per stay in the field, and not at all where the text is as it was. */
export function useDraft(shown: string, take: (text: string) => Answer, bounds: EditBounds = {}): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    setTyped(null);
    setProblem(null);
  }

  const restore = (): void => {
    setTyped(null);
    setProblem(null);
  };
  const commit = (): void => {
    if (typed === null) return;
    if (tidyTyped(typed) === shown) return restore();
    const answer = take(typed);
    setProblem(answer);
    if (answer === null) setTyped(null);
  };

  // A field that disappears while it is typed in (another part was selected) is left as well.
  const leave = useRef<() => void>(undefined);
  useEffect(() => {
    leave.current = () => {
      if (typed !== null && problem === null && tidyTyped(typed) !== shown) take(typed);
    };
  });
  useEffect(() => () => leave.current?.(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const newLine = event.currentTarget instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Enter' && !newLine) commit();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      event.preventDefault();
      restore();
    }
  };

  return {
    text: typed ?? shown,
    typed,
    problem,
    change: (text) => {
      setTyped(text);
      setProblem(null);
    },
    commit,
    restore,
    settle: (answer) => {
      setTyped(null);
      setProblem(answer);
    },
    events: {
      onFocus: () => bounds.onEditStart?.(),
      onBlur: () => {
        commit();
        bounds.onEditEnd?.();
      },
      onKeyDown,
    },
  };
}
