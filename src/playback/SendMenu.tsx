/** The menu beside the button that sends again: a full turn, and ways back to a beginning. */

import { FastForward, ListRestart, ListX, RotateCcw } from 'lucide-react';
import type { PopupProps } from '../signs/Opener';
import { MenuEntry, MenuLine, PopupMenu } from '../signs/PopupMenu';
import { SEND_MENU_WORDS, SEND_WORDS } from './sendWords';

interface SendMenuProps extends PopupProps {
  readonly label: string;
  readonly requests: number;
  /** Why no full turn can be sent; null when it can. */
  readonly cannotSendTurn: string | null;
  readonly onFullTurn: () => void;
  readonly onRerun: () => void;
  readonly onClear: () => void;
  readonly onReset: () => void;
}

export function SendMenu(props: SendMenuProps) {
  const { requests, cannotSendTurn, onFullTurn, onRerun, onClear, onReset, ...popup } = props;
  return (
    <PopupMenu {...popup} side="top" align="end">
      <MenuEntry
        picture={FastForward}
        help={cannotSendTurn ?? SEND_MENU_WORDS.turnHelp}
        disabled={cannotSendTurn !== null}
        onPress={onFullTurn}
      >
        {SEND_WORDS.turn}
      </MenuEntry>
      <MenuEntry picture={RotateCcw} help={SEND_MENU_WORDS.rerunHelp} disabled={requests === 0} onPress={onRerun}>
        {SEND_MENU_WORDS.rerun}
      </MenuEntry>
      <MenuLine />
      <MenuEntry picture={ListX} help={SEND_MENU_WORDS.clearHelp} disabled={requests === 0} onPress={onClear}>
        {SEND_MENU_WORDS.clear}
      </MenuEntry>
      <MenuEntry picture={ListRestart} help={SEND_MENU_WORDS.resetHelp} onPress={onReset}>
        {SEND_MENU_WORDS.reset}
      </MenuEntry>
    </PopupMenu>
  );
}
