/** The menu of one request: its place in the order in which the requests are sent. */

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { keyText } from '../signs/keys';
import type { PopupProps } from '../signs/Opener';
import { MenuEntry, PopupMenu } from '../signs/PopupMenu';
import { EARLIER, LATER } from './requestKeys';
import { ORDER_MENU_WORDS } from './sendWords';

interface RequestMenuProps extends PopupProps {
  readonly index: number;
  readonly count: number;
  readonly onMove: (from: number, to: number) => void;
}

export function RequestMenu({ index, count, onMove, ...popup }: RequestMenuProps) {
  return (
    <PopupMenu {...popup} label={ORDER_MENU_WORDS.title(index)} side="top" align="end">
      <MenuEntry
        picture={ArrowLeft}
        keys={keyText(EARLIER)}
        disabled={index === 0}
        onPress={() => onMove(index, index - 1)}
      >
        {ORDER_MENU_WORDS.earlier}
      </MenuEntry>
      <MenuEntry
        picture={ArrowRight}
        keys={keyText(LATER)}
        disabled={index === count - 1}
        onPress={() => onMove(index, index + 1)}
      >
        {ORDER_MENU_WORDS.later}
      </MenuEntry>
    </PopupMenu>
  );
}
