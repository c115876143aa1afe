/** What the keyboard does on the card that has it: selects, finishes a connection, opens the menu, moves the card. */

import type { KeyboardEvent } from 'react';
import type { Position } from '../topology/parts';
import type { ScreenPoint } from './gestures';
import { middleOfCard, partOfCard } from './viewport';

const NUDGES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
/** With Shift a card goes so many times as far. */
const STRIDE = 5;

interface CardKeys {
  readonly selection: readonly string[];
  readonly chosen: ReadonlySet<string>;
  /** Where those stand that are not where the document has them. */
  readonly standing: ReadonlyMap<string, Position>;
  /** Finishes a connection that waits for its other end: true where there was one. */
  readonly finishAt: (id: string, at: ScreenPoint) => boolean;
  readonly partMenu: (id: string, at: ScreenPoint) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onNudge: (ids: readonly string[], dx: number, dy: number, from: ReadonlyMap<string, Position>) => void;
}

export function useCardKeys({ selection, chosen, standing, finishAt, partMenu, onSelect, onNudge }: CardKeys) {
  return (event: KeyboardEvent<HTMLDivElement>): void => {
    const id = partOfCard(event.target);
    if (!id) return;
    const at = middleOfCard(id);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (finishAt(id, at)) return;
      const adding = event.shiftKey || event.ctrlKey || event.metaKey;
      if (!adding) onSelect([id]);
      else onSelect(chosen.has(id) ? selection.filter((other) => other !== id) : [...selection, id]);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      partMenu(id, at);
    } else if (event.key in NUDGES && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      const [dx, dy] = NUDGES[event.key as keyof typeof NUDGES];
      const stride = event.shiftKey ? STRIDE : 1;
      const ids = chosen.has(id) ? selection : [id];
      if (!chosen.has(id)) onSelect(ids);
      onNudge(ids, dx * stride, dy * stride, standing);
    }
  };
}
